using System.Net;

namespace Litt.Cms.Tests.Backoffice;

public sealed class TheHubs(OneSite site) : IClassFixture<OneSite>
{
    [Fact]
    public async Task Let_the_backoffice_of_a_signed_in_person_in()
    {
        using var browser = site.Cms.Browser();
        await BackofficeUser.SignInAsync(browser);

        Assert.Equal(HttpStatusCode.OK, (await NegotiateAsync(browser, "serverEventHub")).StatusCode);
    }

    [Fact]
    public async Task Let_nobody_else_in()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await NegotiateAsync(site.Visitor, "serverEventHub")).StatusCode);
    }

    [Fact]
    public async Task Let_nobody_else_listen_to_previews_though_all_may_ask_how()
    {
        Assert.Equal(HttpStatusCode.OK, (await NegotiateAsync(site.Visitor, "PreviewHub")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Visitor.GetAsync("/umbraco/PreviewHub")).StatusCode);
    }

    private static Task<HttpResponseMessage> NegotiateAsync(HttpClient browser, string hub) =>
        browser.PostAsync($"/umbraco/{hub}/negotiate?negotiateVersion=1", null);
}
