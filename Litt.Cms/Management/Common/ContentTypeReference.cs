using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Management.Common;

/// <summary>The type of an item, with what the client shows of it.</summary>
internal sealed record ContentTypeReference(Guid Id, string Icon, Reference? Collection)
{
    public static ContentTypeReference From(IContentEntitySlim entity) =>
        new(entity.ContentTypeKey, entity.ContentTypeIcon ?? string.Empty, Reference.To(entity.ListViewKey));

    public static ContentTypeReference From(ISimpleContentType type) => new(type.Key, type.Icon ?? string.Empty, Reference.To(type.ListView));

    public static ContentTypeReference From(IContentTypeComposition type) => new(type.Key, type.Icon ?? string.Empty, Reference.To(type.ListView));
}
