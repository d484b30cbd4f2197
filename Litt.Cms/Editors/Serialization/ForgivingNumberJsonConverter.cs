using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Numbers that were stored as text by older versions; empty text and what is no number of the type count as zero.</summary>
internal sealed class ForgivingNumberJsonConverter<T> : JsonConverter<T>
    where T : struct, INumber<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number or JsonTokenType.String => Parse(ref reader) ?? T.Zero,
        _ => throw new JsonException($"A {reader.TokenType} is no number."),
    };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("G", CultureInfo.InvariantCulture));

    /// <summary>The number that the reader stands on, as a number or as text; null where it is none of the type.</summary>
    public static T? Parse(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
        return T.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
