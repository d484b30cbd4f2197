namespace Litt.Cms.Sync.Runs;

/// <summary>How far a run is, or how it ended.</summary>
internal enum RunState
{
    Running,
    Finished,
    Failed,
    Cancelled,
}

/// <summary>A run that is over, as the history keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Action">What it did.</param>
/// <param name="Group">The group that it was about.</param>
/// <param name="Kinds">The folders of the kinds that it was narrowed to; empty for all of the group.</param>
/// <param name="By">The key of the user who asked for it.</param>
/// <param name="ByName">The user's name at that time.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Ended">When it was over, in UTC.</param>
/// <param name="State">How it ended.</param>
/// <param name="Counts">How many items had which fate.</param>
/// <param name="Results">What became of every item that was not as its file says.</param>
/// <param name="Failure">Why the run as a whole failed.</param>
internal sealed record FinishedRun(
    Guid Id,
    SyncAction Action,
    string Group,
    IReadOnlyList<string> Kinds,
    Guid By,
    string ByName,
    DateTime Started,
    DateTime Ended,
    RunState State,
    IReadOnlyDictionary<SyncChange, int> Counts,
    IReadOnlyList<SyncResult> Results,
    string? Failure = null);
