using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Reads and writes the configuration of data types, forgiving what old sites stored: other casing, numbers and booleans as text, empty text for none.</summary>
internal sealed class ConfigurationJsonSerializer() : JsonTextSerializer(Options), IConfigurationEditorJsonSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        Converters =
        {
            new JsonStringEnumConverter(),
            new UdiJsonConverter(),
            new ObjectJsonConverter(),
            new ForgivingBooleanJsonConverter(),
            new ForgivingNumberJsonConverter<int>(),
            new ForgivingNumberJsonConverter<long>(),
            new ForgivingNumberJsonConverter<double>(),
            new ForgivingNumberJsonConverter<decimal>(),
            new ForgivingOptionalNumberJsonConverter<int>(),
            new ForgivingOptionalNumberJsonConverter<decimal>(),
            new ForgivingGuidJsonConverter(),
        },
    };
}
