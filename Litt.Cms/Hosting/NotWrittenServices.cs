using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.HealthChecks.NotificationMethods;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Hosting;

/// <summary>What Core's services ask for and this site does not have yet. A service that is written disappears from this list.</summary>
internal static class NotWrittenServices
{
    internal static readonly Type[] Services =
    [
        typeof(IConsentRepository),
        typeof(IContentLastChanceFinder),
        typeof(ICreatedPackagesRepository),
        typeof(IExternalMemberRepository),
        typeof(IFilePermissionHelper),
        typeof(ILastSyncedRepository),
        typeof(ILogViewerQueryRepository),
        typeof(ILogViewerRepository),
        typeof(ILoggingConfiguration),
        typeof(IMarkdownToHtmlConverter),
        typeof(IMemberRepository),
        typeof(IPackagingService),
        typeof(IPublishedMemberCache),
        typeof(IUsageInformationService),
        typeof(IWebProfilerRepository),
        typeof(IWebhookFiringService),
    ];

    /// <summary>Registers <see cref="NotWritten"/> for those that nobody has registered.</summary>
    public static void AddNotWritten(this IServiceCollection services)
    {
        foreach (var service in Services)
            services.TryAdd(ServiceDescriptor.Singleton(service, new StandIn(service).Create));
    }

    /// <summary>Whether a registration is one of those that only throw.</summary>
    internal static bool Stands(ServiceDescriptor registration) => registration.ImplementationFactory?.Target is StandIn;

    private sealed record StandIn(Type Service)
    {
        public object Create(IServiceProvider provider) => NotWritten.Create(Service);
    }
}
