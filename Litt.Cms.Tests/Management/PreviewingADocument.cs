using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Management;

public sealed class PreviewingADocument
{
    private const string Delivery = "/umbraco/delivery/api/v2/content";

    private static readonly Dictionary<string, string?> WithKey = new()
    {
        ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
        ["Umbraco:CMS:DeliveryApi:PublicAccess"] = "true",
        ["Umbraco:CMS:DeliveryApi:ApiKey"] = "secret",
    };

    [Fact]
    public async Task Shows_its_draft_to_the_editor_alone_and_follows_each_save()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        await author.ChangeAsync(page, null, ("heading", "Our secret"));
        var browser = cms.Browser();
        var editor = await BackofficeUser.SignInAsync(browser);

        Assert.DoesNotContain("Our secret", await ReadAsync(browser, $"/our-story/"), StringComparison.Ordinal);
        var url = await editor.GetAsync($"/document/{page}/preview-url?providerAlias=umbDocumentUrlProvider");
        Assert.StartsWith("preview?id=", (string?)url["url"], StringComparison.Ordinal);
        using var shown = await browser.GetAsync(new Uri($"/{page}?rnd=1", UriKind.Relative));
        var html = await shown.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Our secret</h1>", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.Equal(["noindex, nofollow"], shown.Headers.GetValues("X-Robots-Tag"));

        await author.ChangeAsync(page, null, ("heading", "Another secret"));
        var draft = await author.WritePageAsync("Never published", page);
        Assert.Contains("<h1>Another secret</h1>", await ReadAsync(browser, "/our-story/"), StringComparison.Ordinal);
        Assert.Contains("<h1>Never published</h1>", await ReadAsync(browser, $"/{draft}"), StringComparison.Ordinal);
        Assert.Contains("<h1>Never published</h1>", await ReadAsync(browser, "/our-story/never-published/"), StringComparison.Ordinal);

        Assert.Contains("<h1>Our story</h1>", await cms.ReadAsync("/our-story/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync($"/{draft}"));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-story/never-published/"));
    }

    [Fact]
    public async Task Ends_when_the_editor_says_so()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        await author.ChangeAsync(page, null, ("heading", "Our secret"));
        var browser = cms.Browser();
        var editor = await BackofficeUser.SignInAsync(browser);
        await editor.GetAsync($"/document/{page}/preview-url?providerAlias=umbDocumentUrlProvider");
        Assert.Contains("Our secret", await ReadAsync(browser, "/our-story/"), StringComparison.Ordinal);

        await editor.DeleteAsync("/preview");

        Assert.Contains("<h1>Our story</h1>", await ReadAsync(browser, "/our-story/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_more_than_any_cookie()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        await author.ChangeAsync(page, null, ("heading", "Our secret"));

        using var forged = await cms.AskAsync("/our-story/", ("Cookie", "UMB_PREVIEW=anything"));

        Assert.Contains("<h1>Our story</h1>", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgets_what_is_thrown_away()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.WritePageAsync("A draft");
        var browser = cms.Browser();
        var editor = await BackofficeUser.SignInAsync(browser);
        await editor.GetAsync($"/document/{page}/preview-url?providerAlias=umbDocumentUrlProvider");
        Assert.Contains("A draft", await ReadAsync(browser, $"/{page}"), StringComparison.Ordinal);

        await author.TrashAsync(page);

        using var gone = await browser.GetAsync(new Uri($"/{page}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task From_another_front_end_needs_the_key()
    {
        await using var cms = await TestCms.StartAsync(WithKey);
        var author = new Author(cms);
        var page = await author.WritePageAsync("A draft");

        using var without = await cms.AskAsync($"{Delivery}/item/{page}", ("Preview", "true"));
        using var with = await cms.AskAsync($"{Delivery}/item/{page}", ("Preview", "true"), ("Api-Key", "secret"));
        using var published = await cms.AskAsync($"{Delivery}/item/{page}", ("Api-Key", "secret"));

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, published.StatusCode);
        var text = await with.Content.ReadAsStringAsync();
        Assert.True(with.StatusCode == HttpStatusCode.OK, text);
        Assert.Equal("A draft", (string?)JsonNode.Parse(text)!["name"]);
        Assert.True(with.Headers.CacheControl!.NoStore);
        await author.ChangeAsync(page, "A better draft");
        using var again = await cms.AskAsync($"{Delivery}/item/{page}", ("Preview", "true"), ("Api-Key", "secret"));
        Assert.Equal("A better draft", (string?)JsonNode.Parse(await again.Content.ReadAsStringAsync())!["name"]);
    }

    private static async Task<string> ReadAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
