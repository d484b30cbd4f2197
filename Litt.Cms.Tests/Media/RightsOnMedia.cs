using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Media;

/// <summary>What somebody sees and may do in the library whose start node is one of its folders.</summary>
public sealed class RightsOnMedia(LimitedSite site) : IClassFixture<LimitedSite>
{
    private const int Ok = 200;
    private const int Made = 201;
    private const int No = 403;

    [Fact]
    public async Task Show_the_start_node_and_the_way_to_it_in_the_tree()
    {
        Assert.Equal([(site.Top, true)], (await ItemsAsync("/tree/media/root")).Select(item => ((Guid)item["id"]!, (bool)item["noAccess"]!)));
        Assert.Equal([site.Own], await IdsAsync($"/tree/media/children?parentId={site.Top}"));
        Assert.Contains(site.Mine, await IdsAsync($"/tree/media/children?parentId={site.Own}"));
        Assert.Equal([site.Own], await IdsAsync($"/tree/media/siblings?target={site.Own}&before=9&after=9"));
    }

    [Fact]
    public async Task Hide_in_lists_and_search_what_lies_elsewhere()
    {
        Assert.Contains(site.Mine, await IdsAsync($"/collection/media?id={site.Own}"));
        Assert.DoesNotContain(site.Other, await IdsAsync("/collection/media"));
        Assert.Equal([site.Mine], await IdsAsync("/item/media/search?query=limited"));
    }

    [Fact]
    public async Task Tell_addresses_of_small_pictures_only_of_ones_own()
    {
        var told = (await site.Limited.GetAsync($"/imaging/resize/urls?id={site.Mine}&id={site.Other}&width=50&height=50")).AsArray();

        Assert.Equal([site.Mine], told.Select(item => (Guid)item!["id"]!));
        Assert.StartsWith("/media/", (string)told[0]!["urlInfos"]![0]!["url"]!, StringComparison.Ordinal);
        Assert.Empty((await site.Limited.GetAsync($"/imaging/resize/urls?id={site.Other}")).AsArray());
    }

    [Theory]
    [InlineData("GET", "/media/{id}", Ok)]
    [InlineData("GET", "/media/urls?id={id}", Ok)]
    [InlineData("GET", "/media/{id}/audit-log", Ok)]
    [InlineData("GET", "/media/{id}/referenced-by", Ok)]
    [InlineData("GET", "/media/{id}/referenced-descendants", Ok)]
    [InlineData("GET", "/media/are-referenced?id={id}", Ok)]
    [InlineData("PUT", "/media/{id}", Ok)]
    [InlineData("PUT", "/media/{id}/validate", Ok)]
    [InlineData("PUT", "/media/{id}/move", Ok)]
    [InlineData("PUT", "/media/{id}/move-to-recycle-bin", Ok)]
    [InlineData("GET", "/recycle-bin/media/root", No)]
    public async Task End_where_the_start_node_ends(string method, string operation, int own)
    {
        var (mine, other) = (await site.Photographer.UploadAsync("a.png", site.Own), await site.Photographer.UploadAsync("b.png", site.Elsewhere));
        var body = method == "GET" || operation.EndsWith("bin", StringComparison.Ordinal) ? null
            : operation.EndsWith("move", StringComparison.Ordinal) ? new JsonObject { ["target"] = Photographer.Reference(site.Own.ToString()) }
            : await site.ValuesOfAsync(mine);

        Assert.Equal(No, await StatusAsync(method, operation, other, body));
        Assert.Equal(own, await StatusAsync(method, operation, mine, body));
    }

    [Fact]
    public async Task Let_nobody_bring_pictures_to_where_they_may_not_go()
    {
        var picture = await site.Photographer.UploadAsync("to-move.png", site.Own);

        Assert.Equal(No, await StatusAsync("PUT", "/media/{id}/move", picture, new JsonObject { ["target"] = Photographer.Reference(site.Elsewhere.ToString()) }));
        Assert.Equal(No, await StatusAsync("PUT", "/media/{id}/move", picture, new JsonObject { ["target"] = null }));
        Assert.Equal(No, await StatusAsync("POST", "/media", picture, Photographer.Item(Constants.MediaTypes.Guids.Folder, "At the root", null)));
        Assert.Equal(No, await StatusAsync("POST", "/media", picture, Photographer.Item(Constants.MediaTypes.Guids.Folder, "Elsewhere", site.Elsewhere)));
        Assert.Equal(Made, await StatusAsync("POST", "/media", picture, Photographer.Item(Constants.MediaTypes.Guids.Folder, "Here", site.Own)));
    }

    private async Task<int> StatusAsync(string method, string operation, Guid id, JsonNode? body)
    {
        using var answer = await site.Limited.SendAsync(new HttpMethod(method), operation.Replace("{id}", id.ToString(), StringComparison.Ordinal), body);
        return (int)answer.StatusCode;
    }

    private async Task<IEnumerable<JsonNode>> ItemsAsync(string path) => (await site.Limited.GetAsync(path))["items"]!.AsArray().Select(item => item!);

    private async Task<Guid[]> IdsAsync(string path) => [.. (await ItemsAsync(path)).Select(item => (Guid)item["id"]!)];
}

/// <summary>A site with somebody whose start node is a folder within another.</summary>
public sealed class LimitedSite : IAsyncLifetime
{
    private TestCms? cms;

    internal Photographer Photographer { get; private set; } = null!;

    internal BackofficeUser Limited { get; private set; } = null!;

    /// <summary>The folder that has the start node in it.</summary>
    public Guid Top { get; private set; }

    /// <summary>The start node.</summary>
    public Guid Own { get; private set; }

    public Guid Elsewhere { get; private set; }

    public Guid Mine { get; private set; }

    public Guid Other { get; private set; }

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        Photographer = await Photographer.SignInAsync(cms);
        Top = await Photographer.MakeFolderAsync("Top");
        Own = await Photographer.MakeFolderAsync("Own", Top);
        Elsewhere = await Photographer.MakeFolderAsync("Elsewhere");
        Mine = await Photographer.UploadAsync("limited-mine.png", Own);
        Other = await Photographer.UploadAsync("limited-other.png", Elsewhere);
        var start = cms.Services.GetRequiredService<IEntityService>().GetId(Own, UmbracoObjectTypes.Media).Result;
        Limited = await Staff.HireAsync(cms, group =>
        {
            group.AddAllowedSection(Constants.Applications.Media);
            group.StartMediaId = start;
        });
    }

    public async Task DisposeAsync() => await cms!.DisposeAsync();

    /// <summary>An item as it is sent again to be saved.</summary>
    internal async Task<JsonObject> ValuesOfAsync(Guid media)
    {
        var item = await Photographer.ReadAsync(media);
        return new() { ["values"] = item["values"]!.DeepClone(), ["variants"] = new JsonArray(new JsonObject { ["name"] = "Saved" }) };
    }
}
