using System.Text.Json.Nodes;
using Umbraco.Cms.Core.PropertyEditors;
using static Umbraco.Cms.Core.Constants.PropertyEditors;

namespace Litt.Cms.Editors.Schemas;

/// <summary>The values that the backoffice sends for each editor of this site, as JSON Schema (draft 2020-12).</summary>
internal static class ValueSchemas
{
    /// <summary>The .NET type of an editor's value; null for editors that are not of this site or hold no value.</summary>
    public static Type? TypeOf(string alias) => alias switch
    {
        Aliases.Boolean => typeof(bool),
        Aliases.DateTime => typeof(DateTime?),
        Aliases.TextBox or Aliases.TextArea or Aliases.EmailAddress or Aliases.RadioButtonList => typeof(string),
        Aliases.CheckBoxList or Aliases.DropDownListFlexible or Aliases.Tags or Aliases.MultipleTextstring => typeof(string[]),
        Aliases.RichText or Aliases.MultiUrlPicker or Aliases.MediaPicker3 or Aliases.MultiNodeTreePicker or Aliases.Slider or Aliases.ColorPicker
            or Aliases.UploadField or Aliases.ImageCropper or Aliases.BlockList or Aliases.BlockGrid or Aliases.SingleBlock
            or Aliases.DateTimeUnspecified or Aliases.DateTimeWithTimeZone or Aliases.DateOnly or Aliases.TimeOnly => typeof(JsonNode),
        _ => null,
    };

    /// <param name="alias">The editor's alias.</param>
    /// <param name="configuration">The data type's configuration, in its editor's class.</param>
    public static JsonObject? Of(string alias, object? configuration)
    {
        if (Value(alias, configuration) is not { } schema)
            return null;

        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static JsonObject? Value(string alias, object? configuration) => alias switch
    {
        Aliases.Boolean => Type("boolean"),
        Aliases.TextBox => Text((configuration as TextboxConfiguration)?.MaxChars),
        Aliases.TextArea => Text((configuration as TextAreaConfiguration)?.MaxChars),
        Aliases.EmailAddress => With(Text(), "format", "email"),
        Aliases.DateTime => With(Text(), "description", "Date and time: yyyy-MM-dd HH:mm:ss"),
        Aliases.DateTimeUnspecified or Aliases.DateTimeWithTimeZone or Aliases.DateOnly or Aliases.TimeOnly =>
            Object(("date", With(Text(), "description", "ISO 8601")), ("timeZone", With(Text(), "description", "IANA time zone"))),
        Aliases.RadioButtonList => Options(Text(), configuration),
        Aliases.CheckBoxList or Aliases.DropDownListFlexible => List(Options(Type("string"), configuration)),
        Aliases.Tags => List(Type("string")),
        Aliases.MultipleTextstring => List(
            Type("string"), (configuration as MultipleTextStringConfiguration)?.Min, (configuration as MultipleTextStringConfiguration)?.Max),
        Aliases.Slider => Object(("from", Number(configuration)), ("to", Number(configuration))),
        Aliases.ColorPicker => Object(("value", Text()), ("label", Text())),
        Aliases.UploadField => Object(("src", Text()), ("temporaryFileId", Key())),
        Aliases.ImageCropper => Object(("src", Text()), ("temporaryFileId", Key()), ("focalPoint", FocalPoint()), ("crops", List(Crop()))),
        Aliases.MediaPicker3 => List(
            Object(("key", Key()), ("mediaKey", Key()), ("mediaTypeAlias", Text()), ("focalPoint", FocalPoint()), ("crops", List(Crop()))),
            (configuration as MediaPicker3Configuration)?.ValidationLimit?.Min,
            configuration is MediaPicker3Configuration { Multiple: false } ? 1 : (configuration as MediaPicker3Configuration)?.ValidationLimit?.Max),
        Aliases.MultiUrlPicker => List(
            Object(("type", OneOf("document", "media", "external")), ("unique", Key()), ("url", Text()), ("name", Text()), ("queryString", Text()), ("target", Text()), ("culture", Text())),
            (configuration as MultiUrlPickerConfiguration)?.MinNumber,
            (configuration as MultiUrlPickerConfiguration)?.MaxNumber),
        Aliases.MultiNodeTreePicker => List(
            Object(("type", OneOf("document", "media", "member")), ("unique", Key())),
            (configuration as MultiNodePickerConfiguration)?.MinNumber,
            (configuration as MultiNodePickerConfiguration)?.MaxNumber),
        Aliases.RichText => Object(("markup", Type("string")), ("blocks", Blocks(alias))),
        Aliases.BlockList or Aliases.BlockGrid or Aliases.SingleBlock => Blocks(alias),
        _ => null,
    };

    private static JsonObject Blocks(string alias)
    {
        var values = List(Object(("alias", Type("string")), ("culture", Text()), ("segment", Text()), ("value", [])));
        var block = Object(("key", Key()), ("contentTypeKey", Key()), ("values", values));
        var place = Object(("contentKey", Key()), ("settingsKey", Key()));
        return Object(
            ("contentData", List(block)),
            ("settingsData", List((JsonObject)block.DeepClone())),
            ("expose", List(Object(("contentKey", Key()), ("culture", Text()), ("segment", Text())))),
            ("layout", Object((alias, List(place)))));
    }

    private static JsonObject Crop() => Object(
        ("alias", Text()), ("width", Type("integer")), ("height", Type("integer")),
        ("coordinates", Object(("x1", Type("number")), ("y1", Type("number")), ("x2", Type("number")), ("y2", Type("number")))));

    private static JsonObject FocalPoint() => Object(("left", Fraction()), ("top", Fraction()));

    private static JsonObject Fraction() => With(With(Type("number"), "minimum", 0), "maximum", 1);

    private static JsonObject Number(object? configuration)
    {
        var number = Type("number");
        if (configuration is SliderConfiguration slider && slider.MaximumValue > slider.MinimumValue)
            With(With(number, "minimum", slider.MinimumValue), "maximum", slider.MaximumValue);

        return number;
    }

    private static JsonObject Options(JsonObject schema, object? configuration) => configuration is ValueListConfiguration { Items.Count: > 0 } list
        ? With(schema, "enum", new JsonArray([.. list.Items.Select(item => (JsonNode)item)]))
        : schema;

    private static JsonObject Text(int? longest = null) => longest is { } length ? With(Type("string", "null"), "maxLength", length) : Type("string", "null");

    private static JsonObject Key() => With(With(Type("string", "null"), "format", "uuid"), "pattern", ValueSchemaPatterns.Uuid);

    private static JsonObject OneOf(params string[] names) => With(Type("string"), "enum", new JsonArray([.. names.Select(name => (JsonNode)name)]));

    private static JsonObject List(JsonObject item, int? fewest = null, int? most = null)
    {
        var list = With(Type("array", "null"), "items", item);
        if (fewest > 0)
            With(list, "minItems", fewest.Value);

        return most > 0 ? With(list, "maxItems", most.Value) : list;
    }

    private static JsonObject Object(params (string Name, JsonObject Schema)[] properties) => With(
        Type("object", "null"), "properties", new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))));

    private static JsonObject Type(params string[] names) =>
        new() { ["type"] = names.Length == 1 ? names[0] : new JsonArray([.. names.Select(name => (JsonNode)name)]) };

    private static JsonObject With(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }
}
