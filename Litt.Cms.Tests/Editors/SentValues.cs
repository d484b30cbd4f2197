using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace Litt.Cms.Tests.Editors;

/// <summary>All that each editor can send, by its configuration.</summary>
internal static class SentValues
{
    /// <summary>Core shows text that is JSON as what it says, in those of its editors that hold prose.</summary>
    private static readonly Gen<string> Prose = AnyText.Any.Where(text => text[0] is not ('{' or '['));

    private static readonly Gen<string> Tag = AnyText.Words.Select(text => text.Trim());

    private static readonly Gen<decimal> Number = Gen.Decimal[-1000, 1000].Select(number => decimal.Round(number, 4));

    private static readonly Gen<DateTime> Moment = Gen.Int.Select(seconds => DateTime.UnixEpoch.AddSeconds(seconds));

    private static readonly Gen<object> Place = Gen.Select(Gen.Int[0, 49], Gen.Int[0, 100]).Select(object (place) => new { left = place.Item1 / 100m, top = place.Item2 / 100m });

    private static readonly Gen<object> Cut = Gen.Int[0, 100].Array[4].Select(object (edges) => new { x1 = edges[0] / 100m, y1 = edges[1] / 100m, x2 = edges[2] / 100m, y2 = edges[3] / 100m });

    private const string Options = """{"items":["a","b","Ærlig","[1]",","],"multiple":true}""";

    private static readonly Gen<string[]> Chosen = Gen.Shuffle(new[] { "a", "b", "Ærlig", "[1]", "," }).SelectMany(options => Gen.Int[0, 5].Select(count => options[..count]));

    private const string Crops = """{"crops":[{"alias":"card","width":4,"height":3},{"alias":"wide","width":9,"height":2}],"multiple":true,"enableLocalFocalPoint":true}""";

    public static readonly EditorValues[] All =
    [
        EditorValues.Of("Umbraco.TextBox", AnyText.Any),
        EditorValues.Of("Umbraco.TextArea", AnyText.Any),
        EditorValues.Of("Umbraco.Label", Prose),
        EditorValues.Of("Umbraco.Plain.String", AnyText.Any),
        EditorValues.Of("Umbraco.MarkdownEditor", Prose),
        EditorValues.Of("Umbraco.EmailAddress", Gen.String[Gen.Char["abc.+-_0"], 1, 9].Select(name => $"{name}@example.org")),
        EditorValues.Of("Umbraco.TrueFalse", Gen.Bool),
        EditorValues.Of("Umbraco.Integer", Gen.Int),
        EditorValues.Of("Umbraco.Plain.Integer", Gen.Int.Select(number => number.ToString(CultureInfo.InvariantCulture))),
        EditorValues.Of("Umbraco.Decimal", Number),
        EditorValues.Of("Umbraco.DateTime", Moment.Select(date => Written(date, "yyyy-MM-dd HH:mm:ss"))),
        EditorValues.Of("Umbraco.DateTimeUnspecified", Moment.Select(date => new { date = Written(date, "yyyy-MM-ddTHH:mm:ss"), timeZone = (string?)null })),
        EditorValues.Of("Umbraco.DateTimeWithTimeZone", Gen.Select(Moment, Gen.Int[-48, 48], Gen.OneOf("Europe/Oslo", "Asia/Tokyo", "UTC")).Select(
            part => new { date = Written(part.Item1, "yyyy-MM-ddTHH:mm:ss") + Offset(part.Item2), timeZone = part.Item3 })),
        EditorValues.Of("Umbraco.DateOnly", Moment.Select(date => new { date = Written(date, "yyyy-MM-dd"), timeZone = (string?)null })),
        EditorValues.Of("Umbraco.TimeOnly", Moment.Select(date => new { date = Written(date, "HH:mm:ss"), timeZone = (string?)null })),
        EditorValues.Of("Umbraco.DropDown.Flexible", Chosen, Options),
        EditorValues.Of("Umbraco.CheckBoxList", Chosen, Options),
        EditorValues.Of("Umbraco.RadioButtonList", Gen.OneOf("a", "b", "Ærlig", "[1]", ","), Options),
        EditorValues.Of("Umbraco.Tags", Tag.Array[0, 5].Select(tags => tags.Distinct().ToArray())),
        EditorValues.Of("Umbraco.Tags", Tag.Where(tag => !tag.Contains(',', StringComparison.Ordinal) && tag[0] != '[').Array[0, 5].Select(tags => tags.Distinct().ToArray()), """{"storageType":"Csv"}"""),
        EditorValues.Of("Umbraco.MultipleTextstring", Gen.OneOf(AnyText.Any, Gen.Const(string.Empty)).Array[0, 5].Where(lines => lines is not [""])),
        EditorValues.Of("Umbraco.Slider", Number.Select(number => new { from = number, to = number })),
        EditorValues.Of("Umbraco.Slider", Number.Array[2].Select(numbers => new { from = numbers.Min(), to = numbers.Max() }), """{"enableRange":true}"""),
        EditorValues.Of("Umbraco.ColorPicker", Gen.Select(Gen.OneOf("#ff0000", "#00FF00", "0f0"), AnyText.Any).Select(color => new { value = color.Item1, label = color.Item2 })),
        EditorValues.Of("Umbraco.ColorPicker.EyeDropper", Gen.UInt[0, 0xFFFFFF].Select(color => $"#{color:x6}")),
        EditorValues.Of("Umbraco.ContentPicker", Gen.Guid),
        EditorValues.Of("Umbraco.MemberPicker", Gen.Guid),
        EditorValues.Of("Umbraco.MultiNodeTreePicker", Gen.Select(Gen.OneOf("document", "media", "member"), Gen.Guid).Array[0, 4].Select(
            nodes => nodes.Select(node => new { type = node.Item1, unique = node.Item2 }).ToArray())),
        EditorValues.Of("Umbraco.MediaPicker3", PickedMedia().Array[0, 3], Crops),
        EditorValues.Of("Umbraco.MultiUrlPicker", Gen.OneOf(Links()).Array[0, 4]),
        EditorValues.Of("Umbraco.UploadField", Gen.Guid.Select(key => new { src = $"/media/{key:N}/a b.pdf", temporaryFileId = (Guid?)null })),
        EditorValues.Of("Umbraco.ImageCropper", Gen.Select(Gen.Guid, Place.Null(), CutCrops()).Select(
            image => new { src = $"/media/{image.Item1:N}/a.jpg", focalPoint = image.Item2, crops = image.Item3 }), Crops),
        EditorValues.Of("Umbraco.Plain.Json", AnyJson()),
        EditorValues.Of("Umbraco.EntityDataPicker", AnyText.Any.Array[1, 4].Select(ids => new { ids })),
        .. BlockValues.All,
    ];

    private static Gen<object[]> CutCrops() => Cut.Null().Array[2].Select(cuts => new object[]
    {
        new { alias = "card", width = 4, height = 3, coordinates = cuts[0] },
        new { alias = "wide", width = 9, height = 2, coordinates = cuts[1] },
    });

    private static Gen<object> PickedMedia() => Gen.Select(Gen.Guid, Gen.Guid, Place.Null(), CutCrops()).Select(object (media) => new
    {
        key = media.Item1,
        mediaKey = media.Item2,
        mediaTypeAlias = "Image",
        crops = media.Item4,
        focalPoint = media.Item3,
    });

    /// <summary>Links elsewhere, to the site's document and to its image, with the names, states and addresses that these have.</summary>
    private static Gen<object>[] Links()
    {
        return
        [
            Link("external", "icon-link", null, AnyText.Any.Select(text => $"https://example.org/{Uri.EscapeDataString(text)}")),
            Link("document", "icon-document", EditorCases.Document, Gen.Const("/principles/")),
            Link("media", "icon-picture", EditorCases.Image, Gen.Const("/media/hands.jpg")),
        ];

        static Gen<object> Link(string type, string icon, string? unique, Gen<string> url) =>
            Gen.Select(AnyText.Any.Null(), url, Gen.OneOf("?a=1", "#b").Null(), Gen.OneOf("_blank", "_self").Null()).Select(object (link) => new
            {
                icon,
                name = link.Item1,
                published = true,
                queryString = link.Item3,
                target = link.Item4,
                trashed = false,
                type,
                unique,
                url = link.Item2,
                culture = (string?)null,
            });
    }

    /// <summary>Objects and lists; Core takes an empty one for nothing.</summary>
    private static Gen<JsonNode?> AnyJson() => Gen.Recursive<JsonNode?>((depth, node) => depth > 3
        ? AnyText.Any.Select(JsonNode? (text) => text)
        : Gen.OneOf(
            node.Array[0, 3].Select(JsonNode? (items) => new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Select(AnyText.Any, node).Array[0, 3].Select(JsonNode? (parts) => new JsonObject(
                parts.DistinctBy(part => part.Item1).Select(part => KeyValuePair.Create(part.Item1, part.Item2?.DeepClone()))))))
        .Where(json => json is JsonObject { Count: > 0 } or JsonArray { Count: > 0 });

    private static string Written(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Offset(int quarters) => $"{(quarters < 0 ? '-' : '+')}{Math.Abs(quarters) / 4:00}:{Math.Abs(quarters) % 4 * 15:00}";
}
