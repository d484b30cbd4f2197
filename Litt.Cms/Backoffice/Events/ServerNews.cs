using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services.Changes;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Which of Umbraco's notifications open backoffices hear of, and under which name.</summary>
internal static class ServerNews
{
    public static IUmbracoBuilder AddServerNews(this IUmbracoBuilder umbraco)
    {
        var services = umbraco.Services;
        services.TellOfDocuments();
        services.TellOfMedia();
        services.TellOfMembers();
        services.TellOfSettings();
        services.TellOfFiles();
        services.TellOfUsers();
        return umbraco;
    }

    private static void TellOfDocuments(this IServiceCollection services)
    {
        services.TellOfSaved<ContentSavedNotification, IContent>(EventSource.Document);
        services.TellOfDeleted<ContentDeletedNotification, IContent>(EventSource.Document);
        services.TellOf<ContentMovedToRecycleBinNotification>(told => told.MoveInfoCollection.Select(info => Trashed(EventSource.Document, info.Entity)));
        services.TellOf<ContentMovedNotification>(told => told.MoveInfoCollection.Select(info => Updated(EventSource.Document, info.Entity)));
        services.TellOf<ContentPublishedNotification>(told => told.PublishedEntities.Select(entity => Updated(EventSource.Document, entity)));
        services.TellOf<ContentUnpublishedNotification>(told => told.UnpublishedEntities.Select(entity => Updated(EventSource.Document, entity)));
        services.TellOf<ContentSavedBlueprintNotification>(told => [Saved(EventSource.DocumentBlueprint, told.SavedBlueprint)]);
        services.TellOf<ContentDeletedBlueprintNotification>(told => told.DeletedBlueprints.Select(entity => Deleted(EventSource.DocumentBlueprint, entity)));
        services.TellOfSaved<DomainSavedNotification, IDomain>(EventSource.Domain);
        services.TellOfDeleted<DomainDeletedNotification, IDomain>(EventSource.Domain);
        services.TellOfSaved<PublicAccessEntrySavedNotification, PublicAccessEntry>(EventSource.PublicAccessEntry);
        services.TellOfDeleted<PublicAccessEntryDeletedNotification, PublicAccessEntry>(EventSource.PublicAccessEntry);
    }

    private static void TellOfMedia(this IServiceCollection services)
    {
        services.TellOfSaved<MediaSavedNotification, IMedia>(EventSource.Media);
        services.TellOfDeleted<MediaDeletedNotification, IMedia>(EventSource.Media);
        services.TellOf<MediaMovedToRecycleBinNotification>(told => told.MoveInfoCollection.Select(info => Trashed(EventSource.Media, info.Entity)));
        services.TellOf<MediaMovedNotification>(told => told.MoveInfoCollection.Select(info => Updated(EventSource.Media, info.Entity)));
        services.TellOfSaved<MediaTypeSavedNotification, IMediaType>(EventSource.MediaType);
        services.TellOfDeleted<MediaTypeDeletedNotification, IMediaType>(EventSource.MediaType);
        services.TellOfChanged<MediaTypeChangedNotification, IMediaType>(EventSource.MediaType);
    }

    private static void TellOfMembers(this IServiceCollection services)
    {
        services.TellOfSaved<MemberSavedNotification, IMember>(EventSource.Member);
        services.TellOfDeleted<MemberDeletedNotification, IMember>(EventSource.Member);
        services.TellOfSaved<MemberGroupSavedNotification, IMemberGroup>(EventSource.MemberGroup);
        services.TellOfDeleted<MemberGroupDeletedNotification, IMemberGroup>(EventSource.MemberGroup);
        services.TellOfSaved<MemberTypeSavedNotification, IMemberType>(EventSource.MemberType);
        services.TellOfDeleted<MemberTypeDeletedNotification, IMemberType>(EventSource.MemberType);
        services.TellOfChanged<MemberTypeChangedNotification, IMemberType>(EventSource.MemberType);
    }

    private static void TellOfSettings(this IServiceCollection services)
    {
        services.TellOfSaved<ContentTypeSavedNotification, IContentType>(EventSource.DocumentType);
        services.TellOfDeleted<ContentTypeDeletedNotification, IContentType>(EventSource.DocumentType);
        services.TellOfChanged<ContentTypeChangedNotification, IContentType>(EventSource.DocumentType);
        services.TellOfSaved<DataTypeSavedNotification, IDataType>(EventSource.DataType);
        services.TellOfDeleted<DataTypeDeletedNotification, IDataType>(EventSource.DataType);
        services.TellOfSaved<LanguageSavedNotification, ILanguage>(EventSource.Language);
        services.TellOfDeleted<LanguageDeletedNotification, ILanguage>(EventSource.Language);
        services.TellOfSaved<DictionaryItemSavedNotification, IDictionaryItem>(EventSource.DictionaryItem);
        services.TellOfDeleted<DictionaryItemDeletedNotification, IDictionaryItem>(EventSource.DictionaryItem);
        services.TellOfSaved<RelationSavedNotification, IRelation>(EventSource.Relation);
        services.TellOfDeleted<RelationDeletedNotification, IRelation>(EventSource.Relation);
        services.TellOfSaved<RelationTypeSavedNotification, IRelationType>(EventSource.RelationType);
        services.TellOfDeleted<RelationTypeDeletedNotification, IRelationType>(EventSource.RelationType);
        services.TellOfSaved<WebhookSavedNotification, IWebhook>(EventSource.Webhook);
        services.TellOfDeleted<WebhookDeletedNotification, IWebhook>(EventSource.Webhook);
    }

    private static void TellOfFiles(this IServiceCollection services)
    {
        services.TellOfSaved<TemplateSavedNotification, ITemplate>(EventSource.Template);
        services.TellOfDeleted<TemplateDeletedNotification, ITemplate>(EventSource.Template);
        services.TellOfSaved<PartialViewSavedNotification, IPartialView>(EventSource.PartialView);
        services.TellOfDeleted<PartialViewDeletedNotification, IPartialView>(EventSource.PartialView);
        services.TellOfSaved<ScriptSavedNotification, IScript>(EventSource.Script);
        services.TellOfDeleted<ScriptDeletedNotification, IScript>(EventSource.Script);
        services.TellOfSaved<StylesheetSavedNotification, IStylesheet>(EventSource.Stylesheet);
        services.TellOfDeleted<StylesheetDeletedNotification, IStylesheet>(EventSource.Stylesheet);
    }

    private static void TellOfUsers(this IServiceCollection services)
    {
        services.TellOfSaved<UserSavedNotification, IUser>(EventSource.User);
        services.TellOfDeleted<UserDeletedNotification, IUser>(EventSource.User);
        services.TellOfSaved<UserGroupSavedNotification, IUserGroup>(EventSource.UserGroup);
        services.TellOfDeleted<UserGroupDeletedNotification, IUserGroup>(EventSource.UserGroup);
        services.AddTransient<INotificationAsyncHandler<UserSavedNotification>, UserRightsChanged>();
        services.AddTransient<INotificationAsyncHandler<UserGroupSavedNotification>, UserRightsChanged>();
    }

    private static void TellOfSaved<TNotification, T>(this IServiceCollection services, string source)
        where TNotification : SavedNotification<T>
        where T : IEntity =>
        services.TellOf<TNotification>(told => told.SavedEntities.Select(entity => Saved(source, entity)));

    private static void TellOfDeleted<TNotification, T>(this IServiceCollection services, string source)
        where TNotification : DeletedNotification<T>
        where T : IEntity =>
        services.TellOf<TNotification>(told => told.DeletedEntities.Select(entity => Deleted(source, entity)));

    /// <summary>A type changes with those it is composed of; what made or removed it is told by its own notification.</summary>
    private static void TellOfChanged<TNotification, T>(this IServiceCollection services, string source)
        where TNotification : ContentTypeChangeNotification<T>
        where T : class, IContentTypeComposition =>
        services.TellOf<TNotification>(told => told.Changes
            .Where(change => (change.ChangeTypes & (ContentTypeChangeTypes.Create | ContentTypeChangeTypes.Remove)) == 0)
            .Select(change => Updated(source, change.Item)));

    private static void TellOf<TNotification>(this IServiceCollection services, Func<TNotification, IEnumerable<News>> read)
        where TNotification : INotification =>
        services.AddTransient<INotificationAsyncHandler<TNotification>>(provider =>
            new Teller<TNotification>(provider.GetRequiredService<IServerEventRouter>(), read));

    private static News Saved(string source, IEntity entity) =>
        entity.CreateDate == entity.UpdateDate ? new News(source, EventType.Created, entity) : Updated(source, entity);

    private static News Updated(string source, IEntity entity) => new(source, EventType.Updated, entity);

    private static News Deleted(string source, IEntity entity) => new(source, EventType.Deleted, entity);

    private static News Trashed(string source, IEntity entity) => new(source, EventType.Trashed, entity);
}
