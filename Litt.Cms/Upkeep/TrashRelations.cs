using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep;

/// <summary>Remembers where an item in the recycle bin came from, so that it can be put back there.</summary>
internal sealed class TrashRelations(IRelationService relations, IEntityService entities) :
    INotificationHandler<ContentMovedToRecycleBinNotification>,
    INotificationHandler<ContentMovedNotification>,
    INotificationHandler<MediaMovedToRecycleBinNotification>,
    INotificationHandler<MediaMovedNotification>
{
    public void Handle(ContentMovedToRecycleBinNotification notification) =>
        Remember(notification.MoveInfoCollection, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias);

    public void Handle(ContentMovedNotification notification) =>
        Forget(notification.MoveInfoCollection, Constants.System.RecycleBinContentPathPrefix, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias);

    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        Remember(notification.MoveInfoCollection, Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias);

    public void Handle(MediaMovedNotification notification) =>
        Forget(notification.MoveInfoCollection, Constants.System.RecycleBinMediaPathPrefix, Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias);

    private void Remember<T>(IEnumerable<MoveToRecycleBinEventInfo<T>> moves, string relationTypeAlias)
        where T : IEntity
    {
        foreach (var move in moves)
        {
            var parentId = ParentId(move.OriginalPath);
            // A parent that is gone by now can't be a way back.
            if (parentId != Constants.System.Root && !entities.Exists(parentId))
                continue;
            relations.Save(new Relation(parentId, move.Entity.Id, RelationType(relationTypeAlias)));
        }
    }

    private void Forget<T>(IEnumerable<MoveEventInfo<T>> moves, string binPath, string relationTypeAlias)
        where T : IEntity
    {
        foreach (var move in moves.Where(move => move.OriginalPath.StartsWith(binPath, StringComparison.Ordinal)))
        {
            foreach (var relation in relations.GetByChildId(move.Entity.Id, relationTypeAlias).ToList())
                relations.Delete(relation);
        }
    }

    private IRelationType RelationType(string alias) =>
        relations.GetRelationTypeByAlias(alias) ?? throw new InvalidOperationException($"The relation type '{alias}' is not installed.");

    /// <summary>The last but one id of a path; the last is the item itself.</summary>
    private static int ParentId(string path) =>
        path.Split(',') is [.., var parent, _] ? int.Parse(parent, System.Globalization.CultureInfo.InvariantCulture) : Constants.System.Root;
}
