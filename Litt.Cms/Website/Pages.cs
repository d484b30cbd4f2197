using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website;

/// <summary>The door for visitors: an address, the published document there, and the view of the document's template.</summary>
internal sealed class Pages(
    Snapshots snapshots,
    PageRenderer renderer,
    PageViews views,
    PreviewPages previews,
    OldAddresses oldAddresses,
    IVariationContextAccessor variation,
    IWebHostEnvironment environment,
    IServiceScopeFactory scopes,
    ILogger<Pages> log)
{
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            if (PreviewPages.IsAsked(context.Request) && await previews.TryAnswerAsync(context))
                return;

            var snapshot = snapshots.Latest;
            using var pinned = snapshot.Pin();
            await AnswerAsync(context, snapshot);
        }
        catch (Exception exception) when (!environment.IsDevelopment() && !context.Response.HasStarted)
        {
            log.LogError(exception, "The page {Path} could not be made.", context.Request.Path);
            await ErrorPage.Output.WriteAsync(context);
        }
    }

    /// <summary>Answers a request for the first page that nobody made.</summary>
    public async Task RehearseAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var nobody = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        nobody.Request.Method = HttpMethods.Get;
        nobody.Request.Scheme = Uri.UriSchemeHttp;
        nobody.Request.Host = new HostString("localhost");
        nobody.Request.Path = "/";
        await AnswerAsync(nobody);
    }

    private async Task AnswerAsync(HttpContext context, Snapshot snapshot)
    {
        var request = context.Request;
        var asked = new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1, request.Path.ToUriComponent()).Uri;
        var match = snapshot.Routes.Find(asked);
        variation.VariationContext = new VariationContext(match?.Culture ?? snapshot.Site.DefaultCulture);
        if (match is not null && snapshot.Document(match.Node.Id) is { } document && ViewOf(snapshot, document) is { } view)
        {
            if (BetterAddress(request, document) is { } better)
                MoveTo(context, better);
            else
                await ShowAsync(context, snapshot, view, document);
        }
        else if (ByAlias(snapshot, request) is { } alias && ViewOf(snapshot, alias) is { } aliasView)
        {
            await ShowAsync(context, snapshot, aliasView, alias);
        }
        else if (match is null && await oldAddresses.FindAsync(snapshot, asked) is { } moved && moved.Document.Url(moved.Culture) is not "#" and var now)
        {
            MoveTo(context, now);
        }
        else
        {
            await NotFoundAsync(context, snapshot);
        }
    }

    private async Task ShowAsync(HttpContext context, Snapshot snapshot, string view, IPublishedContent document)
    {
        var output = await snapshot.Outputs.GetOrMakeAsync(CachedPages.KeyOf(context.Request), () => renderer.RenderAsync(
            context, view, document, views.FrameOf(context, snapshot, document), StatusCodes.Status200OK));
        await output.WriteAsync(context);
    }

    private async Task NotFoundAsync(HttpContext context, Snapshot snapshot)
    {
        // One page for all addresses that lead nowhere, so that a flood of them costs nothing.
        var key = CachedPages.KeyOf(context.Request) with { Address = "not found", Audience = variation.VariationContext!.Culture };
        var output = await snapshot.Outputs.GetOrMakeAsync(key, () => renderer.RenderAsync(
            context, "notFound", null, views.FrameOf(context, snapshot, null), StatusCodes.Status404NotFound));
        await output.WriteAsync(context);
    }

    /// <summary>The document's own address, where the one that was asked differs from it: a slash at the end, capitals.</summary>
    private static string? BetterAddress(HttpRequest request, IPublishedContent document)
    {
        var url = document.Url();
        return url.StartsWith('/') && Uri.UnescapeDataString(url) != request.PathBase + request.Path.Value ? url : null;
    }

    private string? ViewOf(Snapshot snapshot, IPublishedContent document) =>
        snapshot.IsProtected(document) ? null : views.ViewOf(snapshot, document);

    private static IPublishedContent? ByAlias(Snapshot snapshot, HttpRequest request) =>
        snapshot.WithAlias(request.Path.Value ?? "").Select(node => snapshot.Document(node.Id)).FirstOrDefault(document => document is not null);

    private static void MoveTo(HttpContext context, string url)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = url + context.Request.QueryString.ToUriComponent();
        // Browsers keep a permanent redirect for ever, but editors may change their minds.
        context.Response.Headers.CacheControl = "no-cache";
    }
}
