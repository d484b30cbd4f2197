using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;

namespace Litt.Cms.Backoffice.Events;

/// <summary>One thing that happened: to what, and how the client calls it.</summary>
internal sealed record News(string Source, string Type, IEntity About);

/// <summary>Tells the open backoffices what a notification says, once for each thing that it names.</summary>
internal sealed class Teller<TNotification>(IServerEventRouter router, Func<TNotification, IEnumerable<News>> read)
    : INotificationAsyncHandler<TNotification>
    where TNotification : INotification
{
    public Task HandleAsync(TNotification notification, CancellationToken cancellationToken) => HandleAsync([notification], cancellationToken);

    public async Task HandleAsync(IEnumerable<TNotification> notifications, CancellationToken cancellationToken)
    {
        foreach (var news in notifications.SelectMany(read).DistinctBy(news => news.About.Key))
        {
            var happened = new ServerEvent { EventSource = news.Source, EventType = news.Type, Key = news.About.Key };
            await router.RouteEventAsync(happened, new ServerEventRoutingContext { EntityPath = (news.About as ITreeEntity)?.Path });
        }
    }
}
