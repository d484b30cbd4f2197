using System.Net;

namespace Litt.Cms.Tests.Security;

/// <summary>How long somebody stays signed in who does nothing.</summary>
public sealed class TimingOut(SharedSignInSite shared) : IClassFixture<SharedSignInSite>, IDisposable
{
    private readonly Browser browser = shared.Site.Browser();

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task Asks_for_a_new_token_after_a_quarter_of_the_session()
    {
        await browser.SignInAsync();

        shared.Site.Clock.Advance(TimeSpan.FromMinutes(5.1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await browser.RefreshAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Never_comes_for_somebody_who_works()
    {
        await browser.SignInAsync();

        for (var times = 0; times < 3; times++)
        {
            shared.Site.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal(HttpStatusCode.OK, (await browser.RefreshAsync()).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Asks_for_the_password_after_twenty_minutes()
    {
        await browser.SignInAsync();

        shared.Site.Clock.Advance(TimeSpan.FromMinutes(20.1));

        var refused = await browser.RefreshAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("invalid_grant", await SigningIn.ErrorOf(refused));
        Assert.StartsWith("/umbraco/login", (await browser.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_refresh_token_no_second_time_but_for_a_moment()
    {
        await browser.SignInAsync();
        var first = browser.Cookies["__Host-umbRefreshToken"];
        await browser.RefreshAsync();

        browser.Cookies["__Host-umbRefreshToken"] = first;
        Assert.Equal(HttpStatusCode.OK, (await browser.RefreshAsync()).StatusCode);

        shared.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        browser.Cookies["__Host-umbRefreshToken"] = first;
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.RefreshAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
    }
}
