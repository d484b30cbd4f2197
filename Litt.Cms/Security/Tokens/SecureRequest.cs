using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Security.Tokens;

/// <summary>Tells whether the browser takes the connection for a secure one, so that it keeps and sends Secure cookies.</summary>
internal static class SecureRequest
{
    /// <summary>https, or localhost, or a proxy that ends TLS: browsers send Sec-Fetch headers to trustworthy addresses alone.</summary>
    public static bool IsSecure(this HttpRequest request, GlobalSettings settings) =>
        settings.UseHttps || request.IsHttps || request.Headers.ContainsKey("Sec-Fetch-Site") || IsLocalhost(request.Host.Host);

    private static bool IsLocalhost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
