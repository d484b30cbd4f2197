using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Extensions;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Puts each open browser into the groups of the event sources that its person may hear of.</summary>
internal sealed class ServerEventGroups(
    IHubContext<ServerEventHub, IServerEventHub> hub,
    IUserConnectionManager connections,
    IServerEventAuthorizationService rights) : IServerEventUserManager
{
    public async Task AssignToGroupsAsync(ClaimsPrincipal user, string connectionId)
    {
        var result = await rights.AuthorizeAsync(user);
        if (user.Identity?.GetUserKey() is { } key)
            connections.SetAuthorizedEventSources(key, result.AuthorizedEventSources);
        foreach (var source in result.AuthorizedEventSources)
            await hub.Groups.AddToGroupAsync(connectionId, source);
    }

    public async Task RefreshGroupsAsync(ClaimsPrincipal user)
    {
        if (user.Identity?.GetUserKey() is not { } key || connections.GetConnections(key) is not { Count: > 0 } open)
            return;
        var result = await rights.AuthorizeAsync(user);
        connections.SetAuthorizedEventSources(key, result.AuthorizedEventSources);
        foreach (var connection in open)
        {
            foreach (var source in result.AuthorizedEventSources)
                await hub.Groups.AddToGroupAsync(connection, source);
            foreach (var source in result.UnauthorizedEventSources)
                await hub.Groups.RemoveFromGroupAsync(connection, source);
        }
    }
}
