using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Extensions;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Tells each open backoffice that something changed, so that it forgets what it had loaded.</summary>
internal sealed class ServerEventHub(IUserConnectionManager connections, IServerEventUserManager groups) : Hub<IServerEventHub>
{
    public override async Task OnConnectedAsync()
    {
        if (UserKey is not { } key)
        {
            Context.Abort();
            return;
        }
        connections.AddConnection(key, Context.ConnectionId);
        await groups.AssignToGroupsAsync(Context.User!, Context.ConnectionId);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (UserKey is { } key)
            connections.RemoveConnection(key, Context.ConnectionId);
        return Task.CompletedTask;
    }

    private Guid? UserKey => Context.User?.Identity?.GetUserKey();
}
