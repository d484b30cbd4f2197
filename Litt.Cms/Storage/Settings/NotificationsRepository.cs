using System.Diagnostics.CodeAnalysis;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps which users want to be told of what happens to which documents.</summary>
internal sealed class NotificationsRepository(IScopeAccessor scope) : INotificationsRepository
{
    private IQueryable<NotificationRow> Wishes => scope.Reading.Set<NotificationRow>().AsNoTracking();

    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        notification = null;
        if (Wishes.Any(wish => wish.UserId == user.Id && wish.NodeId == entity.Id && wish.Action == action))
            return false;
        if (scope.Reading.Set<NodeRow>().AsNoTracking().FirstOrDefault(node => node.Id == entity.Id) is not { } node)
            return false;
        var context = scope.Writing;
        context.Add(new NotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action });
        context.SaveAndForget();
        notification = new Notification(entity.Id, user.Id, action, node.Kind.ToGuid());
        return true;
    }

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        DeleteNotifications(user, entity);
        var created = new List<Notification>();
        foreach (var action in actions.Distinct())
        {
            if (TryCreateNotification(user, entity, action, out var notification))
                created.Add(notification);
        }

        return created;
    }

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => Build(Wishes.Where(wish => wish.NodeId == entity.Id));

    public IEnumerable<Notification> GetUserNotifications(IUser user) => Build(Wishes.Where(wish => wish.UserId == user.Id));

    /// <summary>Only of users who may sign in. Without nodes, of all nodes; without action, of all actions.</summary>
    public IEnumerable<Notification> GetUsersNotifications(IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType)
    {
        var users = userIds.ToList();
        var nodes = nodeIds.ToList();
        var kind = NodeKinds.FromGuid(objectType);
        var found =
            from wish in Wishes
            join user in scope.Reading.Set<UserRow>() on wish.UserId equals user.Id
            join node in scope.Reading.Set<NodeRow>() on wish.NodeId equals node.Id
            where user.IsApproved && node.Kind == kind && (action == null || wish.Action == action)
            select wish;
        if (users.Count > 0)
            found = found.Where(wish => users.Contains(wish.UserId));
        if (nodes.Count > 0)
            found = found.Where(wish => nodes.Contains(wish.NodeId));
        return Build(found);
    }

    public int DeleteNotifications(IUser user) => scope.Writing.Set<NotificationRow>().Where(wish => wish.UserId == user.Id).ExecuteDelete();

    public int DeleteNotifications(IEntity entity) => scope.Writing.Set<NotificationRow>().Where(wish => wish.NodeId == entity.Id).ExecuteDelete();

    public int DeleteNotifications(IUser user, IEntity entity) =>
        scope.Writing.Set<NotificationRow>().Where(wish => wish.UserId == user.Id && wish.NodeId == entity.Id).ExecuteDelete();

    private List<Notification> Build(IQueryable<NotificationRow> wishes) =>
        wishes
            .Join(scope.Reading.Set<NodeRow>(), wish => wish.NodeId, node => node.Id, (wish, node) => new { wish.NodeId, wish.UserId, wish.Action, node.Kind })
            .OrderBy(wish => wish.UserId).ThenBy(wish => wish.NodeId)
            .ToList()
            .ConvertAll(wish => new Notification(wish.NodeId, wish.UserId, wish.Action, wish.Kind.ToGuid()));
}
