using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Litt.Cms.Published;

/// <summary>Gives Umbraco its context of a request. There always is one: outside a request, that of the site's own address.</summary>
internal sealed class SiteContexts(
    IHttpContextAccessor http,
    Umbraco.Cms.Core.Hosting.IHostingEnvironment hosting,
    UriUtility uris,
    TimeProvider clock,
    Lazy<ICacheManager> caches) : IUmbracoContextAccessor, IUmbracoContextFactory
{
    private static readonly Uri Nowhere = new("http://localhost/");
    private readonly AsyncLocal<IUmbracoContext?> set = new();

    public bool TryGetUmbracoContext(out IUmbracoContext umbracoContext)
    {
        umbracoContext = set.Value ?? New();
        return true;
    }

    public void Set(IUmbracoContext umbracoContext) => set.Value = umbracoContext;

    public void Clear() => set.Value = null;

    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (set.Value is { } there)
            return new UmbracoContextReference(there, isRoot: false, this);
        var context = New();
        Set(context);
        return new UmbracoContextReference(context, isRoot: true, this);
    }

    private SiteContext New()
    {
        var address = http.HttpContext?.Request is { Host.HasValue: true } request ? new Uri(request.GetEncodedUrl()) : hosting.ApplicationMainUrl ?? Nowhere;
        return new SiteContext(address, uris.UriToUmbraco(address), caches.Value, clock.GetUtcNow().UtcDateTime, hosting.IsDebugMode);
    }

    private sealed class SiteContext(Uri original, Uri cleaned, ICacheManager caches, DateTime created, bool isDebug) : IUmbracoContext
    {
        public DateTime ObjectCreated => created;

        public Uri OriginalRequestUrl => original;

        public Uri CleanedUmbracoUrl => cleaned;

        public IPublishedContentCache Content => caches.Content;

        public IPublishedMediaCache Media => caches.Media;

        public IPublishedElementCache Elements => caches.Elements;

        public IDomainCache Domains => caches.Domains;

        public IPublishedRequest? PublishedRequest { get; set; }

        public bool IsDebug => isDebug;

        public bool InPreviewMode => false;

        public void Dispose()
        {
        }
    }
}
