using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Litt.Cms.Hosting;

/// <summary>Composes Umbraco.Cms.Core: its own builder, and what that leaves to the host.</summary>
internal static class CoreServices
{
    public static IUmbracoBuilder AddUmbracoCore(this WebApplicationBuilder host, SiteFolders folders)
    {
        var services = host.Services;
        SavedSettings.Load(host.Configuration, folders);
        // Umbraco's options validation refuses a missing value here, though no assembly needs one.
        host.Configuration["Umbraco:CMS:TypeFinder:AssembliesAcceptingLoadExceptions"] ??= "*";

        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, new SiteAssemblies(), null);
        var loader = new TypeLoader(finder, NullLogger<TypeLoader>.Instance, SiteAssemblies.All);
        var caches = new AppCaches(
            new DeepCloneAppCache(new ObjectCacheAppCache()),
            NoAppCache.Instance,
            new IsolatedCaches(_ => new DeepCloneAppCache(new ObjectCacheAppCache())));
        var builder = new UmbracoBuilder(services, host.Configuration, loader, NullLoggerFactory.Instance, new NoopProfiler(), caches);
        builder.AddConfiguration();
        services.AddSingleton(loader);
        services.AddSingleton<ITypeFinder>(finder);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(folders);
        AddHost(services);
        services.AddWhatTheBuilderLeaves();
        return builder;
    }

    /// <summary>What Umbraco asks of the program that runs it.</summary>
    private static void AddHost(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddUnique<Umbraco.Cms.Core.Hosting.IHostingEnvironment, SiteHostingEnvironment>();
        services.AddUnique<IRuntimeState, SiteRuntimeState>();
        services.AddUnique<IMainDomLock, OnlyMainDom>();
        services.AddUnique<IServerMessenger, LocalServerMessenger>();
        services.AddUnique<IReservedFieldNamesService, ReservedFieldNames>();
        services.AddUnique<ICronTabParser, CronTab>();
        services.AddUnique<IConfigManipulator, SavedSettings>();
        services.AddSingleton<RequestValues>();
        services.AddUnique<IRequestAccessor>(provider => provider.GetRequiredService<RequestValues>());
        services.AddUnique<ICookieManager>(provider => provider.GetRequiredService<RequestValues>());
    }
}
