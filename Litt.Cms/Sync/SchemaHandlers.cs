using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Sync;

/// <summary>Writes what developers change: data types, templates, document, media and member types, languages, relation types.</summary>
internal sealed class SchemaHandlers(
    SyncOnSave sync,
    SyncedNames names,
    Languages languages,
    DataTypes dataTypes,
    Templates templates,
    ContentTypes contentTypes,
    MediaTypes mediaTypes,
    MemberTypes memberTypes,
    RelationTypes relationTypes,
    Contents contents,
    MediaItems media,
    Blueprints blueprints) :
    INotificationAsyncHandler<LanguageSavedNotification>,
    INotificationAsyncHandler<LanguageDeletedNotification>,
    INotificationAsyncHandler<DataTypeSavedNotification>,
    INotificationAsyncHandler<DataTypeMovedNotification>,
    INotificationAsyncHandler<DataTypeDeletedNotification>,
    INotificationAsyncHandler<TemplateSavedNotification>,
    INotificationAsyncHandler<TemplateDeletedNotification>,
    INotificationAsyncHandler<ContentTypeSavedNotification>,
    INotificationAsyncHandler<ContentTypeMovedNotification>,
    INotificationAsyncHandler<ContentTypeDeletedNotification>,
    INotificationAsyncHandler<MediaTypeSavedNotification>,
    INotificationAsyncHandler<MediaTypeMovedNotification>,
    INotificationAsyncHandler<MediaTypeDeletedNotification>,
    INotificationAsyncHandler<MemberTypeSavedNotification>,
    INotificationAsyncHandler<MemberTypeMovedNotification>,
    INotificationAsyncHandler<MemberTypeDeletedNotification>,
    INotificationAsyncHandler<RelationTypeSavedNotification>,
    INotificationAsyncHandler<RelationTypeDeletedNotification>
{
    public Task HandleAsync(LanguageSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(languages, notification.SavedEntities);

    public Task HandleAsync(LanguageDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(languages, notification.DeletedEntities, language => language.IsoCode);

    public Task HandleAsync(DataTypeSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(dataTypes, notification.SavedEntities.Select(item => item.Key));

    public Task HandleAsync(DataTypeMovedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(dataTypes, notification.MoveInfoCollection.Select(move => move.Entity.Key));

    public Task HandleAsync(DataTypeDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(dataTypes, notification.DeletedEntities, item => item.Name ?? string.Empty);

    public async Task HandleAsync(TemplateSavedNotification notification, CancellationToken cancellationToken)
    {
        var renamed = notification.SavedEntities.Where(template => names.HasChanged(templates, template.Key, template.Alias)).ToList();
        await sync.SavedAsync(templates, notification.SavedEntities.Select(item => item.Key));
        await sync.SavedAsync(contentTypes, renamed.SelectMany(contentTypes.ShownWith));
        await sync.SavedAsync(contents, renamed.SelectMany(contents.ShownWith));
    }

    public Task HandleAsync(TemplateDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(templates, notification.DeletedEntities, item => item.Alias);

    public async Task HandleAsync(ContentTypeSavedNotification notification, CancellationToken cancellationToken)
    {
        var renamed = notification.SavedEntities.Where(type => names.HasChanged(contentTypes, type.Key, type.Alias)).ToList();
        await sync.SavedAsync(contentTypes, notification.SavedEntities.Select(item => item.Key).Concat(renamed.SelectMany(contentTypes.Naming)));
        await sync.SavedAsync(contents, renamed.SelectMany(contents.OfType));
        await sync.SavedAsync(blueprints, renamed.SelectMany(blueprints.OfType));
    }

    public Task HandleAsync(ContentTypeMovedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contentTypes, notification.MoveInfoCollection.Select(move => move.Entity.Key));

    public Task HandleAsync(ContentTypeDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(contentTypes, notification.DeletedEntities, item => item.Alias);

    public async Task HandleAsync(MediaTypeSavedNotification notification, CancellationToken cancellationToken)
    {
        var renamed = notification.SavedEntities.Where(type => names.HasChanged(mediaTypes, type.Key, type.Alias)).ToList();
        await sync.SavedAsync(mediaTypes, notification.SavedEntities.Select(item => item.Key).Concat(renamed.SelectMany(mediaTypes.Naming)));
        await sync.SavedAsync(media, renamed.SelectMany(media.OfType));
    }

    public Task HandleAsync(MediaTypeMovedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(mediaTypes, notification.MoveInfoCollection.Select(move => move.Entity.Key));

    public Task HandleAsync(MediaTypeDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(mediaTypes, notification.DeletedEntities, item => item.Alias);

    public Task HandleAsync(MemberTypeSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(memberTypes, notification.SavedEntities.Select(item => item.Key));

    public Task HandleAsync(MemberTypeMovedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(memberTypes, notification.MoveInfoCollection.Select(move => move.Entity.Key));

    public Task HandleAsync(MemberTypeDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(memberTypes, notification.DeletedEntities, item => item.Alias);

    public Task HandleAsync(RelationTypeSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(relationTypes, notification.SavedEntities);

    public Task HandleAsync(RelationTypeDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(relationTypes, notification.DeletedEntities, item => item.Alias);
}
