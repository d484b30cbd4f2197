using Litt.Cms.Storage.Rows;

namespace Litt.Cms.Storage.Items;

/// <summary>What an open transaction has read of single items since it changed them last, and which of them it has changed.</summary>
internal sealed class TransactionItems
{
    private readonly KeptItems kept = new();
    private readonly HashSet<int> changed = [];

    /// <summary>Ids of the nodes that are known to have changed.</summary>
    public IReadOnlySet<int> Changed => changed;

    /// <summary>Items may have been changed that are not known one by one.</summary>
    public bool HasChangedMore { get; private set; }

    public LoadedItem? Find(NodeKind kind, int id) => kept.Find(kind, id, DateTimeOffset.MinValue);

    public LoadedItem? Find(NodeKind kind, Guid key) => kept.Find(kind, key, DateTimeOffset.MinValue);

    public void Keep(LoadedItem item) => kept.Add(item, DateTimeOffset.MaxValue);

    public void Change(int nodeId)
    {
        changed.Add(nodeId);
        kept.Remove(nodeId);
    }

    public void ChangeMore()
    {
        HasChangedMore = true;
        kept.Clear();
    }
}
