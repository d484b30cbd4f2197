using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Reads and writes property values as Umbraco stores them: camel case, enums as words, blocks with the layout of their own editor.</summary>
internal sealed class ValueJsonSerializer() : JsonTextSerializer(Options)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter(),
            new UdiJsonConverter(),
            new ObjectJsonConverter(),
            new BlockValueJsonConverter(),
        },
    };
}
