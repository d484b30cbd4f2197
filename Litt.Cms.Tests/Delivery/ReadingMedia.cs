using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Media;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Delivery;

/// <summary>The media library as other front ends read it.</summary>
public sealed class ReadingMedia : IAsyncLifetime
{
    private const string Api = "/umbraco/delivery/api/v2/media";

    private TestCms? cms;
    private Photographer? photographer;
    private Guid folder;
    private Guid tree;

    private TestCms Cms => cms!;

    private Photographer Photographer => photographer!;

    public async Task InitializeAsync()
    {
        cms = await StartAsync(("Media:Enabled", "true"));
        photographer = await Photographer.SignInAsync(cms);
        folder = await Photographer.MakeFolderAsync("Our garden");
        tree = await Photographer.UploadAsync("Old tree.png", folder);
        await Photographer.UploadAsync("bench.png", folder);
        await Photographer.MakeFolderAsync("Empty", folder);
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    [Fact]
    public async Task Finds_an_item_by_its_key_and_by_its_path()
    {
        var byKey = await ReadAsync($"/item/{tree}");

        Assert.Equal("/our-garden/old-treepng/", (string?)byKey["path"]);
        Assert.Equal(("Old tree.png", "Image"), ((string?)byKey["name"], (string?)byKey["mediaType"]));
        Assert.Equal(await Photographer.AddressAsync(tree), (string?)byKey["url"]);
        Assert.Equal(["alternativeText"], byKey["properties"]!.AsObject().Select(property => property.Key));
        Assert.Empty(byKey["crops"]!.AsArray());
        Assert.Null(byKey["focalPoint"]);
        Assert.True(JsonNode.DeepEquals(byKey, await ReadAsync($"/item{byKey["path"]}")));
        Assert.True(JsonNode.DeepEquals(byKey, await ReadAsync("/item/our%20garden%2Fold%20tree.png")));
        Assert.Equal(HttpStatusCode.NotFound, await Cms.StatusAsync($"{Api}/item/our-garden/nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await Cms.StatusAsync($"{Api}/item/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task Gives_several_by_their_keys_in_their_order()
    {
        var found = (await ReadAsync($"/items?id={tree}&id={folder}&id={Guid.NewGuid()}")).AsArray();

        Assert.Equal([tree, folder], found.Select(item => (Guid)item!["id"]!));
    }

    [Theory]
    [InlineData("?fetch=children:/", "Our garden")]
    [InlineData("?fetch=children:our-garden", "Old tree.png,bench.png,Empty")]
    [InlineData("?fetch=children:our-garden&filter=mediaType:image&sort=name:asc", "bench.png,Old tree.png")]
    [InlineData("?fetch=children:our-garden&filter=mediaType:!image", "Empty")]
    [InlineData("?fetch=children:our-garden&filter=name:tree", "Old tree.png")]
    [InlineData("?fetch=children:our-garden&sort=sortOrder:desc&skip=1&take=1", "bench.png")]
    [InlineData("?fetch=children:nothing", "")]
    public async Task Lists_what_a_folder_holds(string query, string names) =>
        Assert.Equal(names, string.Join(',', (await ReadAsync(query))["items"]!.AsArray().Select(item => (string?)item!["name"])));

    [Theory]
    [InlineData("")]
    [InlineData("?fetch=descendants:/")]
    [InlineData("?fetch=children:/&filter=contentType:image")]
    [InlineData("?fetch=children:/&sort=level:asc")]
    [InlineData("?fetch=children:/&take=-1")]
    public async Task Refuses_what_it_does_not_know(string query) => Assert.Equal(HttpStatusCode.BadRequest, await Cms.StatusAsync(Api + query));

    [Fact]
    public async Task Shows_nothing_that_was_thrown_away()
    {
        await ReadAsync($"/item/{tree}");

        await Photographer.User.PutAsync($"/media/{tree}/move-to-recycle-bin", null);

        Assert.Equal(HttpStatusCode.NotFound, await Cms.StatusAsync($"{Api}/item/{tree}"));
    }

    [Fact]
    public async Task Is_closed_unless_the_settings_open_it()
    {
        await using var closed = await StartAsync();
        await using var keyed = await StartAsync(("Media:Enabled", "true"), ("Media:PublicAccess", "false"), ("ApiKey", "the key"));

        Assert.Equal(HttpStatusCode.NotFound, await closed.StatusAsync($"{Api}?fetch=children:/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await keyed.StatusAsync($"{Api}?fetch=children:/"));
        using var known = await keyed.AskAsync($"{Api}?fetch=children:/", ("Api-Key", "the key"));
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await keyed.StatusAsync("/umbraco/delivery/api/v2/content"));
    }

    private static Task<TestCms> StartAsync(params (string Name, string Value)[] settings) =>
        TestCms.StartAsync(settings.ToDictionary(setting => $"Umbraco:CMS:DeliveryApi:{setting.Name}", setting => (string?)setting.Value));

    private async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await Cms.ReadAsync(Api + path))!;
}
