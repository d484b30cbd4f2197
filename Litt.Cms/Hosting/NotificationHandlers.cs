using Litt.Cms.Backoffice.Events;
using Litt.Cms.Media.Items;
using Litt.Cms.Search;
using Litt.Cms.Security.Tokens;
using Litt.Cms.Sync;
using Litt.Cms.Upkeep;
using Litt.Cms.Website;
using Litt.Cms.Wording;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Handlers;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Hosting;

/// <summary>
/// What follows a change, in order: the only place where the write side meets the read side.
/// Handlers of one notification run in the order in which they stand here, after the commit.
/// </summary>
internal static class NotificationHandlers
{
    public static void AddNotificationHandlers(this IUmbracoBuilder umbraco)
    {
        umbraco.AddRelations().AddProtection().AddMediaFiles().AddCacheRefreshers().AddViewRefresh().AddIndexing().AddSignedInUsers().AddRedirects().AddAudit().AddWarnings();
        umbraco.AddServerNews().AddPreviewNews().AddMails().AddSchemaFiles().AddContentFiles();
    }

    /// <summary>What a copy and its original have to do with each other, and a trashed item with its former parent.</summary>
    private static IUmbracoBuilder AddRelations(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<ContentCopiedNotification, RelateOnCopyNotificationHandler>()
        .AddNotificationHandler<ContentMovedToRecycleBinNotification, TrashRelations>()
        .AddNotificationHandler<ContentMovedNotification, TrashRelations>()
        .AddNotificationHandler<MediaMovedToRecycleBinNotification, TrashRelations>()
        .AddNotificationHandler<MediaMovedNotification, TrashRelations>();

    /// <summary>What is kept to a group of members stays so when the group gets another name, and no longer names it once it is gone.</summary>
    private static IUmbracoBuilder AddProtection(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<MemberGroupSavedNotification, PublicAccessHandler>()
        .AddNotificationHandler<MemberGroupDeletedNotification, PublicAccessHandler>();

    /// <summary>Files go with their media items, and tell what stands in the items' properties.</summary>
    private static IUmbracoBuilder AddMediaFiles(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<MediaSavingNotification, ImageFacts>()
        .AddNotificationHandler<MediaSavingNotification, MissingWords>()
        .AddNotificationHandler<MediaMovedToRecycleBinNotification, FilesOfItems>()
        .AddNotificationHandler<MediaMovedNotification, FilesOfItems>()
        .AddNotificationHandler<MediaDeletedNotification, FilesOfItems>();

    /// <summary>The published snapshot, the URLs and all caches follow the commit at once.</summary>
    private static IUmbracoBuilder AddCacheRefreshers(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<DictionaryItemDeletedNotification, DictionaryItemDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DictionaryItemSavedNotification, DictionaryItemSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<LanguageSavedNotification, LanguageSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<LanguageDeletedNotification, LanguageDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MemberSavedNotification, MemberSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MemberDeletedNotification, MemberDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<PublicAccessEntrySavedNotification, PublicAccessEntrySavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<PublicAccessEntryDeletedNotification, PublicAccessEntryDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserSavedNotification, UserSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserDeletedNotification, UserDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserGroupWithUsersSavedNotification, UserGroupWithUsersSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<UserGroupDeletedNotification, UserGroupDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MemberGroupDeletedNotification, MemberGroupDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MemberGroupSavedNotification, MemberGroupSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DataTypeDeletedNotification, DataTypeDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DataTypeSavedNotification, DataTypeSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<TemplateDeletedNotification, TemplateDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<TemplateSavedNotification, TemplateSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<RelationTypeDeletedNotification, RelationTypeDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<RelationTypeSavedNotification, RelationTypeSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DomainDeletedNotification, DomainDeletedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<DomainSavedNotification, DomainSavedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MediaTreeChangeNotification, MediaTreeChangeDistributedCacheNotificationHandler>()
        .AddNotificationHandler<ContentTypeChangedNotification, ContentTypeChangedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MediaTypeChangedNotification, MediaTypeChangedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<MemberTypeChangedNotification, MemberTypeChangedDistributedCacheNotificationHandler>()
        .AddNotificationHandler<ContentTreeChangeNotification, ContentTreeChangeDistributedCacheNotificationHandler>()
        .AddNotificationHandler<ElementTreeChangeNotification, ElementTreeChangeDistributedCacheNotificationHandler>();

    /// <summary>Pages follow the text of their views, and of the files that they name.</summary>
    private static IUmbracoBuilder AddViewRefresh(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<TemplateSavedNotification, ViewRefresh>()
        .AddNotificationHandler<TemplateDeletedNotification, ViewRefresh>()
        .AddNotificationHandler<PartialViewSavedNotification, ViewRefresh>()
        .AddNotificationHandler<PartialViewDeletedNotification, ViewRefresh>()
        .AddNotificationHandler<StylesheetSavedNotification, ViewRefresh>()
        .AddNotificationHandler<ScriptSavedNotification, ViewRefresh>();

    /// <summary>The search indexes are told what has changed; they read it later, off the request.</summary>
    private static IUmbracoBuilder AddIndexing(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<ContentCacheRefresherNotification, IndexFeed>()
        .AddNotificationHandler<MediaCacheRefresherNotification, IndexFeed>()
        .AddNotificationHandler<ContentTypeCacheRefresherNotification, IndexFeed>()
        .AddNotificationHandler<LanguageCacheRefresherNotification, IndexFeed>();

    /// <summary>Who is signed in, and what they may do, follows at once.</summary>
    private static IUmbracoBuilder AddSignedInUsers(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<UserSavedNotification, SignedInUsersHandler>()
        .AddNotificationHandler<UserDeletedNotification, SignedInUsersHandler>()
        .AddNotificationHandler<UserGroupSavedNotification, SignedInUsersHandler>()
        .AddNotificationHandler<UserGroupDeletedNotification, SignedInUsersHandler>();

    /// <summary>Old addresses lead to new ones: after the refresh, since the new ones are asked for.</summary>
    private static IUmbracoBuilder AddRedirects(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<ContentPublishingNotification, RedirectTracking>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, RedirectTracking>()
        .AddNotificationAsyncHandler<ContentMovingNotification, RedirectTracking>()
        .AddNotificationAsyncHandler<ContentMovedNotification, RedirectTracking>();

    /// <summary>Who changed which user and group.</summary>
    private static IUmbracoBuilder AddAudit(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<UserSavedNotification, AuditNotificationsHandler>()
        .AddNotificationAsyncHandler<UserDeletedNotification, AuditNotificationsHandler>()
        .AddNotificationAsyncHandler<UserGroupWithUsersSavedNotification, AuditNotificationsHandler>()
        .AddNotificationAsyncHandler<AssignedUserGroupPermissionsNotification, AuditNotificationsHandler>();

    /// <summary>What an editor should know though the change went through.</summary>
    private static IUmbracoBuilder AddWarnings(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationHandler<ContentPublishingNotification, PublishWarnings>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, AddDomainWarningsWhenPublishingNotificationHandler>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, AddUnroutableContentWarningsWhenPublishingNotificationHandler>()
        .AddNotificationAsyncHandler<ContentTypeSavingNotification, WarnDocumentTypeElementSwitchNotificationHandler>()
        .AddNotificationAsyncHandler<ContentTypeSavedNotification, WarnDocumentTypeElementSwitchNotificationHandler>();

    /// <summary>Open previews show a save at once: after the refresh, since they load the page again.</summary>
    private static IUmbracoBuilder AddPreviewNews(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<ContentCacheRefresherNotification, PreviewNews>();

    /// <summary>Mail to those who want to know what others do with a document, where mail can be sent.</summary>
    private static IUmbracoBuilder AddMails(this IUmbracoBuilder umbraco) => !umbraco.Config.GetSection("Umbraco:CMS:Global:Smtp").Exists() ? umbraco : umbraco
        .AddNotificationHandler<ContentSavedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentSortedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentPublishedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentMovedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentMovedToRecycleBinNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentCopiedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentRolledBackNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentUnpublishedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<AssignedUserGroupPermissionsNotification, UserNotificationsHandler>()
        .AddNotificationHandler<PublicAccessEntrySavedNotification, UserNotificationsHandler>();

    /// <summary>What developers change is written to its uSync file.</summary>
    private static IUmbracoBuilder AddSchemaFiles(this IUmbracoBuilder umbraco) => umbraco
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
        .AddNotificationAsyncHandler<EntityContainerSavedNotification, FolderHandlers>()
        .AddNotificationAsyncHandler<EntityContainerRenamedNotification, FolderHandlers>();

    /// <summary>What editors change is written to its uSync file.</summary>
    private static IUmbracoBuilder AddContentFiles(this IUmbracoBuilder umbraco) => umbraco
        .AddNotificationAsyncHandler<ContentSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentUnpublishedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentSortedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentMovedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentMovedToRecycleBinNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentDeletedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentSavedBlueprintNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentTreeChangeNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<ContentDeletedBlueprintNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<MediaSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<MediaMovedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<MediaMovedToRecycleBinNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<MediaDeletedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DomainSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DomainDeletedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DictionaryItemSavedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DictionaryItemMovedNotification, ContentHandlers>()
        .AddNotificationAsyncHandler<DictionaryItemDeletedNotification, ContentHandlers>();
}
