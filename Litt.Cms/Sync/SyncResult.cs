namespace Litt.Cms.Sync;

/// <summary>What became of one file.</summary>
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

    /// <summary>The file was refused, and the item is as it was.</summary>
    Failed,
}

/// <summary>One line of an import's report.</summary>
/// <param name="Kind">The folder of the item's kind.</param>
/// <param name="Name">The item's alias or name; the file's where it can't be read.</param>
/// <param name="Key">The item's key; empty where the file can't be read.</param>
/// <param name="Change">What became of it.</param>
/// <param name="File">The file's path.</param>
/// <param name="Line">The line that a refusal is about, counted from one.</param>
/// <param name="Message">Why it was refused, or what was left out.</param>
internal sealed record SyncResult(string Kind, string Name, Guid Key, SyncChange Change, string File, int? Line = null, string? Message = null)
{
    /// <summary>The line as a person reads it: file, line and reason.</summary>
    public override string ToString() =>
        $"{Change} {Kind}/{Name}" + (Message is null ? string.Empty : $": {File}{(Line is null ? string.Empty : $", line {Line}")}: {Message}");
}

/// <summary>How far an import is.</summary>
/// <param name="Kind">The folder of the kind that is being imported.</param>
/// <param name="Done">How many of its files are done.</param>
/// <param name="Total">How many files it has.</param>
internal readonly record struct SyncProgress(string Kind, int Done, int Total);

/// <summary>What an import did.</summary>
internal sealed record SyncReport(IReadOnlyList<SyncResult> Results)
{
    /// <summary>The files that were refused.</summary>
    public IEnumerable<SyncResult> Failures => Results.Where(result => result.Change == SyncChange.Failed);

    /// <summary>How many files had a fate.</summary>
    public int Count(SyncChange change) => Results.Count(result => result.Change == change);
}
