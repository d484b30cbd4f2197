using Litt.Cms.Published;
using Litt.Cms.Website.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website;

/// <summary>With which view a document is shown, and with what around it.</summary>
internal sealed class PageViews(PageRenderer renderer, SiteAddress address, IVariationContextAccessor variation, WebsiteSettings settings)
{
    /// <summary>The view of the document's template; null where it is no page.</summary>
    public string? ViewOf(Snapshot snapshot, IPublishedContent document) =>
        document.TemplateId is { } template && snapshot.Site.Templates.TryGetValue(template, out var alias) && renderer.Has(alias) ? alias : null;

    /// <param name="context">The request.</param>
    /// <param name="snapshot">What the page is made from.</param>
    /// <param name="document">Null for a page that is no document.</param>
    public PageFrame FrameOf(HttpContext context, Snapshot snapshot, IPublishedContent? document)
    {
        var site = (document is null ? snapshot.Tops : [document.Root(), .. snapshot.Tops]).OfType<Home>().FirstOrDefault();
        var root = address.Of(context.Request);
        var canonical = document is null ? null : new Uri(root, document.Url());
        return new PageFrame(site, document as SitePage, variation.VariationContext!.Culture, canonical)
        {
            Words = snapshot.Site.Words,
            QuickExit = settings.QuickExit,
            ShareCard = document is SitePage { SharePicture: null } page ? new Uri(root, context.Request.PathBase + ShareCards.PathOf(page, variation.VariationContext!.Culture)) : null,
            Alternates = document is null ? [] : [.. PageAddresses.Alternates(snapshot, document, root)],
        };
    }
}
