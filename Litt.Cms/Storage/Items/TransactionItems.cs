using Litt.Cms.Storage.Rows;

namespace Litt.Cms.Storage.Items;

/// <summary>What an open transaction has read of single items, and of whole small tables, since it changed them last, and which items it has changed.</summary>
internal sealed class TransactionItems
{
    private readonly KeptItems kept = new();
    private readonly HashSet<int> changed = [];
    private readonly Dictionary<ICommittedCache, object> tables = [];

    /// <summary>Ids of the nodes that are known to have changed.</summary>
    public IReadOnlySet<int> Changed => changed;

    /// <summary>Items may have been changed that are not known one by one.</summary>
    public bool HasChangedMore { get; private set; }

    public LoadedItem? Find(NodeKind kind, int id) => kept.Find(kind, id, DateTimeOffset.MinValue);

    public LoadedItem? Find(NodeKind kind, Guid key) => kept.Find(kind, key, DateTimeOffset.MinValue);

    public void Keep(LoadedItem item) => kept.Add(item, DateTimeOffset.MaxValue);

    /// <summary>What a cache holds, as the transaction sees it: read once until the transaction writes again.</summary>
    public T Table<T>(ICommittedCache cache, Func<T> load) where T : class
    {
        if (tables.TryGetValue(cache, out var found))
            return (T)found;
        var loaded = load();
        tables[cache] = loaded;
        return loaded;
    }

    /// <summary>Something was written.</summary>
    public void Wrote() => tables.Clear();

    public void Change(int nodeId)
    {
        changed.Add(nodeId);
        kept.Remove(nodeId);
    }

    public void ChangeMore()
    {
        HasChangedMore = true;
        Wrote();
        kept.Clear();
    }
}
