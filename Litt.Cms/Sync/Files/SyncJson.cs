using System.Text.Json;
using System.Text.Json.Nodes;

namespace Litt.Cms.Sync.Files;

/// <summary>JSON inside uSync's values: indented in the files, compact in the database, the same if its meaning is.</summary>
internal static class SyncJson
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>What names something twice has no sure meaning, so it is left as it is.</summary>
    private static readonly JsonDocumentOptions once = new() { AllowDuplicateProperties = false };

    /// <summary>A value for a file: indented where it is a JSON object or array, else as it is.</summary>
    public static string Indent(string value) => Parse(value) is { } node ? node.ToJsonString(indented) : value;

    /// <summary>A value for the database: compact where it is a JSON object or array, else as it is.</summary>
    public static string Compact(string value) => Parse(value) is { } node ? node.ToJsonString() : value;

    /// <summary>A configuration for a file: its keys in order, what lies below them as it came.</summary>
    public static string Sorted(IEnumerable<KeyValuePair<string, object>> configuration)
    {
        var sorted = new JsonObject();
        foreach (var (key, value) in configuration.OrderBy(entry => entry.Key, StringComparer.InvariantCulture))
            sorted[key] = JsonSerializer.SerializeToNode(value);
        return sorted.ToJsonString(indented);
    }

    /// <summary>Whether two values are JSON of the same meaning: the order of keys and the way of writing don't count.</summary>
    public static bool Same(string one, string other) =>
        Parse(one) is { } left && Parse(other) is { } right && JsonNode.DeepEquals(left, right);

    private static JsonNode? Parse(string value)
    {
        var text = value.AsSpan().Trim();
        if (text.Length < 2 || (text[0], text[^1]) is not (('{', '}') or ('[', ']')))
            return null;
        try
        {
            return JsonNode.Parse(value, null, once);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
