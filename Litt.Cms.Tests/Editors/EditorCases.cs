using System.Globalization;

namespace Litt.Cms.Tests.Editors;

/// <summary>A good value of an editor, on its whole way.</summary>
/// <param name="Alias">The editor.</param>
/// <param name="Sent">What the backoffice sends, as JSON.</param>
/// <param name="Stored">What is stored: text, or a number.</param>
/// <param name="Delivered">What the Delivery API gives, as JSON.</param>
public sealed record EditorCase(string Alias, string Sent, object? Stored, string Delivered)
{
    public string Configuration { get; init; } = "{}";

    /// <summary>What it refers to.</summary>
    public string[] References { get; init; } = [];

    /// <summary>What search finds of it; null where it is what is stored.</summary>
    public object[]? Words { get; init; }

    /// <summary>The text in its uSync file; null where it is what is stored.</summary>
    public string? Synced { get; init; }

    /// <summary>The type that views get.</summary>
    public Type? View { get; init; }

    /// <summary>Whether what is delivered depends on other items of the site.</summary>
    public bool Picks => References.Length > 0;

    /// <summary>What its uSync file must say: numbers as text, JSON in lines.</summary>
    public string InFile => Synced ?? Convert.ToString(Stored, CultureInfo.InvariantCulture)!;

    public override string ToString() => Alias;
}

/// <summary>One good value for every editor.</summary>
internal static partial class EditorCases
{
    public const string Document = "4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81";
    public const string Image = "9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02";
    private const string DocumentUdi = "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81";
    private const string ImageUdi = "umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02";
    private const string NoBlocks = """{"contentData":[],"settingsData":[],"expose":[],"layout":{}}""";
    private const string Options = """{"items":["a","b","Ærlig"],"multiple":true,"kept":{"as":["it","came"]}}""";

    public static readonly EditorCase[] All =
    [
        new("Umbraco.TextBox", "\"Nothing about us without us\"", "Nothing about us without us", "\"Nothing about us without us\"") { Configuration = """{"maxChars":40}""", View = typeof(string) },
        new("Umbraco.TextArea", "\"two\\nlines\"", "two\nlines", "\"two\\nlines\"") { View = typeof(string) },
        new("Umbraco.Label", "\"shown alone\"", "shown alone", "\"shown alone\"") { View = typeof(string) },
        new("Umbraco.Plain.String", "\"a\"", "a", "\"a\"") { View = typeof(string) },
        new("Umbraco.EmailAddress", "\"a@example.org\"", "a@example.org", "\"a@example.org\"") { View = typeof(string) },
        new("Umbraco.TrueFalse", "true", 1, "true") { View = typeof(bool) },
        new("Umbraco.Integer", "3", 3, "3") { View = typeof(int) },
        new("Umbraco.Plain.Integer", "\"3\"", 3, "3") { View = typeof(int) },
        new("Umbraco.Decimal", "2.5", 2.5m, "2.5") { View = typeof(decimal) },
        new("Umbraco.Plain.Decimal", "\"2.5\"", 2.5m, "2.5") { View = typeof(decimal) },
        new("Umbraco.DateTime", "\"2024-05-03 10:44:12\"", new DateTime(2024, 5, 3, 10, 44, 12), "\"2024-05-03T10:44:12\"") { View = typeof(DateTime), Synced = "2024-05-03T10:44:12" },
        new("Umbraco.DateTimeUnspecified", """{"date":"2024-05-03T10:44:12","timeZone":null}""", """{"date":"2024-05-03T10:44:12+00:00","timeZone":null}""", "\"2024-05-03T10:44:12\"") { View = typeof(DateTime) },
        new("Umbraco.DateTimeWithTimeZone", """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Europe/Oslo"}""", """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Europe/Oslo"}""", "\"2024-05-03T10:44:12+02:00\"") { View = typeof(DateTimeOffset) },
        new("Umbraco.DateOnly", """{"date":"2024-05-03","timeZone":null}""", """{"date":"2024-05-03T00:00:00+00:00","timeZone":null}""", "\"2024-05-03\"") { View = typeof(DateOnly) },
        new("Umbraco.TimeOnly", """{"date":"10:44:12","timeZone":null}""", """{"date":"0001-01-01T10:44:12+00:00","timeZone":null}""", "\"10:44:12\"") { View = typeof(TimeOnly) },
        new("Umbraco.DropDown.Flexible", """["a","Ærlig"]""", """["a","Ærlig"]""", """["a","Ærlig"]""") { Configuration = Options, Synced = "[\n  \"a\",\n  \"\\u00C6rlig\"\n]", View = typeof(IEnumerable<string>) },
        new("Umbraco.CheckBoxList", """["b"]""", """["b"]""", """["b"]""") { Configuration = Options, View = typeof(IEnumerable<string>) },
        new("Umbraco.RadioButtonList", "\"b\"", "b", "\"b\"") { Configuration = Options, View = typeof(string) },
        new("Umbraco.Tags", """["x","y z"]""", """["x","y z"]""", """["x","y z"]""") { Configuration = """{"group":"g","storageType":"Json"}""", View = typeof(IEnumerable<string>), Words = ["x", "y z"] },
        new("Umbraco.MultipleTextstring", """["one","","three"]""", "one\n\nthree", """["one","","three"]""") { View = typeof(IEnumerable<string>) },
        new("Umbraco.Slider", """{"from":2.5,"to":5}""", "2.5,5", """{"minimum":2.5,"maximum":5}""") { Configuration = """{"enableRange":true,"minVal":0,"maxVal":10,"step":0.5}""" },
        new("Umbraco.ColorPicker", """{"value":"#ff0000","label":"Red"}""", """{"value":"#ff0000","label":"Red"}""", """{"value":"#ff0000","label":"Red"}""") { Configuration = """{"useLabel":true,"items":[{"value":"ff0000","label":"Red"}]}""", Words = [] },
        new("Umbraco.ColorPicker.EyeDropper", "\"#ff0000\"", "#ff0000", "\"#ff0000\"") { View = typeof(string) },
        new("Umbraco.MarkdownEditor", "\"# A\\n\\n*b*\"", "# A\n\n*b*", "\"<h1>A</h1>\\n<p><em>b</em></p>\\n\"") { View = typeof(Umbraco.Cms.Core.Strings.IHtmlEncodedString) },
        new("Umbraco.RichText", $$"""{"markup":"<p>Ærlig <a type=\"document\" href=\"/{localLink:{{Document}}}\">x</a></p>","blocks":{{NoBlocks}}}""", $$"""{"markup":"<p>Ærlig <a type=\"document\" href=\"/{localLink:{{Document}}}\">x</a></p>","blocks":{{NoBlocks}}}""", $$"""{"markup":"<p>Ærlig <a href=\"/principles/\" data-destination-id=\"{{Document}}\" data-destination-type=\"principlesPage\" data-start-item-path=\"home\" data-start-item-id=\"{{Document}}\" data-link-type=\"Content\">x</a></p>","blocks":[]}""") { Configuration = """{"extensions":["Umb.Tiptap.Link"],"toolbar":[[["Umb.Tiptap.Toolbar.Link"]]]}""", References = [DocumentUdi], Words = ["Ærlig x"], View = typeof(Umbraco.Cms.Core.Strings.IHtmlEncodedString) },
        new("Umbraco.ContentPicker", $"\"{Document}\"", DocumentUdi, $$"""{"id":"{{Document}}","name":"Principles","contentType":"principlesPage"}""") { References = [DocumentUdi] },
        new("Umbraco.MultiNodeTreePicker", $$"""[{"type":"document","unique":"{{Document}}"}]""", DocumentUdi, $$"""[{"id":"{{Document}}","name":"Principles","contentType":"principlesPage"}]""") { Configuration = """{"startNode":{"type":"content"},"minNumber":1}""", References = [DocumentUdi], Words = [] },
        new("Umbraco.MediaPicker3", $$$"""[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"{{{Image}}}","mediaTypeAlias":"Image","crops":[],"focalPoint":{"left":0.3,"top":0.7}}]""", $$$"""[{"key":"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11","mediaKey":"{{{Image}}}","mediaTypeAlias":"Image","crops":[],"focalPoint":{"left":0.3,"top":0.7}}]""", $$"""[{"id":"{{Image}}","name":"Hands","mediaType":"Image"}]""") { Configuration = """{"multiple":true,"enableLocalFocalPoint":true}""", References = [ImageUdi], Words = [] },
        new("Umbraco.MultiUrlPicker", """[{"icon":"icon-link","name":"Ærlig","published":true,"queryString":"?a=1","target":null,"trashed":false,"type":"external","unique":null,"url":"https://example.org","culture":null}]""", """[{"name":"Ærlig","target":null,"unique":null,"type":null,"udi":null,"url":"https://example.org","queryString":"?a=1","culture":null}]""", """[{"url":"https://example.org","queryString":"?a=1","title":"Ærlig","target":null,"destinationId":null,"destinationType":null,"route":null,"linkType":"External","culture":null}]""") { Configuration = """{"maxNumber":3}""", View = typeof(IEnumerable<Umbraco.Cms.Core.Models.Link>), Words = [] },
        new("Umbraco.UploadField", """{"src":"/media/x/a.pdf","temporaryFileId":null}""", "/media/x/a.pdf", "\"/media/x/a.pdf\"") { View = typeof(string), Words = [] },
        new("Umbraco.ImageCropper", """{"src":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2},"crops":[{"alias":"card","width":4,"height":3,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}}]}""", """{"src":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2},"crops":[{"alias":"card","width":4,"height":3,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}}]}""", """{"url":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2},"crops":[{"alias":"card","width":4,"height":3,"coordinates":{"x1":0.1,"y1":0,"x2":0.2,"y2":0}}]}""") { Configuration = """{"crops":[{"alias":"card","width":4,"height":3}]}""", View = typeof(Litt.Cms.Editors.Media.ImageCropperValue), Words = [] },
        new("Umbraco.Plain.Json", """{"a":[1,{"b":null}]}""", """{"a":[1,{"b":null}]}""", """{"a":[1,{"b":null}]}"""),
        new("Umbraco.EntityDataPicker", """{"ids":["1","2"]}""", """{"ids":["1","2"]}""", """{"ids":["1","2"],"dataSource":"x"}""") { Configuration = """{"umbEditorDataSource":"x"}""", Words = [] },
    ];
}
