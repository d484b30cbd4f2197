using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Optional numbers that were stored as text by older versions; empty text and what is no number of the type count as none.</summary>
internal sealed class ForgivingOptionalNumberJsonConverter<T> : JsonConverter<T?>
    where T : struct, INumber<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.String => ForgivingNumberJsonConverter<T>.Parse(ref reader),
        _ => throw new JsonException($"A {reader.TokenType} is no number."),
    };

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteRawValue(number.ToString("G", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
