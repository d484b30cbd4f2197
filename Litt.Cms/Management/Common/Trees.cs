using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>The trees that look the same to everybody who may see them: root, children, ancestors and siblings.</summary>
internal static class Trees
{
    /// <summary>A tree of items alone.</summary>
    public static IEndpointConventionBuilder MapTree<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes kind, string orderBy, Func<TreeNode, TItem> from) =>
        api.MapTree(entity, new Kinds([kind], [], orderBy), from);

    /// <summary>A tree of items in folders, which come first.</summary>
    public static IEndpointConventionBuilder MapFolderTree<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes folder, UmbracoObjectTypes kind, Func<TreeNode, TItem> from) =>
        api.MapTree(entity, new Kinds([folder, kind], [folder], "text"), from);

    private static RouteGroupBuilder MapTree<TItem>(this IEndpointRouteBuilder api, string entity, Kinds kinds, Func<TreeNode, TItem> from)
    {
        var tree = api.MapGroup($"/tree/{entity}");
        tree.Get("/root", (Page page, IEntityService entities, bool foldersOnly = false) => Children(null, page, foldersOnly, entities));
        tree.Get("/children", (Guid parentId, Page page, IEntityService entities, bool foldersOnly = false) => Children(parentId, page, foldersOnly, entities));
        tree.Get("/ancestors", (Guid descendantId, IEntityService entities) => Ancestors(descendantId, entities));
        tree.Get("/siblings", (Guid target, IEntityService entities, int before = 0, int after = 0, bool foldersOnly = false) =>
            Siblings(target, before, after, foldersOnly, entities));
        return tree;

        IResult Children(Guid? parentKey, Page page, bool foldersOnly, IEntityService entities)
        {
            var wished = kinds.Wished(foldersOnly);
            var (total, items) = page.ReadWhole((int skip, int take, out long all) =>
                entities.GetPagedChildren(parentKey, kinds.All, wished, skip, take, false, out all, null, kinds.Order));
            var above = items is [var first, ..] ? entities.Above(first, kinds.All) : [];
            return Answer.With(new Paged<TItem>(total, [.. items.Select(item => from(new(item, above)))]));
        }

        IResult Ancestors(Guid descendant, IEntityService entities)
        {
            if (entities.Get(descendant) is not { } entity)
                return Problem.NotFound("item");

            IEntitySlim[] line = [.. entities.Above(entity, kinds.All), entity];
            return Answer.With(line.Select((node, depth) => from(new(node, line[..depth]))));
        }

        IResult Siblings(Guid target, int before, int after, bool foldersOnly, IEntityService entities)
        {
            if (before < 0 || after < 0)
                return Problem.Invalid(before < 0 ? "before" : "after", "The number of siblings is zero or more.");

            var items = entities.GetSiblings(target, kinds.Wished(foldersOnly), before, after, out var totalBefore, out var totalAfter, null, kinds.Order).ToArray();
            var above = items is [var first, ..] ? entities.Above(first, kinds.All) : [];
            return Answer.With(new Subset<TItem>(totalBefore, totalAfter, [.. items.Select(item => from(new(item, above)))]));
        }
    }

    /// <summary>The nodes on the way from the root to a node, itself left out, in one reading.</summary>
    public static IReadOnlyList<IEntitySlim> Above(this IEntityService entities, IEntitySlim entity, IReadOnlyCollection<UmbracoObjectTypes> kinds)
    {
        int[] ids = [.. entity.Path.Split(',').Select(int.Parse).Where(id => id > 0 && id != entity.Id)];

        // Without ids the service would answer every node there is.
        return ids.Length == 0 ? [] : [.. entities.GetAll(kinds, ids).OrderBy(ancestor => ancestor.Level)];
    }

    private sealed record Kinds(UmbracoObjectTypes[] All, UmbracoObjectTypes[] Folders, string OrderBy)
    {
        public Ordering Order => Ordering.By(OrderBy);

        public UmbracoObjectTypes[] Wished(bool foldersOnly) => foldersOnly ? Folders : All;
    }
}
