using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Keys of items in any form that was ever stored: with dashes, without them, as an identifier, or empty.</summary>
internal sealed class ForgivingGuidJsonConverter : JsonConverter<Guid?>
{
    public override Guid? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (Guid.TryParse(text, out var key))
            return key;

        return UdiParser.TryParse(text, out GuidUdi? udi) ? udi.Guid : null;
    }

    public override void Write(Utf8JsonWriter writer, Guid? value, JsonSerializerOptions options)
    {
        if (value is { } key)
            writer.WriteStringValue(key);
        else
            writer.WriteNullValue();
    }
}
