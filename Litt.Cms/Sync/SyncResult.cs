using Litt.Cms.Sync.Files;

namespace Litt.Cms.Sync;

/// <summary>What became of one item; in a report, what would become of it.</summary>
internal enum SyncChange
{
    /// <summary>The item is as the file says.</summary>
    Unchanged,

    /// <summary>There was no such item; there is now.</summary>
    Created,

    /// <summary>The item was brought to what the file says.</summary>
    Updated,

    /// <summary>The item was deleted.</summary>
    Deleted,

    /// <summary>The file is a kind or a mark that is not imported; it stays as it is.</summary>
    Kept,

    /// <summary>The item was changed here since file and site last agreed, and the file was not: it stays as it is.</summary>
    Ahead,

    /// <summary>Both were changed since file and site last agreed: both stay as they are until somebody says who is right.</summary>
    Conflict,

    /// <summary>The item has no file.</summary>
    NoFile,

    /// <summary>The file was refused, and the item is as it was.</summary>
    Failed,
}

/// <summary>One line of a run's report.</summary>
/// <param name="Kind">The folder of the item's kind.</param>
/// <param name="Name">The item's alias or name; the file's where it can't be read.</param>
/// <param name="Key">The item's key; empty where the file can't be read.</param>
/// <param name="Change">What became of it.</param>
/// <param name="File">The file's path.</param>
/// <param name="Line">The line that a refusal is about, counted from one.</param>
/// <param name="Message">Why it was refused, or what was left out.</param>
internal sealed record SyncResult(string Kind, string Name, Guid Key, SyncChange Change, string File, int? Line = null, string? Message = null)
{
    /// <summary>Where file and site differ; empty where the item is new, goes, or is as the file says.</summary>
    public IReadOnlyList<SyncDifference> Differences { get; init; } = [];

    /// <summary>Whether somebody has to look at it before file and site can say the same.</summary>
    public bool IsRefused => Change is SyncChange.Failed or SyncChange.Conflict;

    /// <summary>The line as a person reads it: file, line and reason.</summary>
    public override string ToString() =>
        $"{Change} {Kind}/{Name}" + (Message is null ? string.Empty : $": {File}{(Line is null ? string.Empty : $", line {Line}")}: {Message}");
}

/// <summary>How far a run is.</summary>
/// <param name="Kind">The folder of the kind that it is at.</param>
/// <param name="Done">How many of its items are done.</param>
/// <param name="Total">How many it has; 0 where that is not known before.</param>
internal readonly record struct SyncProgress(string Kind, int Done, int Total);

/// <summary>What a run did, or a report would do.</summary>
internal sealed record SyncReport(IReadOnlyList<SyncResult> Results)
{
    /// <summary>The files that were refused.</summary>
    public IEnumerable<SyncResult> Failures => Results.Where(result => result.Change == SyncChange.Failed);

    /// <summary>The files that were refused, and the conflicts.</summary>
    public IEnumerable<SyncResult> Refused => Results.Where(result => result.IsRefused);

    /// <summary>How many files had a fate.</summary>
    public int Count(SyncChange change) => Results.Count(result => result.Change == change);
}
