namespace Litt.Cms.Sync;

/// <summary>What the items of one import tell each other, and what they have to tell people.</summary>
internal sealed class SyncRun
{
    private readonly List<string> warnings = [];

    /// <summary>The keys of items that this run created, so far.</summary>
    public HashSet<Guid> Created { get; } = [];

    /// <summary>The keys of the items that the run has files of.</summary>
    public HashSet<Guid> Files { get; } = [];

    /// <summary>Whether what a file does not name is left as it is.</summary>
    public bool NoRemove { get; init; }

    /// <summary>Notes something that a file asks for and that was left out.</summary>
    public void Warn(string message) => warnings.Add(message);

    /// <summary>Hands out the warnings since the last time.</summary>
    public string? TakeWarnings()
    {
        var text = warnings.Count == 0 ? null : string.Join("; ", warnings);
        warnings.Clear();
        return text;
    }
}
