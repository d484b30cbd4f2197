using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a version of a content item holds: names by culture and values by property type.</summary>
internal sealed class VersionData
{
    /// <summary>By ISO code; empty for content that does not vary by culture.</summary>
    [JsonPropertyName("names")]
    public Dictionary<string, CultureName> Names { get; set; } = [];

    [JsonPropertyName("values")]
    public List<StoredValue> Values { get; set; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, StorageJson.Compact.VersionData);

    public static VersionData FromJson(string json) =>
        JsonSerializer.Deserialize(json, StorageJson.Default.VersionData) ?? throw new InvalidDataException("A version without data.");
}

/// <summary>The name of a version in one culture, and when it was set (UTC).</summary>
internal sealed record CultureName([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("date")] DateTime Date);

/// <summary>How one culture of a content item stands, for trees and lists.</summary>
internal sealed record CultureState(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("edited")] bool Edited,
    [property: JsonPropertyName("published")] bool Published,
    [property: JsonPropertyName("updateDate")] DateTime UpdateDate,
    [property: JsonPropertyName("publishedName")] string? PublishedName,
    [property: JsonPropertyName("publishDate")] DateTime? PublishDate)
{
    /// <returns>JSON; null where there are no states.</returns>
    public static string? Write(Dictionary<string, CultureState>? states) =>
        states is null ? null : JsonSerializer.Serialize(states, StorageJson.Compact.DictionaryStringCultureState);

    /// <summary>The states by ISO code; null where <paramref name="json"/> is, for content that does not vary by culture.</summary>
    public static Dictionary<string, CultureState>? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, StorageJson.Default.DictionaryStringCultureState);
}

/// <summary>One value of one property: one of the typed fields is set, or none where a segment is said to have no value.</summary>
internal sealed record StoredValue
{
    [JsonPropertyName("p")]
    public required int PropertyTypeId { get; init; }

    /// <summary>ISO code; null for an invariant value.</summary>
    [JsonPropertyName("c")]
    public string? Culture { get; init; }

    [JsonPropertyName("s")]
    public string? Segment { get; init; }

    [JsonPropertyName("t")]
    public string? Text { get; init; }

    [JsonPropertyName("i")]
    public int? Integer { get; init; }

    [JsonPropertyName("d")]
    public decimal? Decimal { get; init; }

    [JsonPropertyName("w")]
    public DateTime? Date { get; init; }

    /// <summary>The value as Umbraco's property keeps it: text, int, decimal or date.</summary>
    [JsonIgnore]
    public object? Value => (object?)Text ?? (object?)Integer ?? (object?)Decimal ?? Date;

    /// <exception cref="ArgumentException">The value is of a type that no property keeps.</exception>
    public static StoredValue Of(int propertyTypeId, string? culture, string? segment, object? value) => value switch
    {
        null => new() { PropertyTypeId = propertyTypeId, Culture = culture, Segment = segment },
        string text => new() { PropertyTypeId = propertyTypeId, Culture = culture, Segment = segment, Text = text },
        int number => new() { PropertyTypeId = propertyTypeId, Culture = culture, Segment = segment, Integer = number },
        bool flag => new() { PropertyTypeId = propertyTypeId, Culture = culture, Segment = segment, Integer = flag ? 1 : 0 },
        decimal number => new() { PropertyTypeId = propertyTypeId, Culture = culture, Segment = segment, Decimal = number },
        DateTime date => new() { PropertyTypeId = propertyTypeId, Culture = culture, Segment = segment, Date = date },
        _ => throw new ArgumentException($"A property can't keep a value of type {value.GetType()}.", nameof(value)),
    };
}

/// <summary>The JSON contracts of what the database keeps as JSON, made at compile time so that a start does not pay for them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TypeDefinition))]
[JsonSerializable(typeof(VersionData))]
[JsonSerializable(typeof(Dictionary<string, CultureState>))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>Writes letters of all alphabets as they are: nothing of this is ever put into a page.</summary>
    public static StorageJson Compact { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
