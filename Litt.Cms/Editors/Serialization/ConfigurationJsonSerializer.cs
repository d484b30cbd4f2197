using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Reads and writes the configuration of data types, forgiving what old sites stored: other casing, numbers and booleans as text, empty text for none.</summary>
internal sealed class ConfigurationJsonSerializer() : JsonTextSerializer(Options), IConfigurationEditorJsonSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UseFieldKeys } },
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

    /// <summary>A setting is stored under the key of its field, which may differ from its name in .NET.</summary>
    private static void UseFieldKeys(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.GetCustomAttributes(typeof(ConfigurationFieldAttribute), false) is [ConfigurationFieldAttribute { Key: { Length: > 0 } key }])
                property.Name = key;
        }
    }
}
