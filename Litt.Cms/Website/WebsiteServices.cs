using System.Text.Encodings.Web;
using System.Text.Unicode;
using Litt.Cms.Website.Models;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.WebEncoders;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Website;

/// <summary>Registers the website and opens its door.</summary>
internal static class WebsiteServices
{
    /// <summary>To be called after Core's own registrations, one of which it replaces.</summary>
    public static IUmbracoBuilder AddWebsite(this IUmbracoBuilder umbraco)
    {
        var services = umbraco.Services;
        services.AddMvcCore().AddViews().AddRazorViewEngine();
        if (umbraco.Config.GetValue<RuntimeMode>("Umbraco:CMS:Runtime:Mode") is not RuntimeMode.Production)
            services.AddUnique<IViewCompilerProvider, ViewCompilers>();
        services.AddSingleton<EditedViews>();
        // As in Umbraco: a partial view is found by its path in Views/Partials.
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationFormats.Add("/Views/Partials/{0}" + RazorViewEngine.ViewExtension));
        // Typography and other scripts stay readable in the source; what is special in HTML is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddUnique<IPublishedModelFactory>(SiteModels.Factory);
        services.AddSingleton(WebsiteSettings.Read(umbraco.Config));
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<SiteFiles>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageViews>();
        services.AddSingleton<PreviewPages>();
        services.AddSingleton<Pages>();
        services.AddSingleton<SearchEngines>();
        services.AddSingleton<Feed>();
        services.AddSingleton<OfflinePages>();
        services.AddSingleton<ShareCards>();
        services.AddSingleton<WebManifest>();
        return umbraco;
    }

    /// <summary>Makes ready what renders pages, beside whatever else the start does, so that the first visitor does not wait for it.</summary>
    public static void WarmUpWebsite(this IServiceProvider services) => _ = Task.Run(services.GetRequiredService<PageRenderer>().WarmUpAsync);

    /// <summary>Makes the first page once for nobody, after what is published was read and while the start goes on.</summary>
    public static void RehearseWebsite(this IServiceProvider services) => _ = Task.Run(services.GetRequiredService<Pages>().RehearseAsync);

    /// <summary>Tells browsers to be careful, with every answer. To be called before all that answers.</summary>
    public static void UseSafeHeaders(this WebApplication site)
    {
        if (site.Environment.IsProduction())
            site.UseHsts();
        site.UseMiddleware<SafeHeaders>();
    }

    /// <summary>Answers what has been rendered already, and the files of wwwroot. To be called before everything that costs time.</summary>
    public static void UseWebsite(this IApplicationBuilder site)
    {
        site.UseMiddleware<CachedPages>();
        site.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepForEver });
    }

    /// <summary>Everything that no other door answers is a page, or not found.</summary>
    public static void MapWebsite(this IEndpointRouteBuilder site)
    {
        var engines = site.ServiceProvider.GetRequiredService<SearchEngines>();
        site.MapMethods("/sitemap.xml", Reading, engines.SitemapAsync).AllowAnonymous();
        site.MapMethods("/robots.txt", Reading, engines.RobotsAsync).AllowAnonymous();
        site.MapMethods(Feed.Path, Reading, site.ServiceProvider.GetRequiredService<Feed>().AnswerAsync).AllowAnonymous();
        site.MapMethods(OfflinePages.Path, Reading, site.ServiceProvider.GetRequiredService<OfflinePages>().AnswerAsync).AllowAnonymous();
        site.MapMethods(ShareCards.Route, Reading, site.ServiceProvider.GetRequiredService<ShareCards>().AnswerAsync).AllowAnonymous();
        site.MapMethods(WebManifest.Path, Reading, site.ServiceProvider.GetRequiredService<WebManifest>().AnswerAsync).AllowAnonymous();
        site.MapMethods("/{**path}", Reading, site.ServiceProvider.GetRequiredService<Pages>().AnswerAsync).AllowAnonymous().WithOrder(int.MaxValue);
    }

    // A file that is asked for by its version never changes under that address.
    private static void KeepForEver(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
}
