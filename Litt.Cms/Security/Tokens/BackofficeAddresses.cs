using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Security.Tokens;

/// <summary>
/// Where a browser may be sent after signing in or out: back to the host that it is asking, or to the one of the setting
/// Umbraco:CMS:Security:BackOfficeHost, and there to nothing but Umbraco's own two addresses.
/// A page elsewhere can't make a browser ask with a host of its choice, so this leads nobody away.
/// </summary>
internal sealed class BackofficeAddresses(IHttpContextAccessor requests, IOptionsMonitor<SecuritySettings> settings)
{
    /// <summary>Whether a code may be sent there.</summary>
    public bool MayTakeCode(string? uri) => IsOurs(uri, settings.CurrentValue.AuthorizeCallbackPathName);

    /// <summary>Whether a browser may go there after signing out.</summary>
    public bool MayFollowSigningOut(string? uri) =>
        IsOurs(uri, settings.CurrentValue.AuthorizeCallbackLogoutPathName) || IsOurs(uri, settings.CurrentValue.AuthorizeCallbackPathName);

    /// <summary>Whether a page of this origin is the site's own.</summary>
    public bool IsOwnOrigin(string origin) => Origins().Contains(origin, StringComparer.OrdinalIgnoreCase);

    private bool IsOurs(string? uri, string path) => uri is not null && Origins().Any(origin => uri == origin + path);

    private IEnumerable<string> Origins()
    {
        if (settings.CurrentValue.BackOfficeHost is { } host)
            yield return host.GetLeftPart(UriPartial.Authority);
        if (requests.HttpContext?.Request is not { Host.HasValue: true } request)
            yield break;
        yield return $"{request.Scheme}://{request.Host}";
        // Where TLS ends at a proxy, the request that arrives here may have lost its https.
        if (!request.IsHttps)
            yield return $"https://{request.Host}";
    }
}
