using System.Collections.Concurrent;
using System.Linq.Expressions;
using Litt.Cms.Storage.Rows;

namespace Litt.Cms.Storage.Items;

/// <summary>
/// Keeps the stored form of single items for a moment, since Umbraco's services ask for the same document, and for those above it, several times in one request.
/// Every commit of this process empties it, a scope that writes reads past it, and what another server commits is seen when the moment is over.
/// </summary>
internal sealed class RecentItems(TimeProvider clock)
{
    private const int Most = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly CommittedCache<Known> cache = new();

    /// <summary>What the commit of a writer empties.</summary>
    public ICommittedCache Cache => cache;

    public LoadedItem? Get(IScopeAccessor scope, NodeKind kind, int id) => Get(scope, known => known.ById, (kind, id), item => item.Node.Kind == kind && item.Node.Id == id);

    public LoadedItem? Get(IScopeAccessor scope, NodeKind kind, Guid key) => Get(scope, known => known.ByKey, (kind, key), item => item.Node.Kind == kind && item.Node.Key == key);

    private LoadedItem? Get<TId>(IScopeAccessor scope, Func<Known, ConcurrentDictionary<TId, Entry>> entries, TId id, Expression<Func<Item, bool>> which)
        where TId : notnull
    {
        if (scope.HasChanged(cache))
            return Read(scope.Reading, which);
        var now = clock.GetUtcNow();
        var known = cache.Get(scope, static () => new Known());
        if (entries(known).TryGetValue(id, out var entry) && entry.Until > now)
            return entry.Item;
        if (Read(scope.Reading, which) is not { } item)
            return null;
        known.Add(new Entry(item, now + Kept));
        return item;
    }

    private static LoadedItem? Read(CmsDbContext context, Expression<Func<Item, bool>> which) => context.WithVersions(context.Items().Where(which)).FirstOrDefault();

    private sealed record Entry(LoadedItem Item, DateTimeOffset Until);

    private sealed class Known
    {
        public ConcurrentDictionary<(NodeKind Kind, int Id), Entry> ById { get; } = new();

        public ConcurrentDictionary<(NodeKind Kind, Guid Key), Entry> ByKey { get; } = new();

        public void Add(Entry entry)
        {
            if (ById.Count >= Most)
            {
                ById.Clear();
                ByKey.Clear();
            }

            var node = entry.Item.Node;
            (ById[(node.Kind, node.Id)], ByKey[(node.Kind, node.Key)]) = (entry, entry);
        }
    }
}
