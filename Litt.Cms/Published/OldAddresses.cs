using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>Where documents have been before they were renamed or moved. Asked only for addresses that lead nowhere.</summary>
internal sealed class OldAddresses(IRedirectUrlService redirects, IOptionsMonitor<WebRoutingSettings> settings)
{
    /// <param name="snapshot">What is published now.</param>
    /// <param name="asked">An absolute address that leads nowhere.</param>
    /// <param name="culture">ISO code of the language that is asked for; null for the one of the address.</param>
    /// <returns>The document that has been there, with the culture of its address then; null if there was none, or it can't be reached any more.</returns>
    public async Task<MovedDocument?> FindAsync(Snapshot snapshot, Uri asked, string? culture = null)
    {
        if (settings.CurrentValue.DisableRedirectUrlTracking)
            return null;
        // Umbraco keeps old routes without the slash at their end.
        var path = asked.GetAbsolutePathDecoded().ToLowerInvariant().TrimEnd('/');
        if (path.Length == 0)
            return null;
        var domain = DomainUtilities.SelectDomain(snapshot.Site.Hosts, asked, null, snapshot.Site.DefaultCulture);
        var route = domain is null ? path : new DocumentRoute(domain.ContentId, DomainUtilities.PathRelativeToDomain(domain.Uri, path)).ToString();
        return await redirects.GetMostRecentRedirectUrlAsync(route, culture ?? domain?.Culture ?? snapshot.Site.DefaultCulture) is { } redirect
            && snapshot.Document(redirect.ContentKey) is { } document
            ? new MovedDocument(document, redirect.Culture.NullOrWhiteSpaceAsNull())
            : null;
    }
}

/// <summary>A document that is asked for where it has been.</summary>
/// <param name="Document">The document as it is now.</param>
/// <param name="Culture">The culture of the old address; null for a document that does not vary.</param>
internal sealed record MovedDocument(IPublishedContent Document, string? Culture);
