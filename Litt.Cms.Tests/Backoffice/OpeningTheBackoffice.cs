using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Tests.Backoffice;

public sealed class OpeningTheBackoffice(OneSite site) : IClassFixture<OneSite>
{
    [ClientTheory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/")]
    [InlineData("/umbraco/section/content")]
    [InlineData("/umbraco/section/content/workspace/document/edit/2b9a2d3c-8c0e-4f8a-9a51-1f4b5c6d7e8f/invariant/view/info")]
    [InlineData("/umbraco/section/settings/workspace/stylesheet/edit/site.css")]
    [InlineData("/umbraco/oauth_complete?code=1&state=2")]
    [InlineData("/umbraco/logout")]
    [InlineData("/umbraco/preview?id=1")]
    public async Task Answers_every_screen_with_the_page_that_the_client_lives_in(string screen)
    {
        var page = await OpenAsync(screen);

        Assert.NotNull(page.QuerySelector("umb-app[lang='en-US']"));
        Assert.Equal("/umbraco/", page.QuerySelector("base")!.GetAttribute("href"));
        Assert.Equal("LITT", page.Title);
    }

    [ClientFact]
    public async Task Lets_only_the_scripts_of_the_site_run()
    {
        var answer = await site.Visitor.GetAsync("/umbraco");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var scripts = policy.Split(';', StringSplitOptions.TrimEntries).Single(rule => rule.StartsWith("script-src ", StringComparison.Ordinal));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.All(page.Scripts.Where(script => script.Source is null), script => Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", scripts, StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
    }

    [ClientFact]
    public async Task Gives_every_page_a_nonce_of_its_own_and_stores_none()
    {
        var pages = new[] { await site.Visitor.GetAsync("/umbraco"), await site.Visitor.GetAsync("/umbraco") };

        Assert.All(pages, page => Assert.True(page.Headers.CacheControl!.NoStore));
        Assert.Distinct(pages.Select(page => page.Headers.GetValues("Content-Security-Policy").Single()));
    }

    [ClientFact]
    public async Task Maps_every_entry_point_of_the_package_for_extensions()
    {
        var page = await OpenAsync("/umbraco");
        var map = JsonNode.Parse(page.QuerySelector("script[type=importmap]")!.TextContent)!["imports"]!.AsObject();
        var package = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(BuiltClient.Root, "../node_modules/@umbraco-cms/backoffice/package.json")))!;
        var entryPoints = package["exports"]!.AsObject().Where(entry => entry.Value is not null).Select(entry => $"@umbraco-cms/backoffice/{entry.Key[2..]}");

        Assert.Equal(entryPoints.Order(), map.Select(entry => entry.Key).Order());
        foreach (var (_, file) in map)
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync((string)file!)).StatusCode);
    }

    [ClientFact]
    public async Task Names_only_files_that_there_are()
    {
        var page = await OpenAsync("/umbraco");
        var files = page.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(file)).StatusCode);
    }

    [Theory]
    [InlineData("/umbraco/management/api/v1/nothing")]
    [InlineData("/umbraco/delivery/api/v2/nothing")]
    [InlineData("/umbraco/backoffice/bundle/nothing.js")]
    [InlineData("/umbraco/backoffice/..%2f..%2f..%2f..%2fappsettings.json")]
    [InlineData("/umbraco/backoffice/pages.json/..%5c..%5cappsettings.json")]
    public async Task Is_no_answer_for_what_another_door_lacks(string address)
    {
        var answer = await NavigateAsync(address);

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Unauthorized]);
        Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Is_no_answer_for_a_lost_picture()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/umbraco/section/picture.png");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("image/avif"));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.SendAsync(request)).StatusCode);
    }

    [ClientTheory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Keeps_the_user_signed_in_where_the_setting_says_so(string setting, bool kept)
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["Umbraco:CMS:Security:KeepUserLoggedIn"] = setting });
        var page = new HtmlParser().ParseDocument(await cms.Visitor.GetStringAsync("/umbraco"));

        Assert.Equal(kept, page.QuerySelector("umb-app")!.HasAttribute("keep-user-logged-in"));
    }

    private async Task<IHtmlDocument> OpenAsync(string screen)
    {
        var answer = await NavigateAsync(screen);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> NavigateAsync(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        return site.Visitor.SendAsync(request);
    }
}
