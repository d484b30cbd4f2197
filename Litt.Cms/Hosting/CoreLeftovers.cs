using Litt.Cms.Media.Cleaning;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DeliveryApi.Accessors;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Hosting;

/// <summary>Implementations that Umbraco.Cms.Core has and that its builder leaves to the host to register.</summary>
internal static class CoreLeftovers
{
    public static void AddWhatTheBuilderLeaves(this IServiceCollection services)
    {
        // It makes folders beside the program that this site has no use for, and may not be allowed to make.
        foreach (var unwanted in services.Where(service => service.ImplementationType == typeof(EssentialDirectoryCreator)).ToList())
            services.Remove(unwanted);
        services.AddUnique<IDataTypeService, DataTypeService>();
        services.AddUnique<IAuditService, AuditService>();
        services.AddUnique<IAuditEntryService, AuditEntryService>();
        services.AddUnique<IIdKeyMap, IdKeyMap>();
        services.AddUnique<IServerRegistrationService, ServerRegistrationService>();
        services.AddUnique<IShortStringHelper>(provider => new DefaultShortStringHelper(
            new DefaultShortStringHelperConfig().WithDefault(provider.GetRequiredService<IOptions<RequestHandlerSettings>>().Value)));
        services.AddUnique<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddUnique<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddUnique<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddUnique<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddUnique<IUrlAssembler, DefaultUrlAssembler>();
        services.AddUnique<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        services.AddUnique<IConflictingRouteService, NoopConflictingRouteService>();
        services.AddUnique<IDefaultViewContentProvider, DefaultViewContentProvider>();
        services.AddUnique<IOutputExpansionStrategyAccessor, NoopOutputExpansionStrategyAccessor>();
        services.AddUnique<IUpgradeCheckRepository, UpgradeCheckRepository>();
        services.AddUnique<IInstallationRepository, InstallationRepository>();
        services.AddUnique<IApiElementBuilder, ApiElementBuilder>();
        services.AddUnique<IApiContentBuilder, ApiContentBuilder>();
        services.AddUnique<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddUnique<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddUnique<IApiContentPathProvider, ApiContentPathProvider>();
        services.AddUnique<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.AddUnique<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddUnique<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddUnique<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddSingleton<ServiceContext>();
        services.AddUnique<IIOHelper, RootedPaths>();
        services.AddSingleton<FileSystems>();
        services.AddSingleton<IPhysicalFileSystem>(provider => ActivatorUtilities.CreateInstance<PhysicalFileSystem>(
            provider, provider.GetRequiredService<IWebHostEnvironment>().ContentRootPath, "/"));
        services.AddUnique<IMediaPathScheme, CombinedGuidsMediaPathScheme>();
        services.AddSingleton(provider => new MediaFileManager(
            new CleanedFiles(ActivatorUtilities.CreateInstance<PhysicalFileSystem>(provider, provider.GetRequiredService<SiteFolders>().Media, "/media")),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)));
        services.AddSingleton(provider => new LocalizedTextServiceFileSources(
            provider.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            provider.GetRequiredService<AppCaches>(),
            new DirectoryInfo(Path.Combine(provider.GetRequiredService<SiteFolders>().Data, "lang")),
            [],
            new EmbeddedFileProvider(typeof(IAssemblyProvider).Assembly, "Umbraco.Cms.Core.EmbeddedResources.Lang").GetDirectoryContents("")));
    }
}
