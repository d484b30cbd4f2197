using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Serialization;

/// <summary>Writes what webhooks send: camel case, enums as words, values by what they are at run time.</summary>
internal sealed class WebhookJsonSerializer() : JsonTextSerializer(Options), IWebhookJsonSerializer
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
