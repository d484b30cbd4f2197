using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Wording;
using Litt.Cms.Tests.Media;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Wording;

/// <summary>What the backoffice asks while somebody writes, and what it is told when something goes online.</summary>
public sealed class CheckingADocument : IAsyncLifetime
{
    private const string Check = WordingEndpoints.Root + "/check";

    private TestCms cms = null!;
    private BackofficeUser user = null!;

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        user = await BackofficeUser.SignInAsync(cms);
    }

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Points_out_a_word_before_it_is_saved()
    {
        var finding = Assert.Single(await FindingsAsync(Author.PrincipleType, ("statement", "We help addicts.")))!;

        Assert.Equal(("word", "statement", "Principle", "addicts"), ((string?)finding["rule"], (string?)finding["property"], (string?)finding["where"], (string?)finding["text"]));
        Assert.Contains("person who uses drugs", (string?)finding["advice"], StringComparison.Ordinal);
        Assert.Contains("Words Matter", (string?)finding["source"], StringComparison.Ordinal);
        Assert.Null(finding["dismissed"]);
    }

    [Fact]
    public async Task Looks_into_names_rich_text_links_pictures_and_blocks()
    {
        var picture = await new Photographer(cms.Visitor, user).UploadAsync("mute.png");
        var quote = cms.Services.GetRequiredService<IContentTypeService>().Get("quoteBlock")!.Key;
        var body = new JsonObject { ["markup"] = "<h3>Deep</h3><p>See <a href='/x'>here</a>.</p>", ["blocks"] = null };
        var shared = new JsonArray(new JsonObject { ["key"] = Guid.NewGuid().ToString(), ["mediaKey"] = picture.ToString() });

        var found = await FindingsAsync(
            Author.PageType,
            ("body", body),
            ("shareImage", shared),
            ("blocks", new BlockPage().With(quote, ("quote", "Umbraco.TextArea", "Once a junkie")).Value()));

        Assert.Equal(
            [("word", "More parts of the page › Quote › Quote"), ("link", "Text"), ("picture", "Picture when this page is shared"), ("heading", "Text")],
            found.Select(finding => ((string)finding!["rule"]!, (string)finding["where"]!)));
    }

    [Fact]
    public async Task Bears_values_of_any_shape()
    {
        foreach (var odd in (JsonNode?[])[null, 1, "text", true, new JsonArray(1, null, "x"), new JsonObject { ["contentData"] = 1, ["layout"] = "x", ["markup"] = 5 }])
            Assert.Empty(await FindingsAsync(Author.PageType, ("body", odd?.DeepClone()), ("blocks", odd?.DeepClone()), ("shareImage", odd?.DeepClone()), ("heading", odd?.DeepClone())));
    }

    [Fact]
    public async Task Follows_the_list_as_staff_edit_it()
    {
        var contents = cms.Services.GetRequiredService<IContentService>();
        var list = contents.GetRootContent().Single(document => document.ContentType.Alias == "wordList");
        list.SetValue("words", list.GetValue<string>("words")!.Replace("prostitute", "wombat", StringComparison.Ordinal));
        contents.Save(list);
        contents.Publish(list, ["*"]);

        Assert.Equal(["wombat"], (await FindingsAsync(Author.PrincipleType, ("statement", "A wombat and a prostitute"))).Select(finding => (string)finding!["text"]!));
    }

    [Fact]
    public async Task Remembers_what_was_dismissed_for_the_document_alone()
    {
        await DismissAsync(Author.FirstPrinciple, "word", "Addicts");

        var here = Assert.Single(await FindingsAsync(Author.PrincipleType, Author.FirstPrinciple, ("statement", "We help addicts.")))!;
        var elsewhere = Assert.Single(await FindingsAsync(Author.PrincipleType, Author.Statement, ("statement", "We help addicts.")))!;

        Assert.Equal("Ada Administrator", (string?)here["dismissed"]!["by"]);
        Assert.Null(elsewhere["dismissed"]);
        await ReadAsync(await user.SendAsync(HttpMethod.Delete, $"{WordingEndpoints.Root}/document/{Author.FirstPrinciple}/dismissed?rule=word&text=addicts"));
        Assert.Null(Assert.Single(await FindingsAsync(Author.PrincipleType, Author.FirstPrinciple, ("statement", "We help addicts.")))!["dismissed"]);
    }

    [Fact]
    public async Task Warns_who_publishes_and_never_holds_back()
    {
        var page = await new Author(cms).WritePageAsync("Our addicts", null, ("body", "<p>Stay clean!</p>"));

        var first = await PublishAsync(page);
        await DismissAsync(page, "word", "addicts");
        await DismissAsync(page, "word", "stay clean");
        var second = await PublishAsync(page);

        Assert.Contains("addicts", first, StringComparison.Ordinal);
        Assert.Contains("person who uses drugs", first, StringComparison.Ordinal);
        Assert.Equal("Warning", (string?)JsonNode.Parse(first)![0]!["type"]);
        Assert.DoesNotContain("addicts", second, StringComparison.Ordinal);
        Assert.Contains("Our addicts", await cms.ReadAsync("/our-addicts/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_who_makes_a_page_and_publishes_it_at_once()
    {
        var picture = await new Photographer(cms.Visitor, user).UploadAsync("mute.png");
        var type = cms.Services.GetRequiredService<IContentTypeService>().Get("pictureBlock")!.Key;
        var picked = new JsonArray(new JsonObject { ["key"] = Guid.NewGuid().ToString(), ["mediaKey"] = picture.ToString(), ["mediaTypeAlias"] = "Image" });
        var page = new BlockPage().With(type, ("picture", "Umbraco.MediaPicker3", picked)).Draft("With a picture");
        page["culturesToPublish"] = new JsonArray();

        using var answer = await user.SendAsync(HttpMethod.Post, "/document/create-and-publish", page);

        await ReadAsync(answer);
        Assert.Contains("Picture › Picture", string.Join(' ', answer.Headers.GetValues("Umb-Notifications").Select(System.Text.RegularExpressions.Regex.Unescape)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_nothing_to_say_about_LITTs_own_texts()
    {
        var documents = cms.Services.GetRequiredService<IContentService>();
        foreach (var document in documents.GetPagedDescendants(Constants.System.Root, 0, 100, out _))
        {
            var values = (await user.GetAsync($"/document/{document.Key}"))["values"]!.AsArray();
            Assert.Empty(await FindingsAsync(document.ContentType.Key, document.Key, [.. values.Select(value => ((string)value!["alias"]!, value["value"]?.DeepClone()))]));
        }
    }

    [Fact]
    public async Task Is_for_those_who_may_see_the_content()
    {
        using var anonymous = await cms.Visitor.PostAsync(new Uri(WordingEndpoints.Root + "/check", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        var librarian = await Staff.HireAsync(cms, group => { group.ClearAllowedSections(); group.AddAllowedSection("media"); });
        Assert.Equal(HttpStatusCode.Forbidden, (await librarian.SendAsync(HttpMethod.Post, Check, Body(Author.PrincipleType, null))).StatusCode);
        var stranger = await Staff.HireAsync(cms, group => group.StartContentId = cms.Services.GetRequiredService<IContentService>().GetById(Author.Statement)!.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.SendAsync(HttpMethod.Post, Check, Body(Author.PrincipleType, Author.FirstPrinciple))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendDismissalAsync(stranger, Author.FirstPrinciple, "word", "x")).StatusCode);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_question()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync(HttpMethod.Post, Check, Body(Guid.NewGuid(), null))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await user.SendAsync(HttpMethod.Post, Check, new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendDismissalAsync(user, Guid.NewGuid(), "word", "x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendDismissalAsync(user, Author.Statement, "nonsense", "x")).StatusCode);
    }

    [Theory]
    [InlineData("/words-to-avoid/")]
    [InlineData("/umbraco/delivery/api/v2/content/item/words-to-avoid")]
    public async Task Keeps_the_list_from_visitors(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync(path));
        foreach (var everywhere in (string[])["/", "/sitemap.xml", "/umbraco/delivery/api/v2/content?take=100"])
            Assert.DoesNotContain("words-to-avoid", await cms.ReadAsync(everywhere), StringComparison.Ordinal);
    }

    private async Task DismissAsync(Guid document, string rule, string text) => await ReadAsync(await SendDismissalAsync(user, document, rule, text));

    private static Task<HttpResponseMessage> SendDismissalAsync(BackofficeUser user, Guid document, string rule, string text) =>
        user.SendAsync(HttpMethod.Post, $"{WordingEndpoints.Root}/document/{document}/dismissed", new { rule, text });

    private async Task<string> PublishAsync(Guid document)
    {
        using var answer = await user.SendAsync(HttpMethod.Put, $"/document/{document}/publish", new { PublishSchedules = new[] { new { Culture = (string?)null } } });
        await ReadAsync(answer);
        return answer.Headers.TryGetValues("Umb-Notifications", out var notes) ? notes.Single() : string.Empty;
    }

    private Task<JsonArray> FindingsAsync(Guid type, params (string Alias, JsonNode? Value)[] values) => FindingsAsync(type, null, values);

    private async Task<JsonArray> FindingsAsync(Guid type, Guid? document, params (string Alias, JsonNode? Value)[] values) =>
        (await user.PostAsync(Check, Body(type, document, values)))["findings"]!.AsArray();

    private static JsonObject Body(Guid type, Guid? document, params (string Alias, JsonNode? Value)[] values) => new()
    {
        ["documentType"] = Photographer.Reference(type.ToString()),
        ["document"] = document is { } key ? Photographer.Reference(key.ToString()) : null,
        ["values"] = new JsonArray([.. values.Select(value => Photographer.Value(value.Alias, value.Value))]),
    };

    private static async Task ReadAsync(HttpResponseMessage answer) => Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
}
