using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Documents;

/// <summary>Documents by their ids, and found by their names. Names may be read by all who pick or link: a link shows what it leads to.</summary>
internal static class DocumentItems
{
    public static void MapDocumentItems(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/item/document");
        items.Get("", Items);
        items.Get("/ancestors", Ancestors);
        items.Get("/search", Search);
    }

    private static async Task<IResult> Items(Guid[] id, IEntityService entities, TreeNodes nodes) =>
        Answer.With((await ReadAsync(id, entities, nodes)).Select(DocumentItem.From));

    private static async Task<IResult> Ancestors(Guid[] id, IEntityService entities, TreeNodes nodes)
    {
        List<ItemAncestors<DocumentItem>> lines = [];
        foreach (var node in await ReadAsync(id, entities, nodes))
        {
            var above = await nodes.WithDetailsAsync(UmbracoObjectTypes.Document, [.. node.Above], StartNodes.Everything);
            lines.Add(new(node.Entity.Key, [.. above.Select(DocumentItem.From)]));
        }

        return Answer.With(lines);
    }

    private static async Task<IResult> Search(
        Page page,
        IIndexedEntitySearchService search,
        TreeNodes nodes,
        IDataTypeService dataTypes,
        Guid[] allowedDocumentTypes,
        string? query,
        string? culture,
        Guid? parentId,
        Guid? dataTypeId,
        bool trashed = false)
    {
        var everywhere = dataTypeId is { } key && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(key);
        var found = await search.SearchAsync(
            UmbracoObjectTypes.Document, query ?? string.Empty, parentId, allowedDocumentTypes, trashed ? null : false, culture, page.Skip, page.Take, everywhere);
        var shown = await nodes.WithDetailsAsync(UmbracoObjectTypes.Document, [.. found.Items], StartNodes.Everything);
        return Answer.With(new Paged<DocumentItem>(found.Total, [.. shown.Select(DocumentItem.From)]));
    }

    private static async Task<IReadOnlyCollection<TreeNode>> ReadAsync(Guid[] ids, IEntityService entities, TreeNodes nodes) =>
        ids.Length == 0
            ? []
            : await nodes.WithDetailsAsync(UmbracoObjectTypes.Document, [.. entities.GetAll(UmbracoObjectTypes.Document, ids)], StartNodes.Everything);
}
