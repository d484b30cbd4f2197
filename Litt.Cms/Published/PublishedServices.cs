using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>Registers the snapshot and Umbraco's views on it.</summary>
internal static class PublishedServices
{
    /// <summary>To be called after Core's own registrations, some of which it replaces.</summary>
    public static IUmbracoBuilder AddPublished(this IUmbracoBuilder umbraco)
    {
        var services = umbraco.Services;
        services.AddSingleton<SnapshotServices>();
        services.AddSingleton<SnapshotLoader>();
        services.AddSingleton<NodeReader>();
        services.AddSingleton<Previews>();
        services.AddSingleton<Snapshots>();
        services.AddSingleton<OldAddresses>();
        services.AddUnique<IDatabaseCacheRebuilder, SnapshotRebuild>();
        services.AddSingleton<PublishedTypes>();
        services.AddUnique<IPublishedContentTypeCache>(provider => provider.GetRequiredService<PublishedTypes>());
        services.AddUnique<IDocumentUrlService, DocumentUrls>();
        services.AddUnique<IDocumentUrlAliasService, DocumentUrlAliases>();
        services.AddUnique<ICacheManager, PublishedCaches>();
        AddCaches(services);
        services.AddSingleton(provider => new Lazy<ICacheManager>(provider.GetRequiredService<ICacheManager>));
        services.AddSingleton<SiteContexts>();
        services.AddUnique<IUmbracoContextAccessor>(provider => provider.GetRequiredService<SiteContexts>());
        services.AddUnique<IUmbracoContextFactory>(provider => provider.GetRequiredService<SiteContexts>());
        return umbraco.AddRefresh();
    }

    private static void AddCaches(IServiceCollection services)
    {
        services.AddSingleton<DocumentCache>();
        services.AddUnique<IPublishedContentCache>(provider => provider.GetRequiredService<DocumentCache>());
        services.AddUnique<IDocumentCacheService>(provider => provider.GetRequiredService<DocumentCache>());
        services.AddSingleton<MediaCache>();
        services.AddUnique<IPublishedMediaCache>(provider => provider.GetRequiredService<MediaCache>());
        services.AddUnique<IMediaCacheService>(provider => provider.GetRequiredService<MediaCache>());
        services.AddSingleton<ElementCache>();
        services.AddUnique<IPublishedElementCache>(provider => provider.GetRequiredService<ElementCache>());
        services.AddUnique<IElementCacheService>(provider => provider.GetRequiredService<ElementCache>());
        services.AddSingleton<DomainCache>();
        services.AddUnique<IDomainCache>(provider => provider.GetRequiredService<DomainCache>());
        services.AddUnique<IDomainCacheService>(provider => provider.GetRequiredService<DomainCache>());
    }

    private static IUmbracoBuilder AddRefresh(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<ContentCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<MediaCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<ElementCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<ContentTypeCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<DataTypeCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<DomainCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<LanguageCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<TemplateCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<PublicAccessCacheRefresherNotification, SnapshotRefresh>()
        .AddNotificationHandler<DictionaryCacheRefresherNotification, SnapshotRefresh>();
}
