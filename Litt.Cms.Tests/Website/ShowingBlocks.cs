using System.Text.Json.Nodes;
using Litt.Cms.Tests.Media;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Website;

/// <summary>The parts of which staff make a page.</summary>
public sealed class ShowingBlocks(TheSite site) : IClassFixture<TheSite>
{
    private const string Box = "Umbraco.TextBox";
    private const string Area = "Umbraco.TextArea";
    private const string Rich = "Umbraco.RichText";
    private const string Links = "Umbraco.MultiUrlPicker";
    private const string Pictures = "Umbraco.MediaPicker3";

    [Fact]
    public async Task Shows_text_quotes_links_pictures_and_answers_in_their_order()
    {
        var photographer = await Photographer.SignInAsync(site.Cms);
        var picture = await photographer.UploadAsync("tree.png");
        await new BlockPage()
            .With(TypeOf("textBlock"), ("text", Rich, Html("<h2>Who we are</h2><p>People who <strong>care</strong>.</p>")))
            .With(TypeOf("quoteBlock"), ("quote", Area, "Nothing about us\n\nwithout us"), ("source", Box, "A motto & more"))
            .With(TypeOf("callToActionBlock"), ("heading", Box, "Read on"), ("text", Area, "It is short."), ("links", Links, Link("Read the principles", "https://example.org/read")))
            .With(TypeOf("pictureBlock"), ("picture", Pictures, Picked(picture)), ("caption", Box, "A tree"))
            .With(TypeOf("linkListBlock"), ("heading", Box, "Elsewhere"), ("links", Links, Link("A friend", "https://friend.example/")))
            .With(TypeOf("questionBlock"), ("question", Box, "Is it free?"), ("answer", Rich, Html("<p>Yes.</p>")))
            .PublishAsync(photographer.User, "All blocks");

        var page = await site.Cms.PageAsync("/all-blocks/");

        Assert.Equal(["text", "quote", "call-to-action", "picture", "link-list", "question"], page.QuerySelectorAll(".block").Select(block => block.ClassList[1]));
        Assert.Equal(["Who we are", "Read on", "Elsewhere", "Is it free?"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.StartsWith("Who we are", page.QuerySelector("meta[name=description]")?.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("care", page.QuerySelector(".text strong")?.TextContent);
        Assert.Equal(["Nothing about us", "without us"], page.QuerySelectorAll(".quote blockquote p").Select(line => line.TextContent));
        Assert.Equal("A motto & more", page.QuerySelector(".quote figcaption")?.TextContent);
        Assert.Equal("https://example.org/read", page.QuerySelector(".call-to-action .buttons a")?.GetAttribute("href"));
        Assert.StartsWith("/media/", page.QuerySelector(".picture img")?.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("A tree", page.QuerySelector(".picture figcaption")?.TextContent);
        Assert.Equal("A friend", page.QuerySelector(".link-list a")?.TextContent);
        Assert.Equal("Yes.", page.QuerySelector(".question p")?.TextContent);
    }

    [Fact]
    public async Task Gives_them_to_other_front_ends()
    {
        var user = await BackofficeUser.SignInAsync(site.Cms);
        var page = await new BlockPage().With(TypeOf("quoteBlock"), ("quote", Area, "Nothing about us"), ("source", Box, "A motto")).PublishAsync(user, "For others");

        var item = JsonNode.Parse(await site.Cms.ReadAsync($"/umbraco/delivery/api/v2/content/item/{page}"))!;

        var block = Assert.Single(item["properties"]!["blocks"]!["items"]!.AsArray())!["content"]!;
        Assert.Equal("quoteBlock", (string?)block["contentType"]);
        Assert.Equal("Nothing about us", (string?)block["properties"]!["quote"]);
    }

    [Fact]
    public async Task Runs_nothing_of_what_is_written_in_them()
    {
        const string script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var user = await BackofficeUser.SignInAsync(site.Cms);
        await new BlockPage()
            .With(TypeOf("textBlock"), ("text", Rich, Html($"<p>Text {script}</p>")))
            .With(TypeOf("quoteBlock"), ("quote", Area, script), ("source", Box, script))
            .With(TypeOf("callToActionBlock"), ("heading", Box, script), ("links", Links, Link(script, "https://example.org/")))
            .With(TypeOf("linkListBlock"), ("links", Links, Link(script, "https://example.org/")))
            .With(TypeOf("questionBlock"), ("question", Box, script), ("answer", Rich, Html($"<p onclick=\"alert(1)\">Answer {script}</p>")))
            .PublishAsync(user, "Attacked");

        var main = (await site.Cms.PageAsync("/attacked/")).QuerySelector("main")!;

        Assert.Equal(5, main.QuerySelectorAll(".block").Length);
        Assert.Empty(main.QuerySelectorAll("script, img"));
        Assert.DoesNotContain(main.QuerySelectorAll("*"), element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains(script, main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_page_without_blocks_as_it_is()
    {
        await new Author(site.Cms).PublishPageAsync("Plain");

        Assert.Null((await site.Cms.PageAsync("/plain/")).QuerySelector(".block"));
    }

    private Guid TypeOf(string alias) => site.Cms.Services.GetRequiredService<IContentTypeService>().Get(alias)!.Key;

    private static JsonObject Html(string markup) => new() { ["markup"] = markup, ["blocks"] = null };

    private static JsonArray Link(string name, string url) => [new JsonObject { ["name"] = name, ["url"] = url, ["type"] = "external", ["target"] = null, ["unique"] = null, ["queryString"] = null, ["icon"] = null }];

    private static JsonArray Picked(Guid media) =>
        [new JsonObject { ["key"] = Guid.NewGuid().ToString(), ["mediaKey"] = media.ToString(), ["mediaTypeAlias"] = "Image", ["crops"] = new JsonArray(), ["focalPoint"] = null }];
}
