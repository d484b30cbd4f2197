using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Management.Common;

/// <summary>JSON that is written as it stands: property values, whose shape belongs to their editors.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct RawJson(string? Text)
{
    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind is JsonValueKind.Null ? default : new(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options)
        {
            if (value.Text is { } text)
                writer.WriteRawValue(text);
            else
                writer.WriteNullValue();
        }
    }
}
