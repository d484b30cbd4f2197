using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>Makes tree items of nodes, all of a page at once, so that what belongs to them is read once.</summary>
internal delegate IReadOnlyCollection<TItem> TreeItems<out TItem>(IServiceProvider services, IReadOnlyList<TreeNode> nodes);

/// <summary>What is looked for in a tree.</summary>
internal enum TreeItemKind
{
    All,
    Item,
    Folder,
}

/// <summary>The trees that look the same to everybody who may see them: root, children, ancestors and siblings.</summary>
internal static class Trees
{
    /// <summary>A tree of items alone.</summary>
    public static RouteGroupBuilder MapTree<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes kind, string orderBy, TreeItems<TItem> from) =>
        api.MapTree(entity, new Kinds([kind], [], Ordering.By(orderBy)), from);

    /// <summary>A tree of items in folders, which come first.</summary>
    public static RouteGroupBuilder MapFolderTree<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes folder, UmbracoObjectTypes kind, TreeItems<TItem> from)
    {
        var foldersFirst = Ordering.By("nodeObjectType", Direction.Descending);
        foldersFirst.Next = Ordering.By("text");
        return api.MapTree(entity, new Kinds([folder, kind], [folder], foldersFirst), from);
    }

    /// <summary>A tree of items in folders, in which both are found by their names, each at its place.</summary>
    public static RouteGroupBuilder MapSearchedTree<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes folder, UmbracoObjectTypes kind, TreeItems<TItem> from)
    {
        var tree = api.MapFolderTree(entity, folder, kind, from);
        tree.Get("/search", (Page page, HttpContext context, IEntitySearchService search, IEntityService entities, string? query, TreeItemKind? itemKind) =>
        {
            UmbracoObjectTypes[] wished = itemKind switch
            {
                TreeItemKind.Folder => [folder],
                TreeItemKind.Item => [kind],
                _ => [folder, kind],
            };
            var found = string.IsNullOrWhiteSpace(query) ? new(0, []) : search.Search(wished, query, page.Skip, page.Take);
            TreeNode[] nodes = [.. found.Items.Select(item => new TreeNode(item, entities.Above(item, [folder, kind])))];
            return new Paged<TItem>(found.Total, from(context.RequestServices, nodes));
        });
        return tree;
    }

    private static RouteGroupBuilder MapTree<TItem>(this IEndpointRouteBuilder api, string entity, Kinds kinds, TreeItems<TItem> from)
    {
        var tree = api.MapGroup($"/tree/{entity}");
        tree.Get("/root", (Page page, HttpContext context, IEntityService entities, bool foldersOnly = false) =>
            Children(null, page, foldersOnly, entities, context));
        tree.Get("/children", (Guid parentId, Page page, HttpContext context, IEntityService entities, bool foldersOnly = false) =>
            Children(parentId, page, foldersOnly, entities, context));
        tree.Get("/ancestors", Ancestors);
        tree.Get("/siblings", Siblings);
        return tree;

        IResult Children(Guid? parentKey, Page page, bool foldersOnly, IEntityService entities, HttpContext context)
        {
            var wished = kinds.Wished(foldersOnly);
            var (total, items) = page.ReadWhole((int skip, int take, out long all) =>
                entities.GetPagedChildren(parentKey, kinds.All, wished, skip, take, false, out all, null, kinds.Order));
            return Answer.With(new Paged<TItem>(total, from(context.RequestServices, Nodes(items, entities, kinds))));
        }

        IResult Ancestors(HttpContext context, IEntityService entities, Guid? descendantId)
        {
            // The client asks this also of the root, and of what it has not saved yet.
            IEntitySlim[] line = descendantId is { } key && entities.Get(key) is { } entity ? [.. entities.Above(entity, kinds.All), entity] : [];
            return Answer.With(from(context.RequestServices, [.. line.Select((node, depth) => new TreeNode(node, line[..depth]))]));
        }

        IResult Siblings(Guid target, HttpContext context, IEntityService entities, int before = 0, int after = 0, bool foldersOnly = false)
        {
            if (before < 0 || after < 0)
                return Problem.Invalid(before < 0 ? "before" : "after", "The number of siblings is zero or more.");

            var items = entities.GetSiblings(target, kinds.Wished(foldersOnly), before, after, out var totalBefore, out var totalAfter, null, kinds.Order);
            return Answer.With(new Subset<TItem>(totalBefore, totalAfter, from(context.RequestServices, Nodes([.. items], entities, kinds))));
        }
    }

    /// <summary>The nodes on the way from the root to a node, itself left out, in one reading.</summary>
    public static IReadOnlyList<IEntitySlim> Above(this IEntityService entities, IEntitySlim entity, IReadOnlyCollection<UmbracoObjectTypes> kinds)
    {
        int[] ids = [.. entity.Path.Split(',').Select(int.Parse).Where(id => id > 0 && id != entity.Id)];

        // Without ids the service would answer every node there is.
        return ids.Length == 0 ? [] : [.. entities.GetAll(kinds, ids).OrderBy(ancestor => ancestor.Level)];
    }

    /// <summary>Items of one parent have the same nodes above them.</summary>
    private static TreeNode[] Nodes(IEntitySlim[] items, IEntityService entities, Kinds kinds)
    {
        var above = items is [var first, ..] ? entities.Above(first, kinds.All) : [];
        return [.. items.Select(item => new TreeNode(item, above))];
    }

    private sealed record Kinds(UmbracoObjectTypes[] All, UmbracoObjectTypes[] Folders, Ordering Order)
    {
        public UmbracoObjectTypes[] Wished(bool foldersOnly) => foldersOnly ? Folders : All;
    }
}
