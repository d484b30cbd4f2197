using Litt.Cms.Storage.Rows;

namespace Litt.Cms.Storage.Items;

/// <summary>
/// Keeps the stored form of single items for a moment, since Umbraco's services ask for the same document, and for those above it, several times in one request.
/// A commit of this process takes out what it changed, a scope that writes reads past what is kept here, and what another server commits is seen when the moment is over.
/// </summary>
internal sealed class RecentItems(TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly KeptItems kept = new();
    private int commits;

    public LoadedItem? Get(IScopeAccessor scope, NodeKind kind, int id) => scope.TransactionItems is { } own
        ? own.Find(kind, id) ?? Keep(own, ItemLookup.Read(scope.Reading, kind, id))
        : Find(now => kept.Find(kind, id, now), out var seen) ?? Keep(seen, ItemLookup.Read(scope.Reading, kind, id));

    public LoadedItem? Get(IScopeAccessor scope, NodeKind kind, Guid key) => scope.TransactionItems is { } own
        ? own.Find(kind, key) ?? Keep(own, ItemLookup.Read(scope.Reading, kind, key))
        : Find(now => kept.Find(kind, key, now), out var seen) ?? Keep(seen, ItemLookup.Read(scope.Reading, kind, key));

    /// <summary>Takes out what a transaction that ends has changed.</summary>
    public void Forget(TransactionItems own)
    {
        lock (gate)
        {
            commits++;
            if (own.HasChangedMore)
                kept.Clear();
            foreach (var id in own.Changed)
                kept.Remove(id);
        }
    }

    private static LoadedItem? Keep(TransactionItems own, LoadedItem? item)
    {
        if (item is not null)
            own.Keep(item);
        return item;
    }

    private LoadedItem? Find(Func<DateTimeOffset, LoadedItem?> find, out int seen)
    {
        lock (gate)
        {
            seen = commits;
            return find(clock.GetUtcNow());
        }
    }

    private LoadedItem? Keep(int seen, LoadedItem? item)
    {
        lock (gate)
        {
            // A commit since the reading began may have changed it.
            if (item is not null && seen == commits)
                kept.Add(item, clock.GetUtcNow() + Moment);
        }

        return item;
    }
}
