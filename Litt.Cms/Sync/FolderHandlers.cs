using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Sync;

/// <summary>Folders have no files, but the files of the items in them repeat their names.</summary>
internal sealed class FolderHandlers(
    SyncOnSave sync, IEntityService entities, DataTypes dataTypes, ContentTypes contentTypes, MediaTypes mediaTypes, Blueprints blueprints) :
    INotificationAsyncHandler<EntityContainerSavedNotification>,
    INotificationAsyncHandler<EntityContainerRenamedNotification>
{
    public Task HandleAsync(EntityContainerSavedNotification notification, CancellationToken cancellationToken) => WriteAsync(notification.SavedEntities);

    public Task HandleAsync(EntityContainerRenamedNotification notification, CancellationToken cancellationToken) => WriteAsync(notification.Entities);

    private async Task WriteAsync(IEnumerable<EntityContainer> folders)
    {
        foreach (var folder in folders)
        {
            if (KindOf(folder.ContainedObjectType) is { } kind)
                await sync.SavedAsync(kind, entities.GetDescendants(folder.Id, ObjectTypes.GetUmbracoObjectType(folder.ContainedObjectType)).Select(item => item.Key));
        }
    }

    private ItemKind? KindOf(Guid contained) =>
        contained == Constants.ObjectTypes.DataType ? dataTypes
        : contained == Constants.ObjectTypes.DocumentType ? contentTypes
        : contained == Constants.ObjectTypes.MediaType ? mediaTypes
        : contained == Constants.ObjectTypes.DocumentBlueprint ? blueprints
        : null;
}
