namespace Litt.Cms.Management.Common;

/// <summary>An item of a tree that is known by its name alone.</summary>
internal sealed record NamedTreeItem(string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren)
{
    public static NamedTreeItem From(TreeNode node) => new(node.Name, node.Entity.Key, node.Parent, [], node.Entity.HasChildren);

    public static IReadOnlyList<NamedTreeItem> FromAll(IServiceProvider services, IReadOnlyList<TreeNode> nodes) => [.. nodes.Select(From)];
}
