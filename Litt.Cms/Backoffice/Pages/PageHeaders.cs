using System.Security.Cryptography;

namespace Litt.Cms.Backoffice.Pages;

/// <summary>The headers of the pages that the server itself writes: never stored, and strict about what may run.</summary>
internal static class PageHeaders
{
    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>The client writes inline styles into its shadow roots, which is why styles are freer than scripts.</summary>
    public static string ClientPolicy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self'; media-src 'self' blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public const string SignInPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IResult Page(HttpContext context, string policy, string html)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return Results.Content(html, "text/html; charset=utf-8");
    }

    public static IResult NotBuilt() => Results.Text(
        "The backoffice's client is not built. Build the project without -p:SkipClient=true, on a machine with Node.js 20 or later.",
        statusCode: StatusCodes.Status503ServiceUnavailable);
}
