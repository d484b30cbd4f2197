using Litt.Cms.Published;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace Litt.Cms.Delivery;

/// <summary>Registers the Delivery API and opens its door.</summary>
internal static class DeliveryServices
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>To be called after Core's own registrations, some of which it replaces.</summary>
    public static IUmbracoBuilder AddDelivery(this IUmbracoBuilder umbraco)
    {
        var services = umbraco.Services;
        services.AddSingleton<Expansions>();
        services.AddUnique<IOutputExpansionStrategyAccessor>(provider => provider.GetRequiredService<Expansions>());
        services.AddUnique<IRequestPreviewService, PreviewRequests>();
        services.AddUnique<IApiContentBuilder, PickedContentBuilder>();
        services.AddSingleton<DeliveryAccess>();
        services.AddSingleton<DeliveryAnswers>();
        services.AddSingleton<ContentEndpoints>();
        services.AddSingleton<MediaEndpoints>();
        return umbraco;
    }

    /// <summary>Content and media, as version 2 of Umbraco's Content Delivery API.</summary>
    public static void MapDelivery(this IEndpointRouteBuilder site)
    {
        var snapshots = site.ServiceProvider.GetRequiredService<Snapshots>();
        site.ServiceProvider.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>().OnChange(_ => snapshots.Forget());
        var content = site.ServiceProvider.GetRequiredService<ContentEndpoints>();
        var api = site.MapGroup("/umbraco/delivery/api").AllowAnonymous();
        api.MapMethods("/v2/content", Reading, content.Query);
        api.MapMethods("/v2/content/items", Reading, content.Items);
        api.MapMethods("/v2/content/item/{**path}", Reading, content.Item);
        var media = site.ServiceProvider.GetRequiredService<MediaEndpoints>();
        api.MapMethods("/v2/media", Reading, media.Query);
        api.MapMethods("/v2/media/items", Reading, media.Items);
        api.MapMethods("/v2/media/item/{**path}", Reading, media.Item);
        api.Map("/{**rest}", Problems.NotFound.ExecuteAsync);
    }
}
