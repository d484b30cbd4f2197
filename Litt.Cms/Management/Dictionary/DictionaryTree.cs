using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Dictionary;

/// <summary>The tree of texts, which are no nodes and have a service of their own.</summary>
internal static class DictionaryTree
{
    public static void MapDictionaryTree(this IEndpointRouteBuilder api)
    {
        var tree = api.MapGroup("/tree/dictionary");
        tree.RequireAuthorization(Sections.Translation);
        tree.Get("/root", (Page page, IDictionaryItemService service) => ChildrenAsync(null, page, service));
        tree.Get("/children", (Guid parentId, Page page, IDictionaryItemService service) => ChildrenAsync(parentId, page, service));
        tree.Get("/ancestors", Ancestors);
    }

    private static async Task<Paged<NamedTreeItem>> ChildrenAsync(Guid? parent, Page page, IDictionaryItemService service)
    {
        var found = await service.GetPagedAsync(parent, page.Skip, page.Take);
        List<NamedTreeItem> items = [];
        foreach (var item in found.Items)
            items.Add(await ItemAsync(item, service));

        return new(found.Total, items);
    }

    private static async Task<Stack<NamedTreeItem>> Ancestors(IDictionaryItemService service, Guid? descendantId)
    {
        Stack<NamedTreeItem> line = new();
        for (var item = descendantId is { } key ? await service.GetAsync(key) : null; item is not null; item = item.ParentId is { } above ? await service.GetAsync(above) : null)
            line.Push(await ItemAsync(item, service));

        return line;
    }

    private static async Task<NamedTreeItem> ItemAsync(IDictionaryItem item, IDictionaryItemService service) =>
        new(item.ItemKey, item.Key, Reference.To(item.ParentId), [], await service.CountChildrenAsync(item.Key) > 0);
}
