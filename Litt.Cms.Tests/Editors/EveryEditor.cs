using System.Text.Json.Nodes;
using CsCheck;

namespace Litt.Cms.Tests.Editors;

/// <summary>What holds for each editor where what it gets is not its one good value: other forms, nothing, malformed JSON, broken text, uploads.</summary>
public sealed class EveryEditor
{
    private const string Tags = "Umbraco.Tags";
    private const string Lines = "Umbraco.MultipleTextstring";
    private const string Slider = "Umbraco.Slider";
    private const string Nodes = "Umbraco.MultiNodeTreePicker";
    private const string Document = "4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81";
    private const string Image = "9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02";

    private static readonly EditorHost Host = new();

    public static TheoryData<string, string, string, string> OtherForms => new()
    {
        { Tags, """{"storageType":"Csv"}""", """["x","y z"]""", "x,y z" },
        { Slider, "{}", """{"from":2,"to":2}""", "2" },
        { Nodes, "{}", $$"""[{"type":"document","unique":"{{Document}}"},{"type":"media","unique":"{{Image}}"}]""", "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81,umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02" },
    };

    public static TheoryData<string> Aliases =>
    [
        "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.TrueFalse", "Umbraco.RichText", "Umbraco.MultiUrlPicker", "Umbraco.MediaPicker3", "Umbraco.DateTime",
        "Umbraco.DateTimeUnspecified", "Umbraco.DateTimeWithTimeZone", "Umbraco.DateOnly", "Umbraco.TimeOnly", "Umbraco.DropDown.Flexible",
        "Umbraco.CheckBoxList", "Umbraco.RadioButtonList", Tags, Slider, "Umbraco.ColorPicker", "Umbraco.EmailAddress", Lines, Nodes,
        "Umbraco.UploadField", "Umbraco.ImageCropper", "Umbraco.ListView", "Umbraco.BlockList", "Umbraco.BlockGrid", "Umbraco.SingleBlock",
    ];

    [Theory]
    [MemberData(nameof(OtherForms))]
    public void Stores_text_and_shows_it_again(string alias, string configuration, string sent, string stored)
    {
        Assert.Empty(Host.Messages(alias, sent, configuration));
        var found = Host.Store(alias, sent, configuration);
        Assert.Equal(stored, found);
        JsonAssert.Same(sent, Host.Show(alias, found, configuration));
    }

    [Theory]
    [InlineData(Tags)]
    [InlineData(Lines)]
    [InlineData("Umbraco.CheckBoxList")]
    [InlineData(Nodes)]
    public void Says_that_a_mandatory_list_is_empty(string alias)
    {
        Assert.Equal(["#validation_invalidEmpty"], Host.Messages(alias, "[]", mandatory: true));
        Assert.Equal(["#validation_invalidNull"], Host.Messages(alias, "null", mandatory: true));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Is_not_broken_by_what_no_editor_sends(string alias)
    {
        var json = Gen.Recursive<JsonNode?>((depth, node) => depth > 3
            ? Gen.Const((JsonNode?)null)
            : Gen.OneOf(
                Gen.Const((JsonNode?)null),
                Gen.Bool.Select(JsonNode? (value) => value),
                Gen.Int[-5, 5].Select(JsonNode? (value) => value),
                Gen.Double[-9, 9].Select(JsonNode? (value) => value),
                Gen.OneOf("", "a", "{", "[]", "{}", "\"", ",", "1,2", "umb://document/x", Document, "2024-05-03", "<p>").Select(JsonNode? (value) => value),
                node.Array[0, 3].Select(JsonNode? (items) => new JsonArray([.. items.Select(item => item?.DeepClone())])),
                Gen.Select(
                    Gen.OneOf("from", "to", "date", "timeZone", "markup", "blocks", "src", "unique", "type", "mediaKey", "crops", "focalPoint", "value", "values", "contentData", "settingsData", "expose", "layout", "contentKey", "key", "Umbraco.BlockList", "temporaryFileId"),
                    node).Array[0, 4].Select(JsonNode? (parts) =>
                        new JsonObject(parts.DistinctBy(part => part.Item1).Select(part => KeyValuePair.Create(part.Item1, part.Item2?.DeepClone()))))));

        json.Sample(
            sent =>
            {
                var text = sent?.ToJsonString() ?? "null";
                Host.Messages(alias, text, mandatory: true, pattern: "^a");
                var stored = Host.Store(alias, text);
                Host.Show(alias, stored);
                Host.References(alias, stored);
            },
            iter: 100,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Shows_and_refers_to_nothing_where_the_stored_text_is_broken(string alias)
    {
        if (alias is "Umbraco.TrueFalse" or "Umbraco.DateTime")
            return;

        foreach (var stored in new[] { "{", "[", "{\"a\":", "[null]", "{}", "[]", "\u0000", "umb://x/y", "," })
        {
            Host.Show(alias, stored);
            Assert.Empty(Host.References(alias, stored));
        }
    }

    [Theory]
    [InlineData("Umbraco.UploadField", "hands.jpg", "/media/x/hands.jpg")]
    [InlineData("Umbraco.ImageCropper", "hands.jpg", "{\"src\":\"/media/x/hands.jpg\",\"focalPoint\":null,\"crops\":[]}")]
    [InlineData("Umbraco.UploadField", "hands.aspx", null)]
    public void An_upload_is_moved_to_the_media_folder_if_it_may(string alias, string fileName, string? stored)
    {
        var upload = Guid.NewGuid();
        var host = new EditorHost(services => EditorHost.AddUpload(services, upload, fileName));

        Assert.Equal(stored, host.Store(alias, $$"""{"temporaryFileId":"{{upload}}"}"""));
        Assert.Equal(
            stored is null ? [$"The file type for file name \"{fileName}\" is not valid for upload"] : Array.Empty<string>(),
            host.Messages(alias, $$"""{"temporaryFileId":"{{upload}}"}"""));
    }

    [Theory]
    [InlineData("Umbraco.UploadField")]
    [InlineData("Umbraco.ImageCropper")]
    public void No_file_outside_the_media_folder_can_be_named(string alias)
    {
        Assert.Equal("/media/before.jpg", Host.Store(alias, """{"src":"/data/umbraco.sqlite.db"}""", current: "/media/before.jpg"));
        Assert.Null(Host.Store(alias, """{"src":"/media/../appsettings.json"}"""));
    }
}
