using Litt.Cms.Backoffice.Events;
using Litt.Cms.Backoffice.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Backoffice;

/// <summary>The backoffice's own addresses: the client's files, the page it lives in, the sign-in page and the hubs.</summary>
internal static class BackofficeEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBackoffice(this IEndpointRouteBuilder site)
    {
        site.MapMethods($"{BackofficePaths.Assets}/{{**path}}", Reading, (string path, ClientFiles files) => files.Find(path) ?? Results.NotFound())
            .AllowAnonymous();
        site.MapMethods(BackofficePaths.SignIn, Reading, (HttpContext context, SignInPage page, string? returnUrl) => page.Render(context, returnUrl))
            .AllowAnonymous();
        site.MapGraphics();
        site.MapHubs();
        site.MapScreens();
    }

    /// <summary>The pictures that the client asks the API for.</summary>
    private static void MapGraphics(this IEndpointRouteBuilder site)
    {
        foreach (var name in (string[])["login-background", "login-logo", "login-logo-alternative", "logo", "logo-alternative"])
        {
            site.MapMethods($"{BackofficePaths.Security}/graphics/{name}", Reading, (ClientFiles files) => files.Find($"assets/{name}.svg") ?? Results.NotFound())
                .AllowAnonymous()
                .ExcludeFromDescription();
        }
    }

    private static void MapHubs(this IEndpointRouteBuilder site)
    {
        var settings = site.ServiceProvider.GetRequiredService<IOptions<SignalRSettings>>();
        site.MapHub<ServerEventHub>(BackofficePaths.ServerEventHub, options => Restrict(options, settings.Value)).RequireAuthorization();
        site.MapHub<PreviewHub>(BackofficePaths.PreviewHub, options => Restrict(options, settings.Value)).RequireAuthorization().Add(AllowNegotiating);
    }

    /// <summary>
    /// The client sends no token to this hub. The connection itself is a GET, which the token's cookie signs in;
    /// the POST before it can't be, and gives away nothing.
    /// </summary>
    private static void AllowNegotiating(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && route.EndsWith("/negotiate", StringComparison.Ordinal))
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
    }

    private static void Restrict(HttpConnectionDispatcherOptions options, SignalRSettings settings)
    {
        if (settings.ClientShouldSkipNegotiation)
            options.Transports = HttpTransportType.WebSockets;
    }

    /// <summary>Every address that no other door takes is a screen of the client.</summary>
    private static void MapScreens(this IEndpointRouteBuilder site)
    {
        foreach (var place in BackofficePaths.NotScreens)
            site.MapFallback($"{BackofficePaths.Root}/{place}/{{**rest}}", () => Results.NotFound()).AllowAnonymous();
        site.MapMethods(BackofficePaths.Root, Reading, RenderAsync).AllowAnonymous().WithOrder(int.MaxValue);
        site.MapMethods($"{BackofficePaths.Root}/{{**screen}}", Reading, RenderAsync).AllowAnonymous().WithOrder(int.MaxValue);
    }

    private static async Task<IResult> RenderAsync(HttpContext context, HostPage page) =>
        IsNavigation(context.Request) ? await page.RenderAsync(context) : Results.NotFound();

    /// <summary>A lost picture or script must not be answered with a page.</summary>
    private static bool IsNavigation(HttpRequest request) =>
        !Path.HasExtension(request.Path.Value) || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
