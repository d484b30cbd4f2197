using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Delivery;

public sealed class ReadingJson(TheSite site) : IClassFixture<TheSite>
{
    private const string Api = "/umbraco/delivery/api/v2/content";

    [Theory]
    [InlineData("item/0eb2181f-875d-495b-a120-4408dd6f8333")]
    [InlineData("item/harm-reduction-principles/")]
    [InlineData("item/harm-reduction-principles")]
    [InlineData("item/%2Fharm-reduction-principles%2F")]
    public async Task Gives_an_item_by_its_key_and_by_its_path(string path)
    {
        var item = await JsonAsync(path);

        Assert.Equal(
            ["contentType", "createDate", "cultures", "id", "name", "properties", "route", "updateDate"],
            item.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal("principlesPage", (string?)item["contentType"]);
        Assert.Equal("0eb2181f-875d-495b-a120-4408dd6f8333", (string?)item["id"]);
        Assert.Equal("/harm-reduction-principles/", (string?)item["route"]!["path"]);
        Assert.Equal("love-in-the-trenches", (string?)item["route"]!["startItem"]!["path"]);
        Assert.Equal("93a2faef-714b-4b76-b4f3-1ea57319f1c6", (string?)item["route"]!["startItem"]!["id"]);
        Assert.Equal("Love In The Trenches™ and Harm Reduction", (string?)item["properties"]!["heading"]);
        Assert.False((bool)item["properties"]!["umbracoNaviHide"]!);
    }

    [Theory]
    [InlineData("item/")]
    [InlineData("item")]
    public async Task Gives_the_first_page_for_an_empty_path(string path) => Assert.Equal("home", (string?)(await JsonAsync(path))["contentType"]);

    [Fact]
    public async Task Gives_links_pickers_and_rich_text_as_Umbraco_does()
    {
        var properties = (await JsonAsync("item/"))["properties"]!;

        var link = properties["callToAction"]![0]!;
        Assert.Null(link["url"]);
        Assert.Equal("Content", (string?)link["linkType"]);
        Assert.Equal("/harm-reduction-principles/", (string?)link["route"]!["path"]);
        Assert.StartsWith("<p>The National Harm Reduction Coalition", (string?)properties["introduction"]!["markup"], StringComparison.Ordinal);
        Assert.Empty(properties["introduction"]!["blocks"]!.AsArray());
        var picked = properties["featuredPage"]!.AsObject();
        Assert.Equal("advocacyStatement", (string?)picked["contentType"]);
        Assert.Empty(picked["properties"]!.AsObject());
        Assert.False(picked.ContainsKey("cultures"));
    }

    [Fact]
    public async Task Expands_and_limits_what_is_asked_for()
    {
        var item = await JsonAsync("item/?expand=properties[featuredPage]&fields=properties[featuredPage[properties[heading]]]");

        Assert.Equal(["featuredPage"], item["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(["heading"], item["properties"]!["featuredPage"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task Gives_several_items_in_the_order_of_their_keys()
    {
        var items = (await JsonAsync($"items?id={Author.Statement}&id={Author.Home}&id={Guid.NewGuid()}&id=nonsense")).AsArray();

        Assert.Equal(["advocacyStatement", "home"], items.Select(item => (string?)item!["contentType"]));
    }

    [Theory]
    [InlineData("?fetch=children:harm-reduction-principles&take=3", 8, "Accepts that drug use is part of our world")]
    [InlineData("?fetch=children:harm-reduction-principles&skip=7", 8, "Does not attempt to minimize or ignore the real harm")]
    [InlineData("?fetch=children:harm-reduction-principles&sort=name:desc", 8, "Understands drug use as a complex phenomenon")]
    [InlineData("?fetch=descendants:93a2faef-714b-4b76-b4f3-1ea57319f1c6&filter=contentType:!principle", 2, "Harm reduction principles")]
    [InlineData("?fetch=ancestors:harm-reduction-principles/accepts-that-drug-use-is-part-of-our-world/", 2, "Love In The Trenches")]
    [InlineData("?filter=name:coercive", 1, "Calls for the non-judgmental, non-coercive provision of services")]
    [InlineData("?take=0", 11, null)]
    [InlineData("?fetch=children:nowhere", 0, null)]
    public async Task Answers_queries(string query, int total, string? first)
    {
        var found = await JsonAsync(query);

        Assert.Equal(total, (int)found["total"]!);
        Assert.Equal(first, (string?)found["items"]!.AsArray().FirstOrDefault()?["name"]);
    }

    [Fact]
    public async Task Gives_ten_items_where_no_number_is_asked_for() => Assert.Equal(10, (await JsonAsync(""))["items"]!.AsArray().Count);

    [Theory]
    [InlineData("?fetch=siblings:harm-reduction-principles", "Selector option not found")]
    [InlineData("?filter=colour:red", "Filter option not found")]
    [InlineData("?sort=colour:asc", "Sort option not found")]
    [InlineData("?skip=-1", "Invalid paging")]
    [InlineData("?take=many", "Invalid paging")]
    [InlineData("?expand=properties[", "Invalid expansion")]
    [InlineData("?fields=[]", "Invalid fields")]
    public async Task Says_what_is_wrong_with_a_query(string query, string title)
    {
        using var answer = await site.Cms.AskAsync(Api + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(title, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]);
    }

    [Theory]
    [InlineData("item/nothing/here")]
    [InlineData("item/8f3d4c1a-0000-4000-8000-000000000000")]
    [InlineData("nothing")]
    public async Task Says_that_nothing_is_there(string path)
    {
        using var answer = await site.Cms.AskAsync($"{Api}/{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("love-in-the-trenches")]
    [InlineData("93a2faef-714b-4b76-b4f3-1ea57319f1c6")]
    public async Task Begins_at_the_start_item(string start)
    {
        using var item = await site.Cms.AskAsync($"{Api}/item/advocacy-statement", ("Start-Item", start));
        using var all = await site.Cms.AskAsync(Api, ("Start-Item", start));
        using var unknown = await site.Cms.AskAsync(Api, ("Start-Item", "elsewhere"));

        Assert.Equal(HttpStatusCode.OK, item.StatusCode);
        Assert.Equal(10, (int)JsonNode.Parse(await all.Content.ReadAsStringAsync())!["total"]!);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Sends_nothing_that_the_client_has_already()
    {
        using var first = await site.Cms.AskAsync($"{Api}/item/", ("Accept-Encoding", "gzip"));
        using var again = await site.Cms.AskAsync($"{Api}/item/", ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal("gzip", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.Contains("Start-Item", first.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    private async Task<JsonNode> JsonAsync(string path)
    {
        using var answer = await site.Cms.AskAsync(path.Length == 0 || path[0] == '?' ? Api + path : $"{Api}/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
