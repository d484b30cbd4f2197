using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Upkeep;

/// <summary>When the address of a published document changes, remembers the old addresses of it and its descendants for a redirect.</summary>
internal sealed class RedirectTracking(
    IOptionsMonitor<WebRoutingSettings> settings,
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IDocumentPublishStatusQueryService publishStatus,
    ILanguageService languages,
    IContentService contents,
    IRedirectUrlService redirects,
    IShortStringHelper shortStrings,
    UrlSegmentProviderCollection segments) :
    INotificationAsyncHandler<ContentPublishingNotification>,
    INotificationAsyncHandler<ContentPublishedNotification>,
    INotificationAsyncHandler<ContentMovingNotification>,
    INotificationAsyncHandler<ContentMovedNotification>
{
    private const string StateKey = "Litt.Cms.OldRoutes";
    private const string NoRoute = "#";

    public Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken) =>
        RememberAsync(notification, notification.PublishedEntities.Where(document => document.Published && SegmentChanges(document)));

    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken) => RegisterAsync(notification);

    public Task HandleAsync(ContentMovingNotification notification, CancellationToken cancellationToken) =>
        RememberAsync(notification, notification.MoveInfoCollection.Select(move => move.Entity).Where(document => document.Published));

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken cancellationToken) => RegisterAsync(notification);

    private bool SegmentChanges(IContent document) =>
        document.PublishedCultures.DefaultIfEmpty("").Any(culture =>
            urls.GetUrlSegment(document.Key, culture, isDraft: false) is { } old
            // What is being published is still the draft here.
            && old != document.GetUrlSegment(shortStrings, segments, culture.Length == 0 ? null : culture, published: false));

    private async Task RememberAsync(StatefulNotification notification, IEnumerable<IContent> documents)
    {
        if (settings.CurrentValue.DisableRedirectUrlTracking)
            return;
        var routes = new Dictionary<(Guid Key, string? Culture), string>();
        var cultures = (await languages.GetAllAsync()).Select(language => language.IsoCode).ToList();
        foreach (var document in documents)
        {
            navigation.TryGetDescendantsKeysOrSelfKeys(document.Key, out var keys);
            foreach (var key in keys)
            {
                foreach (var culture in cultures.Where(culture => publishStatus.IsPublished(key, culture)))
                {
                    if (Route(key, culture) is { } route)
                        routes.TryAdd((key, culture), route);
                }
            }
        }

        notification.State[StateKey] = routes;
    }

    private async Task RegisterAsync(StatefulNotification notification)
    {
        if (!notification.State.TryGetValue(StateKey, out var kept) || kept is not Dictionary<(Guid Key, string? Culture), string> routes)
            return;
        foreach (var ((key, culture), old) in routes)
        {
            if (Route(key, culture) is not { } now || now == old)
                continue;
            var variant = contents.GetById(key)?.ContentType.VariesByCulture() == true ? culture : null;
            redirects.RegisterWithStatus(old, key, variant);
            // An address that is in use again must not lead away.
            while (await redirects.GetMostRecentRedirectUrlAsync(now, variant) is { } stale)
            {
                if (redirects.DeleteWithStatus(stale) != RedirectUrlOperationStatus.Success)
                    break;
            }
        }
    }

    private string? Route(Guid key, string? culture) =>
        urls.GetLegacyRouteFormat(key, culture, isDraft: false) is { } route && route != NoRoute ? route : null;
}
