using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Litt.Cms.Security.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Security;

/// <summary>The way of the backoffice's client from the password to the API and out again.</summary>
public sealed class SigningIn(SharedSignInSite shared) : IClassFixture<SharedSignInSite>, IDisposable
{
    private readonly Browser browser = shared.Site.Browser();

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task Leads_from_the_password_to_the_API_and_out_again()
    {
        var unknown = await browser.AuthorizeAsync();
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
        Assert.StartsWith("/umbraco/login?ReturnUrl=%2Fumbraco%2Fmanagement%2Fapi%2Fv1%2Fsecurity%2Fback-office%2Fauthorize%3F", unknown.Headers.Location!.OriginalString, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await browser.LogInAsync()).StatusCode);
        var authorized = await browser.AuthorizeAsync();
        var answer = QueryHelpers.ParseQuery(authorized.Headers.Location!.Query);
        Assert.Equal("https://localhost/umbraco/oauth_complete", authorized.Headers.Location.GetLeftPart(UriPartial.Path));
        Assert.Equal("[redacted]", answer["code"]);
        Assert.Equal("state-of-the-client", answer["state"]);

        var exchanged = await (await browser.ExchangeAsync()).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("[redacted]", exchanged.GetProperty("access_token").GetString());
        Assert.Equal("[redacted]", exchanged.GetProperty("refresh_token").GetString());
        Assert.InRange(exchanged.GetProperty("expires_in").GetInt32(), 299, 300);
        Assert.DoesNotContain("__Host-umbPkceCode", browser.Cookies.Keys);

        Assert.Equal(Constants.Security.SuperUserKey, await (await browser.AskAsync()).Content.ReadFromJsonAsync<Guid>());
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync(method: HttpMethod.Post)).StatusCode);

        var before = browser.Cookies["__Host-umbAccessToken"];
        Assert.Equal(HttpStatusCode.OK, (await browser.RefreshAsync()).StatusCode);
        Assert.NotEqual(before, browser.Cookies["__Host-umbAccessToken"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await browser.RevokeAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.RefreshAsync()).StatusCode);

        var left = await browser.SignOutAsync();
        Assert.Equal("https://localhost/umbraco/logout", left.Headers.Location!.OriginalString);
        Assert.Empty(browser.Cookies);
    }

    [Fact]
    public async Task Ends_everything_with_signing_out_alone()
    {
        await browser.SignInAsync();
        var stolen = new Dictionary<string, string>(browser.Cookies);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);

        await browser.SignOutAsync();

        foreach (var (name, value) in stolen)
            browser.Cookies[name] = value;
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task Keeps_tokens_out_of_reach_of_scripts_and_other_sites()
    {
        await browser.LogInAsync();
        var authorized = await browser.AuthorizeAsync();
        var exchanged = await browser.ExchangeAsync();

        string[] set = [.. authorized.Headers.GetValues("Set-Cookie"), .. exchanged.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.Contains("1970", StringComparison.Ordinal))];
        Assert.Equal(["__Host-umbPkceCode", "__Host-umbAccessToken", "__Host-umbRefreshToken"], set.Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]));
        Assert.All(set, cookie => Assert.EndsWith("; path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sets_an_identity_cookie_that_is_no_token()
    {
        var response = await browser.LogInAsync();

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("UMB_UCONTEXT=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Takes_a_code_once()
    {
        await browser.LogInAsync();
        await browser.AuthorizeAsync();
        var code = browser.Cookies["__Host-umbPkceCode"];
        await browser.ExchangeAsync();

        browser.Cookies["__Host-umbPkceCode"] = code;
        var again = await browser.ExchangeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal("invalid_grant", await ErrorOf(again));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task Needs_the_verifier_that_belongs_to_the_code()
    {
        await browser.LogInAsync();
        await browser.AuthorizeAsync();

        Assert.Equal("invalid_grant", await ErrorOf(await browser.ExchangeAsync(verifier: new string('x', 64))));
    }

    [Theory]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    public async Task Tells_the_client_what_is_wrong_with_its_request(string parameter, string? value, string error)
    {
        await browser.LogInAsync();
        var query = browser.AuthorizeQuery();
        query[parameter] = value;

        var response = await browser.AuthorizeAsync(query.Where(one => one.Value is not null).ToDictionary());

        Assert.DoesNotContain("code=", response.Headers.Location?.Query ?? string.Empty, StringComparison.Ordinal);
        Assert.Contains($"error={error}", response.Headers.Location?.Query ?? (await response.Content.ReadAsStringAsync()).Replace("error:", "error=", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/umbraco/oauth_complete")]
    [InlineData("https://localhost.evil.example/umbraco/oauth_complete")]
    [InlineData("https://localhost@evil.example/umbraco/oauth_complete")]
    [InlineData("https://localhost:444/umbraco/oauth_complete")]
    [InlineData("http://localhost/umbraco/oauth_complete")]
    [InlineData("https://localhost/umbraco/oauth_complete/../../somewhere")]
    [InlineData("https://localhost/umbraco/oauth_complete?next=//evil.example")]
    [InlineData("https://localhost/umbraco/logout")]
    [InlineData("https://localhost/")]
    [InlineData("/umbraco/oauth_complete")]
    public async Task Sends_no_code_to_a_foreign_address(string redirectUri)
    {
        await browser.LogInAsync();
        var query = browser.AuthorizeQuery();
        query["redirect_uri"] = redirectUri;

        var response = await browser.AuthorizeAsync(query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.DoesNotContain("__Host-umbPkceCode", browser.Cookies.Keys);
    }

    [Theory]
    [InlineData("https://evil.example/umbraco/logout")]
    [InlineData("//evil.example")]
    [InlineData("https://localhost/elsewhere")]
    public async Task Sends_nobody_to_a_foreign_address_after_signing_out(string target)
    {
        await browser.SignInAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SignOutAsync(target)).StatusCode);
    }

    [Fact]
    public async Task Knows_no_other_client()
    {
        await browser.LogInAsync();
        var query = browser.AuthorizeQuery();
        query["client_id"] = "somebody-else";

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.AuthorizeAsync(query)).StatusCode);
    }

    [Fact]
    public async Task Takes_no_token_in_place_of_the_cookie()
    {
        await browser.SignInAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.RefreshAsync("a-token-from-elsewhere")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.RefreshAsync()).StatusCode);
    }

    [Theory]
    [InlineData("client_credentials")]
    [InlineData("password")]
    public async Task Gives_the_client_no_token_without_a_user(string grant) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.TokenAsync(new() { ["client_id"] = "umbraco-back-office", ["grant_type"] = grant, ["username"] = SignInSite.Email, ["password"] = SignInSite.Password })).StatusCode);

    [Fact]
    public async Task Takes_the_name_of_the_host_that_is_asked()
    {
        using var elsewhere = shared.Site.Browser("https://cms.litt.example:8443");

        await elsewhere.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, (await elsewhere.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Writes_no_secret_to_the_log()
    {
        await browser.SignInAsync();
        await browser.AskAsync();
        await browser.RefreshAsync();
        var cookies = shared.Site.Services.GetRequiredService<TokenCookies>();
        var http = new DefaultHttpContext();
        http.Request.Scheme = "https";
        http.Request.Headers.Cookie = string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        string[] secrets = [SignInSite.Password, browser.Verifier, .. browser.Cookies.Values, cookies.Get(http, TokenCookies.AccessToken)!, cookies.Get(http, TokenCookies.RefreshToken)!];

        Assert.NotEmpty(shared.Site.Log.Lines);
        Assert.DoesNotContain(shared.Site.Log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Costs_visitors_nothing()
    {
        Assert.False(await (await browser.GetAsync("/visitors-probe")).Content.ReadFromJsonAsync<bool>());
        Assert.True(await (await browser.GetAsync($"{SignInSite.Api}/anonymous-probe")).Content.ReadFromJsonAsync<bool>());
    }

    internal static async Task<string?> ErrorOf(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString();
}
