using Litt.Cms.Published;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Website;

/// <summary>Where documents have been before they were renamed or moved. Asked only for addresses that lead nowhere.</summary>
internal sealed class OldAddresses(IRedirectUrlService redirects)
{
    /// <param name="snapshot">What is published now.</param>
    /// <param name="asked">An address that leads nowhere.</param>
    /// <param name="match">The document there, where it can't be shown.</param>
    /// <returns>The address of the document that has been there, or null.</returns>
    public async Task<string?> FindAsync(Snapshot snapshot, Uri asked, RouteMatch? match)
    {
        if (match is not null)
            return null;
        var path = asked.GetAbsolutePathDecoded().ToLowerInvariant().TrimEnd('/');
        var domain = DomainUtilities.SelectDomain(snapshot.Site.Hosts, asked, null, snapshot.Site.DefaultCulture);
        var culture = domain?.Culture ?? snapshot.Site.DefaultCulture;
        var route = domain is null ? path : new DocumentRoute(domain.ContentId, DomainUtilities.PathRelativeToDomain(domain.Uri, path)).ToString();
        return path.Length > 0 && await redirects.GetMostRecentRedirectUrlAsync(route, culture) is { } redirect && snapshot.Document(redirect.ContentKey) is { } document
            && document.Url(redirect.Culture.NullOrWhiteSpaceAsNull()) is var url && url != "#"
            ? url
            : null;
    }
}
