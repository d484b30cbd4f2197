using System.Text.Json.Nodes;
using Litt.Cms.Tests.Modelling;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Editors;

/// <summary>What the Delivery API gives of picked items, with and without expansion; alone, and inside blocks.</summary>
public sealed class ExpandingPicks(ModelledSite site) : IClassFixture<ModelledSite>
{
    private const string List = "Umbraco.BlockList";

    /// <summary>The editors that pick documents, with what they send.</summary>
    private static readonly (string Alias, string Editor, string Configuration, string Sent)[] Pickers =
    [
        ("one", "Umbraco.ContentPicker", "[]", $"\"{Author.Statement}\""),
        ("several", "Umbraco.MultiNodeTreePicker", """[{"alias":"startNode","value":{"type":"content"}}]""", $$"""[{"type":"document","unique":"{{Author.Statement}}"}]"""),
        ("links", "Umbraco.MultiUrlPicker", "[]", $$"""[{"name":"S","type":"document","unique":"{{Author.Statement}}","url":"/","icon":"icon-document","published":true,"trashed":false,"target":null,"queryString":null,"culture":null}]"""),
    ];

    [Fact]
    public async Task Gives_the_properties_of_picked_documents_where_they_are_asked_for()
    {
        var id = await MakePageAsync();

        var plain = await DeliveredAsync(id, "");
        Assert.Empty(plain["one"]!["properties"]!.AsObject());
        Assert.Empty(plain["several"]![0]!["properties"]!.AsObject());
        Assert.Empty(InBlock(plain)["one"]!["properties"]!.AsObject());

        var all = await DeliveredAsync(id, "?expand=properties[$all]");
        Assert.NotEmpty(all["one"]!["properties"]!.AsObject());
        Assert.NotEmpty(all["several"]![0]!["properties"]!.AsObject());
        Assert.Equal("/advocacy-statement/", (string?)all["links"]![0]!["route"]!["path"]);

        var one = await DeliveredAsync(id, "?expand=properties[several[properties[$all]]]&fields=properties[several[properties[heading]]]");
        Assert.Equal(["several"], one.AsObject().Select(property => property.Key));
        Assert.Equal(["heading"], one["several"]![0]!["properties"]!.AsObject().Select(property => property.Key));

        var inBlocks = await DeliveredAsync(id, "?expand=properties[blocks[properties[one]]]");
        Assert.Empty(inBlocks["one"]!["properties"]!.AsObject());
        Assert.NotEmpty(InBlock(inBlocks)["one"]!["properties"]!.AsObject());
        Assert.Empty(InBlock(inBlocks)["several"]![0]!["properties"]!.AsObject());
    }

    [Fact]
    public async Task Gives_the_properties_of_picked_media_where_they_are_asked_for()
    {
        var media = await MakePhotoAsync();
        var type = await site.Modeller.CreateTypeAsync(Type(
            "showing", Property("photo", dataType: await MakeDataTypeAsync("Umbraco.MediaPicker3", "[]")), Property("other")));
        var id = await site.Modeller.WriteAsync(type, [Name("Showing")], [Value("photo", new JsonArray(new JsonObject
        {
            ["key"] = Guid.NewGuid(), ["mediaKey"] = media, ["mediaTypeAlias"] = "photo", ["crops"] = new JsonArray(), ["focalPoint"] = null,
        }))]);
        await site.Modeller.PublishAsync(id);

        Assert.Empty((await DeliveredAsync(id, "?expand=properties[other]"))["photo"]![0]!["properties"]!.AsObject());
        Assert.Equal("Somebody", (string?)(await DeliveredAsync(id, "?expand=properties[photo]"))["photo"]![0]!["properties"]!["credit"]);
    }

    private async Task<Guid> MakePhotoAsync()
    {
        var services = site.Cms.Services;
        var shortStrings = services.GetRequiredService<IShortStringHelper>();
        var text = await services.GetRequiredService<IDataTypeService>().GetAsync(new Guid(Textstring));
        var type = new MediaType(shortStrings, Constants.System.Root) { Alias = "photo", Name = "Photo" };
        type.AddPropertyType(new PropertyType(shortStrings, text!, "credit") { Name = "Credit" });
        Assert.True((await services.GetRequiredService<IMediaTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);

        var photo = services.GetRequiredService<IMediaService>().CreateMedia("Hands", Constants.System.Root, "photo");
        photo.SetValue("credit", "Somebody");
        Assert.True(services.GetRequiredService<IMediaService>().Save(photo).Success);
        return photo.Key;
    }

    private static JsonNode InBlock(JsonNode properties) => properties["blocks"]!["items"]![0]!["content"]!["properties"]!;

    private async Task<JsonNode> DeliveredAsync(Guid id, string question) => JsonNode.Parse(
        await site.Cms.Visitor.GetStringAsync(new Uri($"/umbraco/delivery/api/v2/content/item/{id}{question}", UriKind.Relative)))!["properties"]!;

    private async Task<Guid> MakePageAsync()
    {
        var element = Type("picking", await PropertiesAsync());
        element["isElement"] = true;
        element["allowedAsRoot"] = false;
        var held = await site.Modeller.CreateTypeAsync(element);
        var blocks = await MakeDataTypeAsync(List, $$"""[{"alias":"blocks","value":[{"contentElementTypeKey":"{{held}}"}]}]""");
        var page = await site.Modeller.CreateTypeAsync(Type("pickingPage", [.. await PropertiesAsync(), Property("blocks", dataType: blocks)]));

        var block = new EditorHost.Block(Guid.NewGuid(), held, [.. Pickers.Select(picker => (picker.Alias, picker.Editor, (string?)null, JsonNode.Parse(picker.Sent)))]);
        var id = await site.Modeller.WriteAsync(
            page,
            [Name("Picking")],
            [.. Pickers.Select(picker => Value(picker.Alias, JsonNode.Parse(picker.Sent))), Value("blocks", JsonNode.Parse(EditorHost.Blocks(List, block)))]);
        await site.Modeller.PublishAsync(id);
        return id;
    }

    private async Task<JsonObject[]> PropertiesAsync()
    {
        var properties = new List<JsonObject>();
        foreach (var picker in Pickers)
            properties.Add(Property(picker.Alias, dataType: await MakeDataTypeAsync(picker.Editor, picker.Configuration)));

        return [.. properties];
    }

    private async Task<string> MakeDataTypeAsync(string editor, string configuration) => (await site.Modeller.User.CreateAsync("/data-type", new
    {
        Name = $"{editor} {Guid.NewGuid()}",
        EditorAlias = editor,
        EditorUiAlias = "Umb.PropertyEditorUi.Any",
        Values = JsonNode.Parse(configuration),
    })).ToString();
}
