using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Brings an event to the open browsers of those who may hear of it. A lost message never fails the work that it tells of.</summary>
internal sealed class ServerEventRouter(
    IHubContext<ServerEventHub, IServerEventHub> hub,
    IUserConnectionManager connections,
    ServerEventAccessFilterCollection filters,
    IUserService users,
    ILogger<ServerEventRouter> log) : IServerEventRouter
{
    public Task RouteEventAsync(ServerEvent serverEvent) =>
        TellAsync(serverEvent, () => hub.Clients.Group(serverEvent.EventSource).notify(serverEvent));

    public Task RouteEventAsync(ServerEvent serverEvent, ServerEventRoutingContext context)
    {
        var deciding = filters.Where(filter => filter.FilteredEventSources.Contains(serverEvent.EventSource)).ToList();
        return deciding.Count == 0
            ? RouteEventAsync(serverEvent)
            : TellAsync(serverEvent, async () => await hub.Clients.Clients(await ListenersAsync(serverEvent, deciding, context)).notify(serverEvent));
    }

    public Task NotifyUserAsync(ServerEvent serverEvent, Guid userKey) =>
        TellAsync(serverEvent, () => hub.Clients.Clients(connections.GetConnections(userKey)).notify(serverEvent));

    public Task BroadcastEventAsync(ServerEvent serverEvent) =>
        TellAsync(serverEvent, () => hub.Clients.All.notify(serverEvent));

    private async Task<List<string>> ListenersAsync(ServerEvent serverEvent, List<IServerEventAccessFilter> deciding, ServerEventRoutingContext context)
    {
        var allowed = new List<string>();
        foreach (var (key, open) in connections.GetConnectionsAuthorizedFor(serverEvent.EventSource))
        {
            if (await MayHearAsync(key, deciding, context))
                allowed.AddRange(open);
        }
        return allowed;
    }

    private async Task<bool> MayHearAsync(Guid userKey, List<IServerEventAccessFilter> deciding, ServerEventRoutingContext context)
    {
        if (await users.GetAsync(userKey) is not { } user)
            return false;
        foreach (var filter in deciding)
        {
            if (!await filter.HasAccessAsync(user, context))
                return false;
        }
        return true;
    }

    private async Task TellAsync(ServerEvent serverEvent, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception reason) when (reason is not OperationCanceledException)
        {
            log.LogWarning(reason, "{Source} {Type} could not be told to the open backoffices", serverEvent.EventSource, serverEvent.EventType);
        }
    }
}
