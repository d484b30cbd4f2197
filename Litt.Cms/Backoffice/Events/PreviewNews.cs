using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Tells open previews which documents have changed, so that they load again.</summary>
internal sealed class PreviewNews(IHubContext<PreviewHub> previews) : INotificationAsyncHandler<ContentCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] changes)
            return;

        foreach (var change in changes)
        {
            if (change.Key is { } key)
                await previews.Clients.All.SendAsync(PreviewHub.Refreshed, key, cancellationToken);
        }
    }
}
