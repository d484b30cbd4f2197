using Litt.Cms.Storage.Files;
using Litt.Cms.Storage.Records;
using Litt.Cms.Storage.Relations;
using Litt.Cms.Storage.Settings;
using Litt.Cms.Storage.Trees;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage;

/// <summary>Registers the read side of the trees, and the repositories of settings, relations and records.</summary>
internal static class TreeStorageServices
{
    public static IServiceCollection AddTreeRepositories(this IServiceCollection services) => services
        .AddSingleton<EntityReader>()
        .AddSingleton<IEntityRepository, EntityRepository>()
        .AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>()
        .AddSingleton<INavigationRepository, NavigationRepository>()
        .AddSingleton<IPublishStatusRepository, PublishStatusRepository>()
        .AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>()
        .AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>()
        .AddSingleton<IDynamicRootRepository, DynamicRootRepository>();

    public static IServiceCollection AddSettingsRepositories(this IServiceCollection services) => services
        .AddSingleton<ViewFiles>()
        .AddSingleton<ILanguageRepository, LanguageRepository>()
        .AddSingleton<IKeyValueRepository, KeyValueRepository>()
        .AddSingleton<IDomainRepository, DomainRepository>()
        .AddSingleton<ITemplateRepository, TemplateRepository>()
        .AddSingleton<IMemberGroupRepository, MemberGroupRepository>()
        .AddSingleton<IDictionaryRepository, DictionaryRepository>()
        .AddSingleton<IPublicAccessRepository, PublicAccessRepository>()
        .AddSingleton<INotificationsRepository, NotificationsRepository>()
        .AddSingleton<IPartialViewRepository, PartialViewRepository>()
        .AddSingleton<IScriptRepository, ScriptRepository>()
        .AddSingleton<IStylesheetRepository, StylesheetRepository>()
        .AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>();

    public static IServiceCollection AddRecordRepositories(this IServiceCollection services) => services
        .AddSingleton<IRelationTypeRepository, RelationTypeRepository>()
        .AddSingleton<IRelationRepository, RelationRepository>()
        .AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>()
        .AddSingleton<IAuditRepository, AuditRepository>()
        .AddSingleton<IAuditEntryRepository, AuditEntryRepository>()
        .AddSingleton<DismissalRepository>()
        .AddSingleton<SyncAgreementRepository>()
        .AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>()
        .AddSingleton<IServerRegistrationRepository, ServerRegistrationRepository>()
        .AddSingleton<ILongRunningOperationRepository, LongRunningOperationRepository>()
        .AddSingleton<IWebhookRepository, WebhookRepository>()
        .AddSingleton<IWebhookRequestRepository, WebhookRequestRepository>()
        .AddSingleton<IWebhookLogRepository, WebhookLogRepository>();
}
