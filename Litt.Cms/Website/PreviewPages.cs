using Litt.Cms.Published;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Website;

/// <summary>Shows editors who are in a preview pages as their drafts are. What they see is never kept, and not for search engines.</summary>
internal sealed class PreviewPages(Snapshots snapshots, PageRenderer renderer, PageViews views, IVariationContextAccessor variation)
{
    /// <summary>Whether the request has the cookie of a preview; who it is from is still to be seen.</summary>
    public static bool IsAsked(HttpRequest request) => request.Headers.Cookie.Count > 0 && request.Cookies.ContainsKey(Constants.Web.PreviewCookieName);

    /// <summary>Answers with a draft.</summary>
    /// <returns>Whether it did; whoever may not see the draft is a visitor like others.</returns>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        if (!(await context.RequestServices.GetRequiredService<IPreviewService>().TryGetPreviewClaimsIdentityAsync()).Success)
            return false;

        var snapshot = snapshots.Preview;
        using var pinned = snapshot.Pin();
        if (Find(context.Request, snapshot) is not { } document
            || !context.RequestServices.GetRequiredService<IPreviewAccessEvaluator>().CanPreviewDocument(document)
            || views.ViewOf(snapshot, document) is not { } view)
            return false;

        var frame = views.FrameOf(context, snapshot, document) with { Address = null };
        var output = await renderer.RenderAsync(context, view, document, frame, StatusCodes.Status200OK);
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        await output.WriteAsync(context, "private, no-store");
        return true;
    }

    /// <summary>The client asks by id, for a draft may have no address; links in the page lead to addresses.</summary>
    private IPublishedContent? Find(HttpRequest request, Snapshot snapshot)
    {
        if (Guid.TryParse(request.Path.Value?.Trim('/'), out var key))
        {
            var asked = request.Query["culture"].ToString();
            var culture = snapshot.Site.Cultures.FirstOrDefault(one => one.Equals(asked, StringComparison.OrdinalIgnoreCase)) ?? snapshot.Site.DefaultCulture;
            variation.VariationContext = new VariationContext(culture, request.Query["segment"]);
            return snapshot.Document(key);
        }

        var match = snapshot.Routes.Find(AddressOf(request));
        variation.VariationContext = new VariationContext(match?.Culture ?? snapshot.Site.DefaultCulture);
        return match is null ? null : snapshot.Document(match.Node.Id);
    }

    private static Uri AddressOf(HttpRequest request) =>
        new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1, request.Path.ToUriComponent()).Uri;
}
