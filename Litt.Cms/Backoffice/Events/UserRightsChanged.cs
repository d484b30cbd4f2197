using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Lets a person's open browsers know that they may now see more or less, and hear accordingly.</summary>
internal sealed class UserRightsChanged(IServerEventRouter router, IServerEventUserManager groups, UserConnections connections)
    : INotificationAsyncHandler<UserSavedNotification>, INotificationAsyncHandler<UserGroupSavedNotification>
{
    public Task HandleAsync(UserSavedNotification notification, CancellationToken cancellationToken) =>
        RefreshAsync(notification.SavedEntities.Select(user => user.Key).Where(connections.IsOpen));

    /// <summary>A group does not say who is in it, so all that are here are looked at again.</summary>
    public Task HandleAsync(UserGroupSavedNotification notification, CancellationToken cancellationToken) =>
        RefreshAsync(connections.Users);

    private async Task RefreshAsync(IEnumerable<Guid> keys)
    {
        foreach (var key in keys.ToList())
        {
            var claim = new Claim(Constants.Security.OpenIdDictSubClaimType, key.ToString());
            await groups.RefreshGroupsAsync(new ClaimsPrincipal(new ClaimsIdentity([claim])));
            await router.NotifyUserAsync(new ServerEvent { EventSource = EventSource.CurrentUser, EventType = EventType.Updated, Key = key }, key);
        }
    }
}
