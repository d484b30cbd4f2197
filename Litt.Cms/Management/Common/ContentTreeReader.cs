using Litt.Cms.Security;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Common;

/// <summary>Reads the trees of content as the caller may see them.</summary>
internal sealed class ContentTreeReader(IEntityService entities, IDataTypeService dataTypes, AppCaches caches, Editor editor, TreeNodes nodes)
{
    private static readonly Ordering SortOrder = Ordering.By("sortOrder");

    /// <summary>The children of a node, or of the root, in their order.</summary>
    public async Task<Paged<TreeNode>> ChildrenAsync(UmbracoObjectTypes kind, Guid? parentKey, Page page, Guid? dataTypeKey)
    {
        var start = await StartAsync(kind, dataTypeKey);
        var parentPath = parentKey is { } key ? entities.Get(key, kind)?.Path : Constants.System.RootString;
        if (parentPath is null)
            return new(0, []);

        if (!start.Include(parentPath))
        {
            var onTheWay = OnTheWay(kind, start, parentPath);
            return new(onTheWay.Length, await nodes.WithDetailsAsync(kind, [.. onTheWay.Skip(page.Skip).Take(page.Take)], start));
        }

        var (total, items) = page.ReadWhole((int skip, int take, out long all) =>
            entities.GetPagedChildren(parentKey, kind, skip, take, out all, null, SortOrder));
        var readable = await nodes.ReadableAsync(kind, items);
        return new(total - (items.Length - readable.Length), await nodes.WithDetailsAsync(kind, readable, start));
    }

    /// <summary>A node and what lies above it, from the root down; none where there is no such node: the client asks this also of the root, and of what is not saved yet.</summary>
    public async Task<IReadOnlyCollection<TreeNode>> LineAsync(UmbracoObjectTypes kind, Guid descendant)
    {
        if (entities.Get(descendant, kind) is not { } entity)
            return [];

        var start = await StartAsync(kind, null);
        return await nodes.WithDetailsAsync(kind, [.. entities.Above(entity, [kind]), entity], start);
    }

    public async Task<Subset<TreeNode>> SiblingsAsync(UmbracoObjectTypes kind, Guid target, int before, int after, Guid? dataTypeKey)
    {
        var start = await StartAsync(kind, dataTypeKey);
        if (entities.Get(target, kind) is not { } entity)
            return new(0, 0, []);

        // The client asks this also around an open item of the recycle bin, and shows as the tree what is answered.
        if (entity.Trashed)
        {
            var (total, first) = await ChildrenAsync(kind, null, new Page(0, before + 1 + after), dataTypeKey);
            return new(0, total - first.Count, first);
        }

        var parentPath = entity.Path[..entity.Path.LastIndexOf(',')];
        if (!start.Include(parentPath))
            return await AroundAsync(kind, OnTheWay(kind, start, parentPath), target, before, after, start);

        var items = entities.GetSiblings(target, [kind], before, after, out var totalBefore, out var totalAfter, null, SortOrder).ToArray();
        var readable = await nodes.ReadableAsync(kind, items);
        return new(totalBefore, totalAfter, await nodes.WithDetailsAsync(kind, readable, start));
    }

    private async Task<Subset<TreeNode>> AroundAsync(
        UmbracoObjectTypes kind, IEntitySlim[] all, Guid target, int before, int after, StartNodes start)
    {
        var place = Array.FindIndex(all, entity => entity.Key == target);
        if (place < 0)
            return new(0, 0, []);

        var first = Math.Max(0, place - before);
        var end = Math.Min(all.Length, place + after + 1);
        return new(first, all.Length - end, await nodes.WithDetailsAsync(kind, all[first..end], start));
    }

    private IEntitySlim[] OnTheWay(UmbracoObjectTypes kind, StartNodes start, string parentPath) =>
        start.NextBelow(parentPath) is { Length: > 0 } ids
            ? [.. entities.GetAll(kind, ids).Where(entity => !entity.Trashed).OrderBy(entity => entity.SortOrder)]
            : [];

    private async Task<StartNodes> StartAsync(UmbracoObjectTypes kind, Guid? dataTypeKey) =>
        dataTypeKey is { } key && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(key)
            ? StartNodes.Everything
            : StartNodes.Of(await editor.UserAsync(), kind, entities, caches);
}
