using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Serialization;

/// <summary>What the serializers of values, configurations and webhooks share: System.Text.Json with options of their own.</summary>
internal abstract class JsonTextSerializer(JsonSerializerOptions options) : IJsonSerializer
{
    /// <inheritdoc />
    public string Serialize(object? input) => JsonSerializer.Serialize(input, options);

    /// <inheritdoc />
    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, options);

    /// <inheritdoc />
    /// <remarks>Text that is no JSON, or JSON of another shape, is no value: it answers false rather than throw, for it comes from a request.</remarks>
    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = input as T;
        if (value is not null && value is not string)
            return true;

        value = null;
        try
        {
            if (JsonOf(input) is { } json)
                value = Deserialize<T>(json);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return false;
        }

        // A list with holes in it is of another shape as well.
        if (value is object?[] items && items.Contains(null))
            value = null;

        return value is not null;
    }

    private string? JsonOf(object input) => input switch
    {
        string text => text.DetectIsJson() ? text : null,
        JsonNode node => node.ToJsonString(),
        JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } element => element.GetRawText(),
        System.Collections.IEnumerable items => Serialize(items),
        _ => null,
    };
}
