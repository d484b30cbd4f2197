using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Litt.Cms.Management.DynamicRoots;

/// <summary>The document from which a root is looked for; it may not be saved yet, its parent is.</summary>
internal sealed record DynamicRootPlace(Reference Parent, Guid? Id = null, string? Culture = null, string? Segment = null);

/// <summary>Where looking for a root begins.</summary>
internal sealed record DynamicRootOrigin(string Alias, Guid? Id = null);

/// <summary>A step up or down the tree, to documents of certain types.</summary>
internal sealed record DynamicRootStep(string Alias, IReadOnlyList<Guid> DocumentTypeIds);

/// <summary>How a root is looked for.</summary>
internal sealed record DynamicRootSearch(DynamicRootOrigin Origin, IReadOnlyList<DynamicRootStep> Steps);

/// <summary>Which root a picker has at a place.</summary>
internal sealed record DynamicRootWish(DynamicRootPlace Context, DynamicRootSearch Query)
{
    public DynamicRootNodeQuery ToQuery() => new()
    {
        OriginAlias = Query.Origin.Alias,
        OriginKey = Query.Origin.Id,
        Context = new() { CurrentKey = Context.Id, ParentKey = Context.Parent.Id },
        QuerySteps = Query.Steps.Select(step => new DynamicRootQueryStep { Alias = step.Alias, AnyOfDocTypeKeys = step.DocumentTypeIds }),
    };
}

/// <summary>The roots of pickers that depend on where the picker is.</summary>
internal static class DynamicRootEndpoints
{
    public static void MapDynamicRoots(this IEndpointRouteBuilder api)
    {
        var roots = api.MapGroup("/dynamic-root");
        roots.Get("/steps", (DynamicRootQueryStepCollection steps) => steps.Select(step => step.SupportedDirectionAlias)).RequireAuthorization(Sections.Settings);
        roots.Post("/query", Query).RequireAuthorization(Sections.Content);
    }

    private static async Task<IResult> Query(DynamicRootWish wish, IDynamicRootService service, DynamicRootQueryStepCollection steps)
    {
        var unknown = wish.Query.Steps.FirstOrDefault(wished => steps.All(step => step.SupportedDirectionAlias != wished.Alias));
        return unknown is null
            ? Answer.With(new DynamicRootAnswer([.. await service.GetDynamicRootsAsync(wish.ToQuery())]))
            : Problem.Invalid("$.query.steps", $"There is no step with the alias {unknown.Alias}.");
    }

    private sealed record DynamicRootAnswer(IReadOnlyCollection<Guid> Roots);
}
