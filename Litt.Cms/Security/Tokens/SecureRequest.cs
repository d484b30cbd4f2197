using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Security.Tokens;

/// <summary>Tells whether the browser takes the connection for a secure one, so that it keeps and sends Secure cookies.</summary>
internal static class SecureRequest
{
    /// <summary>https; or localhost, or a proxy that ends TLS: browsers send Sec-Fetch headers to addresses that they trust.</summary>
    public static bool IsSecure(this HttpRequest request, GlobalSettings settings) =>
        request.IsCertainlySecure(settings) || request.Headers.ContainsKey("Sec-Fetch-Site");

    /// <summary>https, by what arrives here or by the settings.</summary>
    public static bool IsCertainlySecure(this HttpRequest request, GlobalSettings settings) => settings.UseHttps || request.IsHttps;
}
