using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Security.Tokens;

/// <summary>
/// Keeps the backoffice's tokens where no script can read them: in encrypted HttpOnly cookies.
/// In requests and answers the client sees and sends <see cref="Redacted"/> in their place.
/// </summary>
internal sealed class TokenCookies(IDataProtectionProvider protection, IOptionsMonitor<GlobalSettings> global, IOptionsMonitor<BackOfficeTokenCookieSettings> settings)
{
    public const string Redacted = "[redacted]";
    public const string AccessToken = "umbAccessToken";
    public const string RefreshToken = "umbRefreshToken";
    public const string Code = "umbPkceCode";

    public void Set(HttpContext context, string name, string token) =>
        context.Response.Cookies.Append(NameOf(name, IsSecure(context)), Protector(name).Protect(token), Options(IsSecure(context)));

    /// <summary>The token in the cookie; null if there is none, or if it is none of ours.</summary>
    public string? Get(HttpContext context, string name)
    {
        var value = context.Request.Cookies[NameOf(name, isSecure: true)];
        // With a WebSocket browsers do not say that they trust the connection. Over https, though, a name without prefix may be planted by a neighbour.
        if (string.IsNullOrEmpty(value) && !context.Request.IsCertainlySecure(global.CurrentValue))
            value = context.Request.Cookies[NameOf(name, isSecure: false)];
        if (string.IsNullOrEmpty(value))
            return null;
        try
        {
            return Protector(name).Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remove(HttpContext context, string name) =>
        context.Response.Cookies.Delete(NameOf(name, IsSecure(context)), Options(IsSecure(context)));

    // A name with __Host- is refused by browsers unless the cookie is Secure, has the path / and no domain.
    private string NameOf(string name, bool isSecure)
    {
        var site = settings.CurrentValue.SiteName;
        var full = string.IsNullOrWhiteSpace(site) ? name : $"{name}_{Uri.EscapeDataString(site)}";
        return isSecure ? $"__Host-{full}" : full;
    }

    private bool IsSecure(HttpContext context) => context.Request.IsSecure(global.CurrentValue);

    private CookieOptions Options(bool isSecure) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        Secure = isSecure,
        SameSite = Enum.TryParse<SameSiteMode>(settings.CurrentValue.SameSite, ignoreCase: true, out var mode) ? mode : SameSiteMode.Strict,
    };

    private IDataProtector Protector(string name) => protection.CreateProtector("Litt.Cms.TokenCookies", name);
}
