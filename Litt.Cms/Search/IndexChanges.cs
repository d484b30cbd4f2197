namespace Litt.Cms.Search;

/// <summary>What has changed since the indexes were last brought up to date.</summary>
internal sealed class IndexChanges
{
    private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Documents, each by itself.</summary>
    public HashSet<int> Documents { get; } = [];

    /// <summary>Documents with all below them.</summary>
    public HashSet<int> DocumentBranches { get; } = [];

    /// <summary>Types whose documents changed.</summary>
    public HashSet<int> DocumentTypes { get; } = [];

    public HashSet<int> Media { get; } = [];

    public HashSet<int> MediaBranches { get; } = [];

    public HashSet<int> MediaTypes { get; } = [];

    /// <summary>Documents and media that are gone, with all below them.</summary>
    public HashSet<int> Removed { get; } = [];

    public bool Everything { get; set; }

    public bool IsEmpty => !Everything && Removed.Count == 0
        && Documents.Count == 0 && DocumentBranches.Count == 0 && DocumentTypes.Count == 0
        && Media.Count == 0 && MediaBranches.Count == 0 && MediaTypes.Count == 0;

    /// <summary>Ends when searches see the changes, or when they can't be made.</summary>
    public Task Seen => seen.Task;

    public void SetSeen() => seen.TrySetResult();
}
