using System.Text.Json.Nodes;
using Litt.Cms.Tests.Modelling;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Media;

public sealed class DefiningAMediaType(ModelledSite site) : IClassFixture<ModelledSite>
{
    private Modeller Modeller => site.Modeller;

    private BackofficeUser User => site.Modeller.User;

    [Fact]
    public async Task Is_read_as_it_was_saved()
    {
        var part = await User.CreateAsync("/media-type", Modeller.MediaType("described", Modeller.Property("alternative")));
        var type = Modeller.MediaType("everyMedia", Modeller.Property("pages"));
        type["collection"] = Modeller.Reference(Constants.DataTypes.Guids.ListViewMediaGuid.ToString());
        type["allowedMediaTypes"] = new JsonArray(new JsonObject { ["mediaType"] = Modeller.Reference(Constants.MediaTypes.Guids.ImageGuid.ToString()), ["sortOrder"] = 0 });
        type["compositions"] = new JsonArray(new JsonObject { ["mediaType"] = Modeller.Reference(part.ToString()), ["compositionType"] = "Composition" });

        var read = await User.GetAsync($"/media-type/{await User.CreateAsync("/media-type", type)}");

        foreach (var (name, sent) in type.Where(value => value.Key is not "properties"))
            Assert.True(JsonNode.DeepEquals(sent, read[name]), $"{name}: {read[name]?.ToJsonString()}");
        Assert.Equal(["pages"], read["properties"]!.AsArray().Select(property => (string)property!["alias"]!));
        Assert.True((bool)read["isDeletable"]!);
    }

    [Fact]
    public async Task May_lie_below_itself_from_the_start()
    {
        var type = Modeller.MediaType("album");
        var id = Guid.NewGuid();
        type["id"] = id.ToString();
        type["allowedMediaTypes"] = new JsonArray(new JsonObject { ["mediaType"] = Modeller.Reference(id.ToString()), ["sortOrder"] = 0 });

        Assert.Equal(id, await User.CreateAsync("/media-type", type));

        Assert.True(JsonNode.DeepEquals(type["allowedMediaTypes"], (await User.GetAsync($"/media-type/{id}"))["allowedMediaTypes"]));
    }

    [Fact]
    public async Task Names_what_may_lie_under_it()
    {
        var below = (await User.GetAsync($"/media-type/{Constants.MediaTypes.Guids.Folder}/allowed-children"))["items"]!.AsArray().Select(type => (string)type!["id"]!);
        Assert.Contains(Constants.MediaTypes.Guids.Image, below);

        Assert.Equal(0, (int)(await User.GetAsync($"/media-type/{Constants.MediaTypes.Guids.Image}/allowed-children"))["total"]!);
        Assert.Contains(Constants.MediaTypes.Guids.Folder, (await User.GetAsync("/item/media-type/folders"))["items"]!.AsArray().Select(type => (string)type!["id"]!));
    }

    [Theory]
    [InlineData("png", Constants.MediaTypes.Guids.Image)]
    [InlineData("svg", Constants.MediaTypes.Guids.Svg)]
    [InlineData("pdf", Constants.MediaTypes.Guids.Article)]
    [InlineData("mp4", Constants.MediaTypes.Guids.Video)]
    [InlineData("zip", Constants.MediaTypes.Guids.File)]
    public async Task Is_found_by_the_extension_of_a_file(string extension, string type)
    {
        var found = (await User.GetAsync($"/item/media-type/allowed?fileExtension={extension}"))["items"]!.AsArray();

        Assert.Contains(type, found.Select(one => (string)one!["id"]!));
    }

    [Fact]
    public async Task That_comes_with_the_site_stays()
    {
        Assert.Equal("NotAllowed", (await Modeller.RefusedAsync(HttpMethod.Delete, $"/media-type/{Constants.MediaTypes.Guids.Image}")).Status);
        Assert.False((bool)(await User.GetAsync($"/media-type/{Constants.MediaTypes.Guids.Image}"))["isDeletable"]!);
    }

    [Fact]
    public async Task Keeps_the_values_of_a_property_that_gets_another_alias()
    {
        var property = Modeller.Property("credit");
        var type = await User.CreateAsync("/media-type", Modeller.MediaType("credited", property));
        var media = await User.CreateAsync("/media", Photographer.Item(type.ToString(), "Credited", null, Photographer.Value("credit", "Ada")));

        property["alias"] = "photographer";
        await User.PutAsync($"/media-type/{type}", Modeller.MediaType("credited", property));

        var value = (await User.GetAsync($"/media/{media}"))["values"]!.AsArray().Single();
        Assert.Equal(("photographer", "Ada"), ((string?)value!["alias"], (string?)value["value"]));
    }

    [Fact]
    public async Task Goes_to_another_site_as_a_file()
    {
        var type = await User.CreateAsync("/media-type", Modeller.MediaType("travelling", Modeller.Property("pages")));
        var xml = await Modeller.ReadAsync($"/media-type/{type}/export");
        await User.DeleteAsync($"/media-type/{type}");

        var again = await User.CreateAsync("/media-type/import", new { File = new { Id = await Modeller.UploadAsync("travelling.udt", xml) } });

        Assert.Equal(type, again);
        Assert.Equal(["pages"], (await User.GetAsync($"/media-type/{again}"))["properties"]!.AsArray().Select(property => (string)property!["alias"]!));
    }

    [Fact]
    public async Task Lies_in_a_folder_and_moves_out_of_it()
    {
        var folder = await User.CreateAsync("/media-type/folder", new { Name = "Kinds" });
        var type = Modeller.MediaType("foldered");
        type["parent"] = Modeller.Reference(folder.ToString());
        var id = await User.CreateAsync("/media-type", type);
        Assert.Equal([id], (await User.GetAsync($"/tree/media-type/children?parentId={folder}"))["items"]!.AsArray().Select(item => (Guid)item!["id"]!));
        var offered = (await User.PostAsync("/media-type/available-compositions", new { CurrentPropertyAliases = Array.Empty<string>(), CurrentCompositeIds = Array.Empty<Guid>() })).AsArray();
        Assert.Equal("Kinds", (string?)offered.Single(one => (Guid)one!["id"]! == id)!["folderPath"]![0]);

        await User.PutAsync($"/media-type/{id}/move", new { Target = (object?)null });

        Assert.Equal(0, (int)(await User.GetAsync($"/tree/media-type/children?parentId={folder}"))["total"]!);
    }
}
