using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Booleans that were stored as text or as a number ("1", "true", 1) by older versions.</summary>
internal sealed class ForgivingBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetDouble(out var number) && number != 0,
        JsonTokenType.String => IsTrue(reader.GetString()),
        _ => throw new JsonException($"A {reader.TokenType} is no boolean."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    private static bool IsTrue(string? text) => text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
