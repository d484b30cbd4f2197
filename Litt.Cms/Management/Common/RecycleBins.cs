using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>What all recycle bins show: their root, what lies below an item in them, and who still refers to what is in them.</summary>
internal static class RecycleBins
{
    private static readonly Ordering ByName = Ordering.By("text");

    public static RouteGroupBuilder MapRecycleBin<TItem>(
        this IEndpointRouteBuilder api, string entity, UmbracoObjectTypes kind, Func<TreeNode, TItem> from, Func<HttpContext, Task<bool>> mayLookInside)
    {
        var bin = api.MapGroup($"/recycle-bin/{entity}");
        bin.Get("/root", (Page page, HttpContext context, IEntityService entities) => ChildrenAsync(context, BinKey(kind), page, entities));
        bin.Get("/children", (Guid parentId, Page page, HttpContext context, IEntityService entities) => ChildrenAsync(context, parentId, page, entities));
        bin.Get("/siblings", SiblingsAsync);
        bin.Get("/referenced-by", ReferencedByAsync);
        return bin;

        async Task<IResult> ChildrenAsync(HttpContext context, Guid parentKey, Page page, IEntityService entities)
        {
            if (!await mayLookInside(context))
                return Problem.Forbidden;

            var (total, items) = page.ReadWhole((int skip, int take, out long all) =>
                entities.GetPagedTrashedChildren(parentKey, kind, skip, take, out all, null, ByName));
            var above = items is [var first, ..] ? entities.Above(first, [kind]) : [];
            return Answer.With(new Paged<TItem>(total, [.. items.Select(item => from(new(item, above)))]));
        }

        async Task<IResult> SiblingsAsync(Guid target, HttpContext context, IEntityService entities, int before = 0, int after = 0)
        {
            if (!await mayLookInside(context))
                return Problem.Forbidden;

            if (before < 0 || after < 0)
                return Problem.Invalid(before < 0 ? "before" : "after", "The number of siblings is zero or more.");

            var items = entities.GetTrashedSiblings(target, [kind], before, after, out var totalBefore, out var totalAfter, null, ByName).ToArray();
            var above = items is [var first, ..] ? entities.Above(first, [kind]) : [];
            return Answer.With(new Subset<TItem>(totalBefore, totalAfter, [.. items.Select(item => from(new(item, above)))]));
        }

        async Task<IResult> ReferencedByAsync(Page page, HttpContext context, ITrackedReferencesService references, IEntityService entities)
        {
            if (!await mayLookInside(context))
                return Problem.Forbidden;

            var found = await references.GetPagedRelationsForRecycleBinAsync(kind, page.Skip, page.Take, filterMustBeIsDependency: true);
            return Answer.With(found.ToReferring(entities));
        }
    }

    private static Guid BinKey(UmbracoObjectTypes kind) => kind switch
    {
        UmbracoObjectTypes.Document => Umbraco.Cms.Core.Constants.System.RecycleBinContentKey,
        UmbracoObjectTypes.Media => Umbraco.Cms.Core.Constants.System.RecycleBinMediaKey,
        UmbracoObjectTypes.Element => Umbraco.Cms.Core.Constants.System.RecycleBinElementKey,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has no recycle bin."),
    };
}
