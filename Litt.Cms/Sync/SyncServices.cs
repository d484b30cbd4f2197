using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Sync;

/// <summary>Registers the import and export of uSync files, and what writes files when something is saved.</summary>
internal static class SyncServices
{
    public static IUmbracoBuilder AddSync(this IUmbracoBuilder umbraco)
    {
        var services = umbraco.Services;
        services.AddOptions<SyncSettings>().BindConfiguration(SyncSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SyncSettings>, SyncSettingsCheck>();
        services.AddSingleton(provider => new SyncFolder(provider
            .GetRequiredService<IOptions<SyncSettings>>().Value
            .FolderIn(provider.GetRequiredService<IHostEnvironment>().ContentRootPath)));
        services.AddSingleton<SyncImport>();
        services.AddSingleton<SyncExport>();
        services.AddSingleton<SyncStart>();
        services.AddSingleton<SyncOnSave>();
        services.AddSingleton<SyncedNames>();
        services.AddSingleton<TypeProperties>();
        services.AddSingleton<ContentPlaces>();
        services.AddSingleton<ContentStates>();
        return umbraco.AddKinds().AddSchemaHandlers().AddContentHandlers();
    }

    /// <summary>The kinds, in the order in which they are imported: what others need comes first.</summary>
    private static IUmbracoBuilder AddKinds(this IUmbracoBuilder umbraco) => umbraco
        .AddKind<Languages>()
        .AddKind<DictionaryItems>()
        .AddKind<DataTypes>()
        .AddKind<Templates>()
        .AddKind<ContentTypes>()
        .AddKind<MediaTypes>()
        .AddKind<MemberTypes>()
        .AddKind<Contents>()
        .AddKind<Domains>()
        .AddKind<RelationTypes>();

    private static IUmbracoBuilder AddKind<T>(this IUmbracoBuilder umbraco) where T : ItemKind
    {
        umbraco.Services.AddSingleton<T>();
        umbraco.Services.AddSingleton<ItemKind>(provider => provider.GetRequiredService<T>());
        return umbraco;
    }

    private static IUmbracoBuilder AddSchemaHandlers(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<LanguageSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<LanguageDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<DataTypeSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<DataTypeMovedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<DataTypeDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<TemplateSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<TemplateDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<ContentTypeSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<ContentTypeMovedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<ContentTypeDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<MediaTypeSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<MediaTypeMovedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<MediaTypeDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<MemberTypeSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<MemberTypeMovedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<MemberTypeDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<RelationTypeSavedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<RelationTypeDeletedNotification, SchemaHandlers>()
        .AddNotificationAsyncHandler<EntityContainerRenamedNotification, SchemaHandlers>();

    private static IUmbracoBuilder AddContentHandlers(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<ContentSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentUnpublishedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentSortedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentMovedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentMovedToRecycleBinNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentDeletedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DomainSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DomainDeletedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DictionaryItemSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DictionaryItemMovedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DictionaryItemDeletedNotification, ContentHandlers>();
}
