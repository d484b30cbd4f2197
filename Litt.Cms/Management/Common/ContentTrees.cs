using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Management.Common;

/// <summary>The trees of content, of which a user sees what lies under the start nodes and may be read.</summary>
internal static class ContentTrees
{
    public static IEndpointConventionBuilder MapContentTree<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes kind, Func<TreeNode, TItem> from)
    {
        var tree = api.MapGroup($"/tree/{entity}");
        tree.Get("/root", async (Page page, ContentTreeReader reader, Guid? dataTypeId) =>
            Map(await reader.ChildrenAsync(kind, null, page, dataTypeId)));
        tree.Get("/children", async (Guid parentId, Page page, ContentTreeReader reader, Guid? dataTypeId) =>
            Map(await reader.ChildrenAsync(kind, parentId, page, dataTypeId)));
        tree.Get("/ancestors", async (ContentTreeReader reader, Guid? descendantId) =>
            (await reader.LineAsync(kind, descendantId ?? Guid.Empty)).Select(from));
        tree.Get("/siblings", async (Guid target, ContentTreeReader reader, Guid? dataTypeId, int before = 0, int after = 0) =>
            before < 0 || after < 0
                ? Problem.Invalid(before < 0 ? "before" : "after", "The number of siblings is zero or more.")
                : Answer.With(MapSubset(await reader.SiblingsAsync(kind, target, before, after, dataTypeId))));
        return tree;

        Paged<TItem> Map(Paged<TreeNode> page) => new(page.Total, [.. page.Items.Select(from)]);

        Subset<TItem> MapSubset(Subset<TreeNode> part) => new(part.TotalBefore, part.TotalAfter, [.. part.Items.Select(from)]);
    }
}
