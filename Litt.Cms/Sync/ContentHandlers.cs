using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Sync;

/// <summary>Writes what editors change: documents, media, blueprints, domains and dictionary items.</summary>
internal sealed class ContentHandlers(
    SyncOnSave sync, SyncedNames names, Contents contents, MediaItems media, Blueprints blueprints, Domains domains, DictionaryItems dictionary) :
    INotificationAsyncHandler<ContentSavedNotification>,
    INotificationAsyncHandler<ContentPublishedNotification>,
    INotificationAsyncHandler<ContentUnpublishedNotification>,
    INotificationAsyncHandler<ContentSortedNotification>,
    INotificationAsyncHandler<ContentMovedNotification>,
    INotificationAsyncHandler<ContentMovedToRecycleBinNotification>,
    INotificationAsyncHandler<ContentDeletedNotification>,
    INotificationAsyncHandler<ContentSavedBlueprintNotification>,
    INotificationAsyncHandler<ContentTreeChangeNotification>,
    INotificationAsyncHandler<ContentDeletedBlueprintNotification>,
    INotificationAsyncHandler<MediaSavedNotification>,
    INotificationAsyncHandler<MediaMovedNotification>,
    INotificationAsyncHandler<MediaMovedToRecycleBinNotification>,
    INotificationAsyncHandler<MediaDeletedNotification>,
    INotificationAsyncHandler<DomainSavedNotification>,
    INotificationAsyncHandler<DomainDeletedNotification>,
    INotificationAsyncHandler<DictionaryItemSavedNotification>,
    INotificationAsyncHandler<DictionaryItemMovedNotification>,
    INotificationAsyncHandler<DictionaryItemDeletedNotification>
{
    /// <summary>The files of the documents below repeat a document's name.</summary>
    public Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contents, notification.SavedEntities.SelectMany(item =>
            names.HasChanged(contents, item) ? contents.Below(item).Prepend(item.Key) : [item.Key]));

    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contents, Keys(notification.PublishedEntities));

    public Task HandleAsync(ContentUnpublishedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contents, Keys(notification.UnpublishedEntities));

    public Task HandleAsync(ContentSortedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contents, Keys(notification.SortedEntities));

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contents, Keys(notification.MoveInfoCollection.Select(move => move.Entity)));

    public Task HandleAsync(ContentMovedToRecycleBinNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(contents, Keys(notification.MoveInfoCollection.Select(move => move.Entity)));

    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(contents, notification.DeletedEntities, item => item.Name ?? string.Empty, ContentPlaces.Level);

    public Task HandleAsync(ContentSavedBlueprintNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(blueprints, [notification.SavedBlueprint.Key]);

    /// <summary>Nothing else tells that a blueprint was moved.</summary>
    public Task HandleAsync(ContentTreeChangeNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(blueprints, Keys(notification.Changes.Select(change => change.Item).Where(item => item is { Blueprint: true })));

    public Task HandleAsync(ContentDeletedBlueprintNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(blueprints, notification.DeletedBlueprints, item => item.Name ?? string.Empty, ContentPlaces.Level);

    public Task HandleAsync(MediaSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(media, notification.SavedEntities.SelectMany(item =>
            names.HasChanged(media, item) ? media.Below(item).Prepend(item.Key) : [item.Key]));

    public Task HandleAsync(MediaMovedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(media, notification.MoveInfoCollection.Select(move => move.Entity.Key));

    public Task HandleAsync(MediaMovedToRecycleBinNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(media, notification.MoveInfoCollection.Select(move => move.Entity.Key));

    public Task HandleAsync(MediaDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(media, notification.DeletedEntities, item => item.Name ?? string.Empty, ContentPlaces.Level);

    public Task HandleAsync(DomainSavedNotification notification, CancellationToken cancellationToken) =>
        sync.SavedAsync(domains, notification.SavedEntities);

    public Task HandleAsync(DomainDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(domains, notification.DeletedEntities, item => item.DomainName);

    public async Task HandleAsync(DictionaryItemSavedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var item in notification.SavedEntities)
            await sync.SavedAsync(dictionary, names.HasChanged(dictionary, item.Key, item.ItemKey) ? (await dictionary.BelowAsync(item)).Prepend(item.Key) : [item.Key]);
    }

    public async Task HandleAsync(DictionaryItemMovedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var item in notification.MoveInfoCollection.Select(move => move.Entity))
            await sync.SavedAsync(dictionary, (await dictionary.BelowAsync(item)).Prepend(item.Key));
    }

    public Task HandleAsync(DictionaryItemDeletedNotification notification, CancellationToken cancellationToken) =>
        sync.DeletedAsync(dictionary, notification.DeletedEntities, item => item.ItemKey);

    private static IEnumerable<Guid> Keys(IEnumerable<IContent> items) => items.Select(item => item.Key);
}
