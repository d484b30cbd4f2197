using Litt.Cms.Management.Blueprints;
using Litt.Cms.Management.Common;
using Litt.Cms.Management.DataTypes;
using Litt.Cms.Management.Dictionary;
using Litt.Cms.Management.Documents;
using Litt.Cms.Management.DocumentTypes;
using Litt.Cms.Management.DynamicRoots;
using Litt.Cms.Management.Embeds;
using Litt.Cms.Management.HealthChecks;
using Litt.Cms.Management.Imaging;
using Litt.Cms.Management.Imports;
using Litt.Cms.Management.Languages;
using Litt.Cms.Management.Manifests;
using Litt.Cms.Management.Media;
using Litt.Cms.Management.MediaTypes;
using Litt.Cms.Management.Members;
using Litt.Cms.Management.ModelsBuilder;
using Litt.Cms.Management.PartialViews;
using Litt.Cms.Management.PropertyTypes;
using Litt.Cms.Management.PublishedCaches;
using Litt.Cms.Management.Redirects;
using Litt.Cms.Management.Relations;
using Litt.Cms.Management.Scripts;
using Litt.Cms.Management.Searching;
using Litt.Cms.Management.Segments;
using Litt.Cms.Management.Server;
using Litt.Cms.Management.StaticFiles;
using Litt.Cms.Management.Stylesheets;
using Litt.Cms.Management.Tags;
using Litt.Cms.Management.Templates;
using Litt.Cms.Management.TemporaryFiles;
using Litt.Cms.Management.Users;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Manifest;

namespace Litt.Cms.Management;

/// <summary>The backoffice's API: its table of contents.</summary>
internal static class ManagementApi
{
    public static IServiceCollection AddManagement(this IServiceCollection services)
    {
        services.AddScoped<TreeNodes>();
        services.AddScoped<ContentTreeReader>();
        services.AddScoped<DocumentAccess>();
        services.AddScoped<OwnChanges>();
        services.AddSingleton<EditingTurn>();
        services.AddScoped<PropertyAccess>();
        services.AddScoped<DocumentList>();
        services.AddScoped<MediaAccess>();
        services.AddScoped<MediaList>();
        services.AddSingleton<MediaAddresses>();
        services.AddScoped<OfferedChecks>();
        services.AddSingleton<ContentReader>();
        services.AddSingleton<UserReader>();
        services.AddSingleton<FileWriting>();
        services.AddSingleton<PartialViewFiles>();
        services.AddSingleton<ScriptFiles>();
        services.AddSingleton<StylesheetFiles>();
        services.AddSingleton<IPackageManifestService, PackageManifests>();
        return services;
    }

    public static void MapManagement(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/umbraco/management/api/v1.1").RequireAuthorization(Sections.Content).MapDocumentValidation();

        var api = app.MapGroup(Answer.Root).RequireAuthorization();
        api.MapServer();
        api.MapManifests();
        api.MapCurrentUser();
        api.MapUsers();
        api.MapMemberGroups();
        api.MapPasswords();
        api.MapLanguages();
        api.MapDocuments();
        api.MapBlueprints();
        api.MapMedia();
        api.MapDocumentTypes();
        api.MapMediaTypes();
        api.MapDataTypes();
        api.MapTemplates();
        api.MapPartialViews();
        api.MapScripts();
        api.MapStylesheets();
        api.MapStaticFiles();
        api.MapDictionary();
        api.MapRelations();
        api.MapRedirects();
        api.MapIndexers();
        api.MapSearchers();
        api.MapPublishedCache();
        api.MapTags();
        api.MapTemporaryFiles();
        api.MapSegments();
        api.MapPropertyTypes();
        api.MapDynamicRoots();
        api.MapImaging();
        api.MapHealthChecks();
        api.MapImports();
        api.MapEmbeds();
        api.MapModelsBuilder();
        app.MapGroup("/umbraco/management/api").RequireAuthorization().MapUnwritten();
    }
}
