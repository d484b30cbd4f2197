using System.Net;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Tests.Website;

public sealed class AskingForAnAddress(TheSite site) : IClassFixture<TheSite>
{
    [Theory]
    [InlineData("/harm-reduction-principles", "/harm-reduction-principles/")]
    [InlineData("/Harm-Reduction-Principles/", "/harm-reduction-principles/")]
    [InlineData("/harm-reduction-principles?utm=mail&x=%20y", "/harm-reduction-principles/?utm=mail&x=%20y")]
    [InlineData("//harm-reduction-principles//", "/harm-reduction-principles/")]
    public async Task Leads_to_the_one_address_of_a_page(string asked, string address) => Assert.Equal(address, await site.Cms.LocationAsync("http://localhost" + asked));

    [Theory]
    [InlineData("/nothing-here/")]
    [InlineData("/nothing-here")]
    [InlineData("/favicon.gif")]
    [InlineData("/harm-reduction-principles/nothing/")]
    [InlineData("/%E2%84%A2/")]
    [InlineData("/..%2f..%2fappsettings.json")]
    public async Task Says_in_the_sites_own_layout_that_nothing_is_there(string path)
    {
        using var answer = await site.Cms.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Page not found", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("nav[aria-label=Main]"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task Does_not_depend_on_the_query()
    {
        Assert.Equal(await site.Cms.ReadAsync("/advocacy-statement/"), await site.Cms.ReadAsync("/advocacy-statement/?utm_source=mail"));
    }

    [Fact]
    public async Task Works_with_the_head_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/advocacy-statement/");
        using var answer = await site.Cms.Visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 0);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Can_only_be_read()
    {
        using var answer = await site.Cms.Visitor.PostAsync(new Uri("/advocacy-statement/", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Sends_nothing_that_the_browser_has_already()
    {
        using var first = await site.Cms.AskAsync("/advocacy-statement/", ("Accept-Encoding", "br"));
        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));

        using var again = await site.Cms.AskAsync("/advocacy-statement/", ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Uses_the_host_that_was_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/advocacy-statement/");
        request.Headers.Host = "www.litt.example";
        using var answer = await site.Cms.Visitor.SendAsync(request);

        Assert.Contains("href=\"http://www.litt.example/advocacy-statement/\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("href=\"http://localhost/advocacy-statement/\"", await site.Cms.ReadAsync("/advocacy-statement/"), StringComparison.Ordinal);
    }
}
