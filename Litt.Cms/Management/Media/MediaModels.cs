using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Management.Media;

/// <summary>The name of an item that cannot be published.</summary>
internal sealed record PlainVariant(string Name, string? Culture = null);

/// <summary>A media item where only its name is needed.</summary>
internal sealed record MediaItem(
    bool IsTrashed, Reference? Parent, bool HasChildren, ContentTypeReference MediaType, IReadOnlyList<PlainVariant> Variants, Guid Id, IReadOnlyList<Flag> Flags)
{
    public static MediaItem From(TreeNode node)
    {
        var entity = (IMediaEntitySlim)node.Entity;
        return new(
            entity.Trashed, node.Parent, entity.HasChildren, ContentTypeReference.From(entity), [new(node.Name)], entity.Key, MediaTreeItem.FlagsOf(entity));
    }
}

/// <summary>A media item in the tree.</summary>
internal sealed record MediaTreeItem(
    ContentTypeReference MediaType,
    IReadOnlyList<PlainVariant> Variants,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    Guid Id,
    Reference? Parent,
    IReadOnlyList<Flag> Flags,
    bool HasChildren)
{
    public static MediaTreeItem From(TreeNode node)
    {
        var entity = (IMediaEntitySlim)node.Entity;
        return new(
            ContentTypeReference.From(entity),
            [new(node.Name)],
            node.NoAccess,
            entity.Trashed,
            entity.CreateDate,
            entity.Key,
            node.Parent,
            FlagsOf(entity),
            entity.HasChildren);
    }

    public static IReadOnlyList<Flag> FlagsOf(IContentEntitySlim entity) => entity.ListViewKey is null ? [] : [Flag.HasCollection];
}
