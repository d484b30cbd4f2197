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
        context.Response.Cookies.Append(NameOf(context.Request, name), Protector(name).Protect(token), Options(context.Request));

    /// <summary>The token in the cookie; null if there is none, or if it is none of ours.</summary>
    public string? Get(HttpContext context, string name)
    {
        if (!context.Request.Cookies.TryGetValue(NameOf(context.Request, name), out var value) || string.IsNullOrEmpty(value))
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
        context.Response.Cookies.Delete(NameOf(context.Request, name), Options(context.Request));

    // A name with __Host- is refused by browsers unless the cookie is Secure, has the path / and no domain.
    private string NameOf(HttpRequest request, string name)
    {
        var site = settings.CurrentValue.SiteName;
        var full = string.IsNullOrWhiteSpace(site) ? name : $"{name}_{Uri.EscapeDataString(site)}";
        return request.IsSecure(global.CurrentValue) ? $"__Host-{full}" : full;
    }

    private CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        Secure = request.IsSecure(global.CurrentValue),
        SameSite = Enum.TryParse<SameSiteMode>(settings.CurrentValue.SameSite, ignoreCase: true, out var mode) ? mode : SameSiteMode.Strict,
    };

    private IDataProtector Protector(string name) => protection.CreateProtector("Litt.Cms.TokenCookies", name);
}
