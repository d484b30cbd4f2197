using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Tests.Website;

public sealed class KeepingVisitorsSafe(TheSite site) : IClassFixture<TheSite>
{
    public static TheoryData<string> Pages => ["/", "/harm-reduction-principles/", "/advocacy-statement/", "/no-such-page/"];

    public static TheoryData<string> Answers => [.. Pages, "/sitemap.xml", "/robots.txt", "/site.webmanifest", "/favicon.ico", "/css/site.css", "/media/none.png", "/umbraco/delivery/api/v2/content"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_tells_browsers_to_be_careful_and_nothing_of_the_server(string path)
    {
        using var answer = await site.Cms.AskAsync(path);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("SAMEORIGIN", Header(answer, "X-Frame-Options"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_runs_and_loads_what_the_site_wrote_and_nothing_else(string path)
    {
        using var answer = await site.Cms.AskAsync(path);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        var policy = Header(answer, "Content-Security-Policy").Split("; ").Select(rule => rule.Split(' ')).ToDictionary(rule => rule[0], rule => rule[1..]);

        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'self'"], policy["frame-ancestors"]);
        Assert.Equal(["'none'"], policy["base-uri"]);
        Assert.DoesNotContain(policy.Values.SelectMany(sources => sources), source => source.Contains("unsafe", StringComparison.Ordinal) || source.Contains('*') || source.Contains("http", StringComparison.Ordinal));
        Assert.Equal(page.QuerySelectorAll("style").Select(style => HashOf(style.TextContent)), policy["style-src"].Skip(1));
        Assert.Equal(page.QuerySelectorAll("script:not([type])").Select(script => HashOf(script.TextContent)), policy["script-src"].Skip(1));
        Assert.Empty(page.QuerySelectorAll("[style], iframe, object, embed"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_a_browser_has_already_keeps_its_policy()
    {
        using var first = await site.Cms.AskAsync("/");
        using var again = await site.Cms.AskAsync("/", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(Header(first, "Content-Security-Policy"), Header(again, "Content-Security-Policy"));
    }

    [Fact]
    public async Task Browsers_come_back_by_https_once_they_came_by_https()
    {
        using var secure = await site.Cms.Visitor.GetAsync(new Uri("https://www.litt.example/"));
        using var open = await site.Cms.Visitor.GetAsync(new Uri("http://www.litt.example/"));

        Assert.Equal("max-age=31536000", Header(secure, "Strict-Transport-Security"));
        Assert.False(open.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_first_view_weighs_less_than_30_kB_and_waits_for_nothing_else()
    {
        using var answer = await site.Cms.AskAsync("/", ("Accept-Encoding", "br, gzip"));
        var weight = (await answer.Content.ReadAsByteArrayAsync()).Length;
        var page = await site.Cms.PageAsync("/");
        foreach (var file in page.QuerySelectorAll("link[rel=preload], link[rel=icon], link[rel=manifest]").Select(link => link.GetAttribute("href")!))
            weight += (await site.Cms.Visitor.GetByteArrayAsync(new Uri(file, UriKind.Relative))).Length;

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.InRange(weight, 1, 30_000);
        Assert.Empty(page.QuerySelectorAll("link[rel=stylesheet], script[src]"));
    }

    [Fact]
    public async Task What_a_page_names_by_its_version_is_kept_for_ever()
    {
        var page = await site.Cms.PageAsync("/");
        var font = page.QuerySelector("link[rel=preload]")!.GetAttribute("href")!;
        using var answer = await site.Cms.AskAsync(font);

        Assert.Equal("public, max-age=31536000, immutable", Header(answer, "Cache-Control"));
        // The same address in the stylesheet: the font is fetched once.
        Assert.Contains($"url(\"{font}\")", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_out_is_a_plain_link_to_the_address_of_the_settings()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["Litt:Website:QuickExit"] = "https://news.example/" });

        var link = (await cms.PageAsync("/")).QuerySelector("header a.leave")!;

        Assert.Equal("https://news.example/", link.GetAttribute("href"));
        Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Equal("https://www.weather.gov/", (await site.Cms.PageAsync("/")).QuerySelector("header a.leave")!.GetAttribute("href"));
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
