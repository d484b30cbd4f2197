using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Media;

/// <summary>Media by their ids, and found by their names. Names may be read by all who pick.</summary>
internal static class MediaItems
{
    public static void MapMediaItems(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/item/media");
        items.Get("", async (Guid[] id, IEntityService entities, TreeNodes nodes) => (await ReadAsync(id, entities, nodes)).Select(MediaItem.From));
        items.Get("/ancestors", Ancestors);
        items.Get("/search", Search);
    }

    private static async Task<IEnumerable<ItemAncestors<MediaItem>>> Ancestors(Guid[] id, IEntityService entities, TreeNodes nodes)
    {
        List<ItemAncestors<MediaItem>> lines = [];
        foreach (var node in await ReadAsync(id, entities, nodes))
        {
            var above = await nodes.WithDetailsAsync(UmbracoObjectTypes.Media, [.. node.Above], StartNodes.Everything);
            lines.Add(new(node.Entity.Key, [.. above.Select(MediaItem.From)]));
        }

        return lines;
    }

    private static async Task<Paged<MediaItem>> Search(
        Page page,
        IIndexedEntitySearchService search,
        TreeNodes nodes,
        IDataTypeService dataTypes,
        Guid[] allowedMediaTypes,
        string? query,
        string? culture,
        Guid? parentId,
        Guid? dataTypeId,
        bool trashed = false)
    {
        var everywhere = dataTypeId is { } key && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(key);
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Media, query ?? string.Empty, parentId, allowedMediaTypes, trashed ? null : false, culture, page.Skip, page.Take, everywhere);
        var shown = await nodes.WithDetailsAsync(UmbracoObjectTypes.Media, [.. found.Items], StartNodes.Everything);
        return new(found.Total, [.. shown.Select(MediaItem.From)]);
    }

    private static async Task<IReadOnlyCollection<TreeNode>> ReadAsync(Guid[] ids, IEntityService entities, TreeNodes nodes) => ids.Length == 0
        ? []
        : await nodes.WithDetailsAsync(UmbracoObjectTypes.Media, [.. entities.GetAll(UmbracoObjectTypes.Media, ids)], StartNodes.Everything);
}
