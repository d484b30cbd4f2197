using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>
/// JSON of a shape that is not known, as plain values: text, numbers, booleans and lists of text become what they are in .NET,
/// all else a <see cref="JsonNode"/>, so that it is written again exactly as it was read.
/// </summary>
internal sealed class ObjectJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.StartArray => List((JsonArray)JsonNode.Parse(ref reader)!),
        _ => JsonNode.Parse(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        // A plain object would be handed to this converter again, without end.
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static object Number(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var integer))
            return integer;

        if (reader.TryGetInt64(out var large))
            return large;

        // Umbraco's own validators look for doubles; a decimal is given only where a double would lose digits.
        var number = reader.GetDouble();
        return reader.TryGetDecimal(out var exact) && !Same(number, exact) ? exact : number;
    }

    private static bool Same(double number, decimal exact) =>
        decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
        && read == exact;

    private static object List(JsonArray items) =>
        items.Count > 0 && items.All(item => item?.GetValueKind() is JsonValueKind.String)
            ? items.Select(item => item!.GetValue<string>()).ToArray()
            : items;
}
