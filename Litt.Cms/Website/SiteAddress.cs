using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Website;

/// <summary>The address that the site is known by: the one in the settings (Umbraco:CMS:WebRouting:UmbracoApplicationUrl), or else the one it was asked at.</summary>
internal sealed class SiteAddress(IOptionsMonitor<WebRoutingSettings> settings)
{
    public Uri Of(HttpRequest request) => Configured ?? new Uri($"{request.Scheme}://{request.Host}/");

    /// <summary>Whether pages are the same whatever host they are asked at.</summary>
    public bool IsConfigured => Configured is not null;

    private Uri? Configured => Uri.TryCreate(settings.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var address) ? address : null;
}
