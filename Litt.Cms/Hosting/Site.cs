using Litt.Cms.Backoffice;
using Litt.Cms.Delivery;
using Litt.Cms.Editors;
using Litt.Cms.Install;
using Litt.Cms.Management;
using Litt.Cms.Management.Sync;
using Litt.Cms.Management.Wording;
using Litt.Cms.Media;
using Litt.Cms.Mirror;
using Litt.Cms.Packaging;
using Litt.Cms.Published;
using Litt.Cms.Search;
using Litt.Cms.Security;
using Litt.Cms.Storage;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Commands;
using Litt.Cms.Upkeep;
using Litt.Cms.Website;
using Litt.Cms.Wording;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.HealthChecks.Checks.Permissions;
using Umbraco.Cms.Core.HealthChecks.Checks.Security;
using Umbraco.Extensions;

namespace Litt.Cms.Hosting;

/// <summary>The site, put together: its services and its doors.</summary>
internal static class Site
{
    /// <summary>Finds the program's own files also where it is not started from its folder.</summary>
    public static WebApplicationOptions Options(string[] args)
    {
        var told = args.Any(arg => arg.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null;
        var here = File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"));
        var settings = SyncCommand.IsAskedFor(args) ? SyncArguments.WithoutOurs(args) : args;
        return new WebApplicationOptions { Args = settings, ContentRootPath = told || here ? null : AppContext.BaseDirectory };
    }

    public static void AddSite(this WebApplicationBuilder builder)
    {
        // Finds wwwroot where it lies also when the program is not published.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelHttpsConfiguration();
        // Nobody needs to know which server answers.
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        var folders = SiteFolders.Prepare(builder.Configuration, builder.Environment);
        var umbraco = builder.AddUmbracoCore(folders);
        builder.Services.AddStorage(DatabaseSettings.Read(builder.Configuration, folders));
        umbraco.AddEditors();
        umbraco.AddPublished();
        umbraco.AddWebsite();
        umbraco.AddDelivery();
        umbraco.AddNotificationHandlers();
        umbraco.AddSync(folders.SyncRuns);
        umbraco.AddPackaging();
        builder.Services.AddSecurity(folders.Keys);
        umbraco.AddBackoffice();
        builder.Services.AddManagement();
        builder.Services.AddSearch(folders.Index);
        builder.Services.AddMedia(builder.Configuration, folders.Keys, folders.Images);
        builder.Services.AddWording();
        builder.Services.AddSingleton<ExportCommand>();
        builder.Services.AddUpkeep(folders.Strays);
        // The header that the one wishes for is a danger where browsers still know it; what the other looks at, the start has seen to.
        umbraco.HealthChecks().Exclude<XssProtectionCheck>().Exclude<FolderAndFilePermissionsCheck>();
        builder.Services.AddInstall();
        builder.Services.AddProxies(builder.Configuration);
        builder.Services.AddRequestLimits(builder.Configuration);
        builder.Services.AddHealth();
        builder.Services.AddNotWritten();
        umbraco.Build();
        // Core's builder registers its own as it builds.
        builder.Services.AddUnique(Snippets.All);
    }

    public static void MapSite(this WebApplication site)
    {
        site.UseForwardedHeaders();
        site.UseSafeHeaders();
        site.UseMedia();
        site.UseWebsite();
        site.UsePlugins();
        // Here and not before: pages that are cached and files need no route.
        site.UseRouting();
        site.UseSecurity();
        site.MapSecurity();
        site.MapManagement();
        site.MapWording();
        site.MapSync();
        site.MapBackoffice();
        site.MapHealthChecks(Health.Path).AllowAnonymous();
        site.MapDelivery();
        site.MapWebsite();
    }
}
