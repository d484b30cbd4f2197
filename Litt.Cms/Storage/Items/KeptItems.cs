using Litt.Cms.Storage.Rows;

namespace Litt.Cms.Storage.Items;

/// <summary>A bounded number of items, found by id or by key.</summary>
internal sealed class KeptItems
{
    private const int Most = 200;

    private readonly Dictionary<int, Entry> byId = [];
    private readonly Dictionary<Guid, Entry> byKey = [];

    public LoadedItem? Find(NodeKind kind, int id, DateTimeOffset now) => Valid(byId.GetValueOrDefault(id), kind, now);

    public LoadedItem? Find(NodeKind kind, Guid key, DateTimeOffset now) => Valid(byKey.GetValueOrDefault(key), kind, now);

    public void Add(LoadedItem item, DateTimeOffset until)
    {
        if (byId.Count >= Most)
            Clear();
        byId[item.Node.Id] = byKey[item.Node.Key] = new Entry(item, until);
    }

    public void Remove(int id)
    {
        if (byId.Remove(id, out var entry))
            byKey.Remove(entry.Item.Node.Key);
    }

    public void Clear()
    {
        byId.Clear();
        byKey.Clear();
    }

    private static LoadedItem? Valid(Entry? entry, NodeKind kind, DateTimeOffset now) =>
        entry is not null && entry.Item.Node.Kind == kind && entry.Until > now ? entry.Item : null;

    private sealed record Entry(LoadedItem Item, DateTimeOffset Until);
}
