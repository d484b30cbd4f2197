using System.Text.Json.Nodes;
using CsCheck;

namespace Litt.Cms.Tests.Editors;

/// <summary>What holds for each editor: what was sent is shown again, what is wrong is refused with its message, what is malformed breaks nothing.</summary>
public sealed class EveryEditor
{
    private const string Tags = "Umbraco.Tags";
    private const string Lines = "Umbraco.MultipleTextstring";
    private const string Slider = "Umbraco.Slider";
    private const string Nodes = "Umbraco.MultiNodeTreePicker";
    private const string Options = """{"items":["a","b","Ærlig"],"multiple":true}""";
    private const string Document = "4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81";
    private const string Image = "9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02";

    private static readonly EditorHost Host = new();

    public static TheoryData<string, string, string, string> GoodValues => new()
    {
        { "Umbraco.DateTimeUnspecified", "{}", """{"date":"2024-05-03T10:44:12","timeZone":null}""", """{"date":"2024-05-03T10:44:12+00:00","timeZone":null}""" },
        { "Umbraco.DateTimeWithTimeZone", "{}", """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Europe/Oslo"}""", """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Europe/Oslo"}""" },
        { "Umbraco.DateOnly", "{}", """{"date":"2024-05-03","timeZone":null}""", """{"date":"2024-05-03T00:00:00+00:00","timeZone":null}""" },
        { "Umbraco.TimeOnly", "{}", """{"date":"10:44:12","timeZone":null}""", """{"date":"0001-01-01T10:44:12+00:00","timeZone":null}""" },
        { "Umbraco.DropDown.Flexible", Options, """["a","Ærlig"]""", """["a","Ærlig"]""" },
        { "Umbraco.CheckBoxList", Options, """["b"]""", """["b"]""" },
        { Tags, """{"group":"g","storageType":"Json"}""", """["x","y z"]""", """["x","y z"]""" },
        { "Umbraco.ColorPicker", """{"items":[{"value":"ff0000","label":"Red"}]}""", """{"value":"#FF0000","label":"Red"}""", """{"value":"#FF0000","label":"Red"}""" },
        { "Umbraco.ImageCropper", """{"crops":[{"alias":"card","width":4,"height":3}]}""", """{"src":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2},"crops":[{"alias":"card","width":4,"height":3,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}}]}""", """{"src":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2},"crops":[{"alias":"card","width":4,"height":3,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}}]}""" },
    };

    public static TheoryData<string, string, string, string> PlainValues => new()
    {
        { "Umbraco.RadioButtonList", Options, "\"b\"", "b" },
        { Tags, """{"storageType":"Csv"}""", """["x","y z"]""", "x,y z" },
        { Lines, "{}", """["one","","three"]""", "one\n\nthree" },
        { Slider, "{}", """{"from":2,"to":2}""", "2" },
        { Slider, """{"enableRange":true,"maxVal":10,"step":0.5}""", """{"from":2.5,"to":5}""", "2.5,5" },
        { "Umbraco.EmailAddress", "{}", "\"a@example.org\"", "a@example.org" },
        { Nodes, "{}", $$"""[{"type":"document","unique":"{{Document}}"},{"type":"media","unique":"{{Image}}"}]""", "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81,umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02" },
        { "Umbraco.UploadField", "{}", """{"src":"/media/x/a.pdf","temporaryFileId":null}""", "/media/x/a.pdf" },
    };

    public static TheoryData<string, string, string, string> BadValues => new()
    {
        { "Umbraco.DateOnly", "{}", """{"date":"tomorrow"}""", "#validation_invalidDate" },
        { "Umbraco.DateTimeWithTimeZone", """{"timeZones":{"mode":"custom","timeZones":["Europe/Oslo"]}}""", """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Mars"}""", "\"The value 'Mars' is not one of the available options." },
        { "Umbraco.DropDown.Flexible", Options, """["a","x"]""", "\"The value 'x' is not one of the available options." },
        { "Umbraco.CheckBoxList", Options, """["x","y"]""", "The values 'x, y' are not found in the the available options." },
        { "Umbraco.RadioButtonList", Options, "\"x\"", "\"The value 'x' is not one of the available options." },
        { "Umbraco.ColorPicker", """{"items":[{"value":"ff0000","label":"Red"}]}""", """{"value":"#00ff00","label":"Green"}""", "The selected color '#00ff00' is not one of the available options." },
        { "Umbraco.EmailAddress", "{}", "\"nobody\"", "Invalid email" },
        { Lines, """{"min":2}""", """["one"]""", "The 1 item provided is less than the allowed minimum of 2" },
        { Lines, """{"min":3}""", """["one","two"]""", "The 2 items provided are less than the allowed minimum of 3" },
        { Lines, """{"max":1}""", """["one","two"]""", "The 2 items provided are greater than the allowed maximum of 1" },
        { Slider, """{"minVal":1,"maxVal":5,"step":1}""", """{"from":0,"to":0}""", "The value 0 is less than the allowed minimum value of 1" },
        { Slider, """{"minVal":1,"maxVal":5,"step":1}""", """{"from":6,"to":6}""", "The value 6 is greater than the allowed maximum value of 5" },
        { Slider, """{"minVal":1,"maxVal":5,"step":2}""", """{"from":2,"to":2}""", "The value 2 does not correspond with the configured step value of 2 and minimum value of 1" },
        { Slider, """{"maxVal":5}""", """{"from":1,"to":2}""", "The value 1,2 is not expected to contain a range" },
        { Slider, """{"maxVal":5,"enableRange":true}""", """{"from":3,"to":2}""", "The value 3,2 is not expected to have a to value less than the from value" },
        { Slider, """{"maxVal":5,"enableRange":true,"minimumRange":2}""", """{"from":2,"to":3}""", "The range 2,3 does not meet the minimum required range of 2" },
        { Nodes, """{"minNumber":2}""", $$"""[{"type":"document","unique":"{{Document}}"}]""", "Minimum 2 entries, requires <strong>1</strong> more." },
        { Nodes, """{"startNode":{"type":"media"}}""", $$"""[{"type":"document","unique":"{{Document}}"}]""", "The selected item is of the wrong type." },
        { Nodes, """{"startNode":{"type":"content"},"filter":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", $$"""[{"type":"document","unique":"{{Document}}"}]""", "The chosen content is of invalid type." },
        { Nodes, """{"startNode":{"type":"media"},"filter":"c4b1efcf-a9d5-41c4-9621-e9d273b52a9c"}""", """[{"type":"media","unique":"00000000-0000-0000-0000-000000000042"}]""", "The chosen content does not exist." },
        { "Umbraco.UploadField", "{}", """{"temporaryFileId":"00000000-0000-0000-0000-000000000042"}""", "No temporary file was found for the key: 00000000-0000-0000-0000-000000000042" },
        { "Umbraco.ImageCropper", "{}", """{"temporaryFileId":"00000000-0000-0000-0000-000000000042"}""", "No temporary file was found for the key: 00000000-0000-0000-0000-000000000042" },
    };

    public static TheoryData<string> Aliases =>
    [
        "Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.TrueFalse", "Umbraco.RichText", "Umbraco.MultiUrlPicker", "Umbraco.MediaPicker3", "Umbraco.DateTime",
        "Umbraco.DateTimeUnspecified", "Umbraco.DateTimeWithTimeZone", "Umbraco.DateOnly", "Umbraco.TimeOnly", "Umbraco.DropDown.Flexible",
        "Umbraco.CheckBoxList", "Umbraco.RadioButtonList", Tags, Slider, "Umbraco.ColorPicker", "Umbraco.EmailAddress", Lines, Nodes,
        "Umbraco.UploadField", "Umbraco.ImageCropper", "Umbraco.ListView", "Umbraco.BlockList", "Umbraco.BlockGrid", "Umbraco.SingleBlock",
    ];

    [Theory]
    [MemberData(nameof(GoodValues))]
    public void Stores_json_and_shows_it_again(string alias, string configuration, string sent, string stored)
    {
        Assert.Empty(Host.Messages(alias, sent, configuration));
        var found = Host.Store(alias, sent, configuration);
        JsonAssert.Same(stored, found);
        JsonAssert.Same(sent, Host.Show(alias, found, configuration));
    }

    [Theory]
    [MemberData(nameof(PlainValues))]
    public void Stores_text_and_shows_it_again(string alias, string configuration, string sent, string stored)
    {
        Assert.Empty(Host.Messages(alias, sent, configuration));
        var found = Host.Store(alias, sent, configuration);
        Assert.Equal(stored, found);
        JsonAssert.Same(sent, Host.Show(alias, found, configuration));
    }

    [Theory]
    [MemberData(nameof(BadValues))]
    public void Refuses_what_is_wrong(string alias, string configuration, string sent, string message) =>
        Assert.Equal([message], Host.Messages(alias, sent, configuration));

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

    [Fact]
    public void Tags_are_shown_again_whatever_they_are() => Gen.String[Gen.Char["abcÆØ \"\\<>&{}[]'"], 1, 8].Select(text => text.Trim()).Where(text => text.Length > 0)
        .Array[1, 5].Select(tags => tags.Distinct().ToArray())
        .Sample(tags => ShowsAgain(Tags, Host.Json.Serialize(tags)), threads: 1);

    [Fact]
    public void Text_is_shown_again_whatever_it_is() => Gen.String[1, 40].Where(text => !string.IsNullOrWhiteSpace(text))
        .Sample(text => ShowsAgain("Umbraco.TextBox", Host.Json.Serialize(text)), threads: 1);

    [Fact]
    public void Ranges_are_shown_again_whatever_they_are() => Gen.Decimal[-1000, 1000].Array[2]
        .Sample(
            numbers => ShowsAgain(
                Slider, Host.Json.Serialize(new { from = decimal.Round(numbers[0], 4), to = decimal.Round(numbers[1], 4) }), """{"enableRange":true}"""),
            threads: 1);

    [Fact]
    public void Moments_are_shown_again_whatever_they_are() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[-48, 48])
        .Select((seconds, quarters) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(15 * quarters)))
        .Sample(
            moment => ShowsAgain(
                "Umbraco.DateTimeWithTimeZone",
                Host.Json.Serialize(new { date = moment.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture), timeZone = "Europe/Oslo" })),
            threads: 1);

    private static void ShowsAgain(string alias, string sent, string configuration = "{}") =>
        JsonAssert.Same(sent, Host.Show(alias, Host.Store(alias, sent, configuration), configuration));
}
