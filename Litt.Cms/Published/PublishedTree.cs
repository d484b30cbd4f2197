using System.Collections.Immutable;

namespace Litt.Cms.Published;

/// <summary>All published nodes of one kind. A change makes a new tree that shares what did not change with the old one.</summary>
internal sealed class PublishedTree
{
    /// <summary>The parent of the nodes at the top.</summary>
    public const int Top = -1;

    public static readonly PublishedTree Empty = new(
        ImmutableDictionary<int, PublishedNode>.Empty, ImmutableDictionary<Guid, int>.Empty, ImmutableDictionary<int, Family>.Empty);

    private readonly ImmutableDictionary<int, PublishedNode> nodes;
    private readonly ImmutableDictionary<Guid, int> ids;
    private readonly ImmutableDictionary<int, Family> families;

    private PublishedTree(ImmutableDictionary<int, PublishedNode> nodes, ImmutableDictionary<Guid, int> ids, ImmutableDictionary<int, Family> families)
    {
        this.nodes = nodes;
        this.ids = ids;
        this.families = families;
    }

    /// <summary>The tree of all nodes that were read. Faster than putting them into an empty one.</summary>
    public static PublishedTree Of(IReadOnlyCollection<PublishedNode> nodes) => new(
        nodes.ToImmutableDictionary(node => node.Id),
        nodes.ToImmutableDictionary(node => node.Key, node => node.Id),
        nodes.GroupBy(node => node.ParentId).ToImmutableDictionary(children => children.Key, Family.Of));

    public int Count => nodes.Count;

    /// <summary>In no order.</summary>
    public IEnumerable<PublishedNode> All => nodes.Values;

    public PublishedNode? Find(int id) => nodes.GetValueOrDefault(id);

    public PublishedNode? Find(Guid key) => ids.TryGetValue(key, out var id) ? nodes[id] : null;

    /// <summary>The children of a node by sort order; <see cref="Top"/> for the nodes at the top.</summary>
    public IEnumerable<PublishedNode> ChildrenOf(int id) => FamilyOf(id).Ids.Select(child => nodes[child]);

    /// <summary>The child that a URL segment leads to.</summary>
    public PublishedNode? ChildOf(int id, string culture, string segment) => FamilyOf(id).Find(culture, segment, one => nodes[one]) is { } child ? nodes[child] : null;

    /// <summary>The parent, its parent and so on; none for a node at the top.</summary>
    /// <returns>Null if one of them is not published, so that the node can't be seen.</returns>
    public IReadOnlyList<PublishedNode>? AncestorsOf(PublishedNode node)
    {
        List<PublishedNode> ancestors = [];
        for (var id = node.ParentId; id > 0; id = ancestors[^1].ParentId)
        {
            if (Find(id) is not { } ancestor)
                return null;
            ancestors.Add(ancestor);
        }

        return ancestors;
    }

    /// <summary>The tree after nodes were read anew.</summary>
    /// <param name="read">Nodes as they are now.</param>
    /// <param name="gone">Keys of nodes that are not published any more.</param>
    /// <returns>This tree itself if nothing differs.</returns>
    public PublishedTree With(IEnumerable<PublishedNode> read, IEnumerable<Guid> gone)
    {
        var change = new Change(this);
        foreach (var key in gone)
            change.Remove(key);
        foreach (var node in read)
            change.Put(node);
        return change.Done();
    }

    private Family FamilyOf(int id) => families.GetValueOrDefault(id, Family.Empty);

    private sealed class Change(PublishedTree tree)
    {
        private readonly ImmutableDictionary<int, PublishedNode>.Builder nodes = tree.nodes.ToBuilder();
        private readonly ImmutableDictionary<Guid, int>.Builder ids = tree.ids.ToBuilder();
        private readonly ImmutableDictionary<int, Family>.Builder families = tree.families.ToBuilder();
        private bool differs;

        public void Put(PublishedNode node)
        {
            if (nodes.TryGetValue(node.Id, out var before))
            {
                if (before.IsSameAs(node))
                    return;
                Remove(before.Key);
            }

            differs = true;
            nodes[node.Id] = node;
            ids[node.Key] = node.Id;
            families[node.ParentId] = families.GetValueOrDefault(node.ParentId, Family.Empty).With(node);
        }

        public void Remove(Guid key)
        {
            if (!ids.TryGetValue(key, out var id))
                return;
            differs = true;
            var node = nodes[id];
            ids.Remove(key);
            nodes.Remove(id);
            var left = families[node.ParentId].Without(node);
            if (left.IsEmpty)
                families.Remove(node.ParentId);
            else
                families[node.ParentId] = left;
        }

        public PublishedTree Done() => differs ? new PublishedTree(nodes.ToImmutable(), ids.ToImmutable(), families.ToImmutable()) : tree;
    }
}
