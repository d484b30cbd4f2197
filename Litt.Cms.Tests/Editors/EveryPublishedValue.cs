using Litt.Cms.Editors.Media;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Litt.Cms.Tests.Editors;

/// <summary>What views and the Delivery API get of stored values that have another form than the one good value of each editor: older, empty, or otherwise configured.</summary>
public sealed class EveryPublishedValue
{
    private const string Date = """{"date":"2024-05-03T10:44:12+02:00","timeZone":"Europe/Oslo"}""";
    private const string Picked = "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81";

    private static readonly EditorHost Host = new();

    public static TheoryData<string, string, object?, string> Delivered => new()
    {
        { "Umbraco.TrueFalse", "{}", null, "false" },
        { "Umbraco.DateTimeUnspecified", "{}", Date, "\"2024-05-03T10:44:12\"" },
        { "Umbraco.DateOnly", "{}", Date, "\"2024-05-03\"" },
        { "Umbraco.TimeOnly", "{}", Date, "\"10:44:12\"" },
        { "Umbraco.DateOnly", "{}", null, "null" },
        { "Umbraco.DropDown.Flexible", "{}", """["a"]""", "\"a\"" },
        { "Umbraco.Tags", """{"storageType":"Csv"}""", "a,b", """["a","b"]""" },
        { "Umbraco.Slider", "{}", "2.5", "2.5" },
        { "Umbraco.ImageCropper", """{"crops":[{"alias":"card","width":4,"height":3}]}""", """{"src":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2}}""", """{"url":"/media/x/a.jpg","focalPoint":{"left":0.1,"top":0.2},"crops":[{"alias":"card","width":4,"height":3,"coordinates":null}]}""" },
        { "Umbraco.ImageCropper", "{}", "/media/x/a.jpg", """{"url":"/media/x/a.jpg","focalPoint":null,"crops":[]}""" },
        { "Umbraco.ImageCropper", "{}", null, "null" },
        { "Umbraco.MarkdownEditor", "{}", "# A\n\n[b](/{localLink:" + Picked + "}) <script>alert(1)</script>", "\"<h1>A</h1>\\n<p><a href=\\\"/principles/\\\">b</a> </p>\\n\"" },
    };

    [Theory]
    [MemberData(nameof(Delivered))]
    public void Is_delivered(string alias, string configuration, object? stored, string delivered) =>
        JsonAssert.Same(delivered, Host.Deliver(alias, stored, configuration) ?? (object)"null");

    [Fact]
    public void Is_what_a_view_of_any_Umbraco_expects()
    {
        Assert.Equal(new DateTimeOffset(2024, 5, 3, 10, 44, 12, TimeSpan.FromHours(2)), Host.View("Umbraco.DateTimeWithTimeZone", Date));
        Assert.Equal(new DateOnly(2024, 5, 3), Host.View("Umbraco.DateOnly", Date));
        Assert.Equal("#ff0000", Assert.IsType<ColorPickerValueConverter.PickedColor>(Host.View("Umbraco.ColorPicker", """{"value":"#ff0000","label":"Red"}""")).Color);
        Assert.Equal("/media/x/a.jpg", Assert.IsType<ImageCropperValue>(Host.View("Umbraco.ImageCropper", """{"src":"/media/x/a.jpg"}""")).Src);
    }
}
