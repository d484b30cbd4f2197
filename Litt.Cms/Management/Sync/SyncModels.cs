using Litt.Cms.Management.Common;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Runs;

namespace Litt.Cms.Management.Sync;

/// <summary>What there is to keep in step, and the run that was started last.</summary>
internal sealed record SyncOverview(IReadOnlyList<SyncGroupAnswer> Groups, RunAnswer? Run);

/// <summary>Kinds that belong together.</summary>
internal sealed record SyncGroupAnswer(string Name, IReadOnlyList<SyncKindAnswer> Kinds);

/// <summary>A kind of items, and how many files it has.</summary>
internal sealed record SyncKindAnswer(string Folder, string Name, int Files);

/// <summary>The wish for a run.</summary>
internal sealed record RunWish(
    SyncAction Action,
    string Group = SyncGroups.All,
    IReadOnlyList<string>? Kinds = null,
    IReadOnlyDictionary<Guid, SyncSide>? Choices = null,
    SyncSide? Conflicts = null,
    bool AllOrNothing = false,
    bool WithoutFiles = false);

/// <summary>Names the run that was started.</summary>
internal sealed record RunStarted(Guid Id);

/// <summary>How far a run is in the kind that it is at, of 0 items where their number is not known before; and how far in all.</summary>
internal sealed record RunProgress(string Kind, string Name, int Done, int Total, int Percent)
{
    public static RunProgress? From(StartedRun run) => run.Progress is { } progress
        ? new RunProgress(progress.Kind, KindNames.Of(progress.Kind), progress.Done, progress.Total, (int)(100 * run.Share))
        : null;
}

/// <summary>A run: who asked for what and when, how far it is, or how it ended.</summary>
internal sealed record RunAnswer(
    Guid Id,
    SyncAction Action,
    string Group,
    IReadOnlyList<string> Kinds,
    string By,
    DateTime Started,
    DateTime? Ended,
    RunState State,
    string? Failure,
    RunProgress? Progress,
    IReadOnlyDictionary<SyncChange, int> Counts)
{
    public static RunAnswer From(FinishedRun run) => new(
        run.Id, run.Action, run.Group, run.Kinds, run.ByName, run.Started, run.Ended, run.State, run.Failure, null, run.Counts);

    public static RunAnswer From(StartedRun run) => run.Outcome is { } outcome ? From(outcome) : new(
        run.Id,
        run.Request.Action,
        run.Request.Options.Group,
        run.Request.Options.Kinds,
        run.Request.ByName,
        run.Started,
        null,
        RunState.Running,
        null,
        RunProgress.From(run),
        new Dictionary<SyncChange, int>());
}

/// <summary>A run with part of its results.</summary>
internal sealed record RunWithResults(RunAnswer Run, Paged<SyncResultAnswer> Results);

/// <summary>What became of an item, in people's words for its kind, and with its file as it stands below the folder.</summary>
internal sealed record SyncResultAnswer(
    string Kind, string KindName, string Name, Guid Key, SyncChange Change, string File, int? Line, string? Message, IReadOnlyList<SyncDifference> Differences)
{
    /// <param name="result">What became of it.</param>
    /// <param name="root">The versioned folder.</param>
    public static SyncResultAnswer From(SyncResult result, string root) => new(
        result.Kind,
        KindNames.Of(result.Kind),
        result.Name,
        result.Key,
        result.Change,
        Path.IsPathRooted(result.File) ? Path.GetRelativePath(root, result.File).Replace('\\', '/') : result.File,
        result.Line,
        result.Message,
        result.Differences);
}
