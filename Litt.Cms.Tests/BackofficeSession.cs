using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Litt.Cms.Tests;

/// <summary>The whole way in, as the official client goes it: password, authorization code with PKCE, tokens in cookies.</summary>
internal static class BackofficeSession
{
    public const string Api = "/umbraco/management/api/v1";
    private const string Client = "umbraco-back-office";

    /// <param name="browser">Keeps cookies and follows no redirects; from then on it speaks for the person.</param>
    /// <param name="email">Who.</param>
    /// <param name="password">With what.</param>
    /// <exception cref="HttpRequestException">The person was not let in.</exception>
    public static async Task OpenAsync(HttpClient browser, string email, string password)
    {
        (await browser.PostAsJsonAsync($"{Api}/security/back-office/login", new { username = email, password })).EnsureSuccessStatusCode();

        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(64));
        var redirect = new Uri(browser.BaseAddress!, "/umbraco/oauth_complete").ToString();
        var authorize = await browser.GetAsync(QueryHelpers.AddQueryString($"{Api}/security/back-office/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = Client,
            ["redirect_uri"] = redirect,
            ["response_type"] = "code",
            ["scope"] = "offline_access",
            ["state"] = "state",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
            ["prompt"] = "consent",
            ["access_type"] = "offline",
        }));
        if (authorize.StatusCode != HttpStatusCode.Redirect)
            throw new HttpRequestException($"No code was given: {(int)authorize.StatusCode}");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Client,
            ["redirect_uri"] = redirect,
            ["code"] = QueryHelpers.ParseQuery(authorize.Headers.Location!.Query)["code"].ToString(),
            ["code_verifier"] = verifier,
        });
        (await browser.PostAsync($"{Api}/security/back-office/token", form)).EnsureSuccessStatusCode();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
    }
}
