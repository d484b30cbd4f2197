using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>A host name that leads to a document, in one language.</summary>
internal sealed record Domain(string DomainName, string IsoCode);

/// <summary>The host names of a document, and the language of all below it.</summary>
internal sealed record DomainSet(IReadOnlyList<Domain> Domains, string? DefaultIsoCode = null)
{
    public DomainsUpdateModel ToModel() => new()
    {
        DefaultIsoCode = DefaultIsoCode,
        Domains = [.. Domains.Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.IsoCode })],
    };
}

/// <summary>Cultures and host names of documents.</summary>
internal static class Domains
{
    public static void MapDomains(this IEndpointRouteBuilder documents)
    {
        documents.Get("/{id:guid}/domains", Read);
        documents.Put("/{id:guid}/domains", Update);
    }

    private static async Task<IResult> Read(Guid id, DocumentAccess access, IDomainService domains)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        var assigned = (await domains.GetAssignedDomainsAsync(id, includeWildcards: true)).ToArray();
        var named = assigned.Where(domain => !domain.IsWildcard).Select(domain => new Domain(domain.DomainName, domain.LanguageIsoCode ?? string.Empty));
        return Answer.With(new DomainSet([.. named], assigned.FirstOrDefault(domain => domain.IsWildcard)?.LanguageIsoCode));
    }

    private static async Task<IResult> Update(Guid id, DomainSet wish, DocumentAccess access, IDomainService domains)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionAssignDomain.ActionLetter, id)))
            return Problem.Forbidden;

        var done = await domains.UpdateDomainsAsync(id, wish.ToModel());
        return done.Success
            ? Answer.Done
            : done.Result.ToProblem(done.Status);
    }

    private static Problem ToProblem<TStatus>(this DomainUpdateResult? result, TStatus status)
        where TStatus : struct, Enum => status.ToProblem() with
        {
            More = new Dictionary<string, object?> { ["conflictingDomainNames"] = result?.ConflictingDomains?.Select(domain => domain.DomainName) ?? [] },
        };
}
