using Litt.Cms.Storage.Records;
using Litt.Cms.Storage.Relations;
using Litt.Cms.Storage.Settings;
using Litt.Cms.Storage.Trees;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage;

/// <summary>Registers the read side of the trees, and the repositories of settings, relations and records.</summary>
internal static class TreeStorageServices
{
    public static IServiceCollection AddTreeRepositories(this IServiceCollection services) => services
        .AddSingleton<ContentTypeFaces>()
        .AddSingleton<EntityReader>()
        .AddSingleton<IEntityRepository, EntityRepository>()
        .AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>()
        .AddSingleton<INavigationRepository, NavigationRepository>()
        .AddSingleton<IPublishStatusRepository, PublishStatusRepository>()
        .AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>()
        .AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();

    public static IServiceCollection AddSettingsRepositories(this IServiceCollection services) => services
        .AddSingleton<ViewFiles>()
        .AddSingleton<ILanguageRepository, LanguageRepository>()
        .AddSingleton<IKeyValueRepository, KeyValueRepository>()
        .AddSingleton<IDomainRepository, DomainRepository>()
        .AddSingleton<ITemplateRepository, TemplateRepository>()
        .AddSingleton<IRelationTypeRepository, RelationTypeRepository>()
        .AddSingleton<IRelationRepository, RelationRepository>()
        .AddSingleton<IAuditRepository, AuditRepository>()
        .AddSingleton<IServerRegistrationRepository, ServerRegistrationRepository>();
}
