using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Redirects;

/// <summary>An old address that leads to a document.</summary>
internal sealed record RedirectAnswer(Guid Id, string OriginalUrl, string DestinationUrl, DateTime Created, Reference Document, string? Culture)
{
    public static RedirectAnswer From(IRedirectUrl redirect, IPublishedUrlProvider urls) => new(
        redirect.Key,
        Address(redirect.Url),
        urls.GetUrl(redirect.ContentKey, UrlMode.Default, redirect.Culture),
        redirect.CreateDateUtc,
        new(redirect.ContentKey),
        redirect.Culture);

    /// <summary>Below a domain the address begins with the id of the domain's document, which says nothing to a reader.</summary>
    private static string Address(string route) => route.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? route[slash..] : route;
}

/// <summary>Old addresses and where they lead.</summary>
internal static class RedirectEndpoints
{
    private const string Enabled = "Enabled";
    private const string Disabled = "Disabled";

    public static void MapRedirects(this IEndpointRouteBuilder api)
    {
        var redirects = api.MapGroup("/redirect-management");
        redirects.RequireAuthorization(Sections.Content);
        redirects.Get("", All);
        redirects.Get("/{id:guid}", OfDocument);
        redirects.Delete("/{id:guid}", (Guid id, IRedirectUrlService service) => service.DeleteWithStatus(id).ToHttp());
        redirects.Get("/status", Status);
        redirects.Post("/status", SetStatus);
    }

    private static Paged<RedirectAnswer> All(Page page, IRedirectUrlService service, IPublishedUrlProvider urls, string? filter)
    {
        var (total, found) = page.ReadWhole((int skip, int take, out long all) => string.IsNullOrWhiteSpace(filter)
            ? service.GetAllRedirectUrls(skip, take, out all)
            : service.SearchRedirectUrls(filter, skip, take, out all));
        return new(total, [.. found.Select(redirect => RedirectAnswer.From(redirect, urls))]);
    }

    private static Paged<RedirectAnswer> OfDocument(Guid id, Page page, IRedirectUrlService service, IPublishedUrlProvider urls) =>
        page.Cut(service.GetContentRedirectUrls(id).ToArray(), redirect => RedirectAnswer.From(redirect, urls));

    private static async Task<RedirectStatus> Status(IOptionsMonitor<WebRoutingSettings> routing, Editor editor) =>
        new(routing.CurrentValue.DisableRedirectUrlTracking ? Disabled : Enabled, (await editor.UserAsync()).IsAdmin());

    private static async Task<IResult> SetStatus(string? status, IConfigManipulator settings, Editor editor)
    {
        if (!(await editor.UserAsync()).IsAdmin())
            return Problem.Forbidden;
        if (status is not (Enabled or Disabled))
            return Problem.Invalid("status", $"The status is {Enabled} or {Disabled}.");
        await settings.SaveDisableRedirectUrlTrackingAsync(status == Disabled);
        return Answer.Done;
    }

    private sealed record RedirectStatus(string Status, bool UserIsAdmin);
}
