using System.Net;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Delivery;

public sealed class OpeningTheApi
{
    private const string Item = "/umbraco/delivery/api/v2/content/item/advocacy-statement";
    private const string Settings = "Umbraco:CMS:DeliveryApi:";

    [Fact]
    public async Task Is_a_setting()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { [Settings + "Enabled"] = "false" });

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync(Item));
    }

    [Fact]
    public async Task Takes_a_key_where_the_public_is_not_let_in()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { [Settings + "PublicAccess"] = "false", [Settings + "ApiKey"] = "the key" });

        using var without = await cms.AskAsync(Item);
        using var with = await cms.AskAsync(Item, ("Api-Key", "the key"));
        using var wrong = await cms.AskAsync(Item, ("Api-Key", "a key"));
        using var again = await cms.AskAsync(Item);

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.True(with.Headers.CacheControl!.Private);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        // What was kept for the key's holder is not for everybody (as it once was elsewhere: CVE-2025-54425).
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task Shows_drafts_to_nobody_without_the_key()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { [Settings + "ApiKey"] = "the key" });

        using var preview = await cms.AskAsync(Item, ("Preview", "true"));
        using var keyed = await cms.AskAsync(Item, ("Preview", "true"), ("Api-Key", "the key"));

        Assert.Equal(HttpStatusCode.Unauthorized, preview.StatusCode);
        Assert.Equal(HttpStatusCode.OK, keyed.StatusCode);
    }

    [Fact]
    public async Task Leaves_out_the_types_that_the_settings_name()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { [Settings + "DisallowedContentTypeAliases:0"] = "advocacyStatement" });

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync(Item));
        foreach (var path in (string[])["?take=100", "/item/", $"/items?id={Author.Statement}"])
            Assert.DoesNotContain("\"advocacyStatement\",\"createDate\"", await cms.ReadAsync("/umbraco/delivery/api/v2/content" + path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_a_renamed_document()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        await author.ChangeAsync(page, "How it began");
        await author.PublishAsync(page);

        using var answer = await cms.AskAsync("/umbraco/delivery/api/v2/content/item/our-story");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/how-it-began/", answer.Headers.Location?.OriginalString);
        Assert.Equal("love-in-the-trenches", Assert.Single(answer.Headers.GetValues("Location-Start-Item-Path")));
    }
}
