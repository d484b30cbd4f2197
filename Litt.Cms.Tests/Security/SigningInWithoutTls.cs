using System.Net;

namespace Litt.Cms.Tests.Security;

/// <summary>Signing in where requests arrive over plain http.</summary>
public sealed class SigningInWithoutTls
{
    private static readonly Dictionary<string, string?> WithoutHttps = new() { ["Umbraco:CMS:Global:UseHttps"] = "false" };

    [Fact]
    public async Task Works_where_the_settings_allow_it_with_cookies_that_the_browser_takes()
    {
        await using var site = await SignInSite.StartAsync(WithoutHttps);
        using var browser = site.Browser("http://192.168.7.7:5080");

        await browser.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);
        Assert.Contains("umbAccessToken", browser.Cookies.Keys);
        Assert.DoesNotContain(browser.Cookies.Keys, name => name.StartsWith("__Host-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://cms.litt.example")]
    public async Task Uses_secure_cookies_where_the_browser_trusts_the_address(string origin)
    {
        await using var site = await SignInSite.StartAsync(WithoutHttps);
        using var browser = site.Browser(origin);
        browser.Headers["Sec-Fetch-Site"] = "same-origin";

        await browser.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);
        Assert.Contains("__Host-umbAccessToken", browser.Cookies.Keys);

        browser.Headers.Clear();
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync(token: null)).StatusCode);
    }

    [Fact]
    public async Task Sends_the_code_to_https_where_TLS_ends_at_a_proxy()
    {
        await using var site = await SignInSite.StartAsync(WithoutHttps);
        using var browser = site.Browser("http://cms.litt.example");
        await browser.LogInAsync();
        var query = browser.AuthorizeQuery();
        query["redirect_uri"] = "https://cms.litt.example/umbraco/oauth_complete";

        Assert.StartsWith("https://cms.litt.example/umbraco/oauth_complete?code=", (await browser.AuthorizeAsync(query)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.BadRequest)]
    [InlineData("Development", HttpStatusCode.Redirect)]
    public async Task Is_refused_in_production_otherwise(string environment, HttpStatusCode status)
    {
        await using var site = await SignInSite.StartAsync(new() { ["Umbraco:CMS:Global:UseHttps"] = "true" }, environment);
        using var browser = site.Browser("http://localhost");

        Assert.Equal(status, (await browser.AuthorizeAsync()).StatusCode);
    }

    [Fact]
    public async Task Knows_the_configured_address_of_the_backoffice()
    {
        await using var site = await SignInSite.StartAsync(new() { ["Umbraco:CMS:Global:UseHttps"] = "false", ["Umbraco:CMS:Security:BackOfficeHost"] = "https://edit.litt.example" });
        using var browser = site.Browser("http://inner:8080");
        await browser.LogInAsync();
        var query = browser.AuthorizeQuery();
        query["redirect_uri"] = "https://edit.litt.example/umbraco/oauth_complete";

        Assert.StartsWith("https://edit.litt.example/umbraco/oauth_complete?code=", (await browser.AuthorizeAsync(query)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
