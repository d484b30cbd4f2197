using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
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
            entity.Trashed, node.Parent, entity.HasChildren, ContentTypeReference.From(entity), [new(node.Name)], entity.Key, MediaTreeItem.FlagsOf(entity.ListViewKey));
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
            FlagsOf(entity.ListViewKey),
            entity.HasChildren);
    }

    public static IReadOnlyList<Flag> FlagsOf(Guid? listView) => listView is null ? [] : [Flag.HasCollection];
}

/// <summary>A media item in the recycle bin.</summary>
internal sealed record MediaRecycleBinItem(
    ContentTypeReference MediaType, IReadOnlyList<PlainVariant> Variants, Guid Id, DateTime CreateDate, bool HasChildren, Reference? Parent)
{
    public static MediaRecycleBinItem From(TreeNode node) => new(
        ContentTypeReference.From((IMediaEntitySlim)node.Entity), [new(node.Name)], node.Entity.Key, node.Entity.CreateDate, node.Entity.HasChildren, node.Parent);
}

/// <summary>The name of a media item that is open in the editor, and its times.</summary>
internal sealed record MediaVariant(DateTime CreateDate, DateTime UpdateDate, string Name, string? Culture = null, string? Segment = null)
{
    public static IReadOnlyList<MediaVariant> From(IMedia media) => [new(media.CreateDate, media.UpdateDate, media.Name ?? string.Empty)];
}

/// <summary>A media item as the editor opens it.</summary>
internal sealed record MediaAnswer(
    Guid Id,
    bool IsTrashed,
    ContentTypeReference MediaType,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ContentValueAnswer> Values,
    IReadOnlyList<MediaVariant> Variants)
{
    public static MediaAnswer From(IMedia media, ContentReader reader, MediaAddresses addresses) =>
        new(media.Key, media.Trashed, ContentTypeReference.From(media.ContentType), [], addresses.In(media, reader.Values(media)), MediaVariant.From(media));
}
