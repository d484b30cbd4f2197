using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Brings blocks as Umbraco stored them before version 15 to today's form: keys instead of UDIs, values in a list, and which blocks are shown.</summary>
internal static partial class OldBlocks
{
    /// <summary>What an old block has beside its values.</summary>
    private static readonly HashSet<string> parts = ["contentTypeKey", "contentTypeAlias", "udi", "key"];

    /// <summary>The value in today's form; null where it holds no blocks of the old one.</summary>
    public static string? Renew(string value)
    {
        if (!value.Contains("udi\"", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return JsonNode.Parse(value, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject root && Renew(root) ? root.ToJsonString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Renew(JsonObject root)
    {
        if (root["markup"] is JsonValue markup && root["blocks"] is JsonObject inText)
        {
            root["markup"] = InMarkup().Replace(markup.ToString(), match => KeyOf(match.Groups[1].Value) is { } key ? $"data-content-key=\"{key}\"" : match.Value);
            return Renew(inText);
        }
        if (root["contentData"] is not JsonArray { Count: > 0 } blocks || !blocks.All(IsOld))
            return false;
        var renewed = blocks.Select(Block).ToArray();
        root["contentData"] = new JsonArray(renewed);
        root["settingsData"] = new JsonArray([.. (root["settingsData"] as JsonArray ?? []).Select(Block)]);
        root["expose"] = new JsonArray([.. renewed.OfType<JsonObject>().Select(block => new JsonObject { ["contentKey"] = block["key"]?.DeepClone(), ["culture"] = null, ["segment"] = null })]);
        Layout(root["layout"]);
        return true;
    }

    private static bool IsOld(JsonNode? node) => node is JsonObject block && block["key"] is null && KeyOf(block["udi"]?.ToString()) is not null;

    private static JsonNode? Block(JsonNode? node)
    {
        if (node is not JsonObject block || KeyOf(block["udi"]?.ToString()) is not { } key)
            return node?.DeepClone();
        var values = block.Where(value => !parts.Contains(value.Key)).Select(value => new JsonObject
        {
            ["alias"] = value.Key,
            ["culture"] = null,
            ["editorAlias"] = null,
            ["segment"] = null,
            ["value"] = Value(value.Value),
        });
        return new JsonObject { ["contentTypeKey"] = block["contentTypeKey"]?.DeepClone(), ["key"] = key, ["values"] = new JsonArray([.. values]) };
    }

    /// <summary>Blocks hold blocks, as objects or as text.</summary>
    private static JsonNode? Value(JsonNode? value)
    {
        var copy = value?.DeepClone();
        if (copy is JsonObject below)
            Renew(below);
        return copy is JsonValue text && text.TryGetValue<string>(out var words) && Renew(words) is { } renewed ? JsonValue.Create(renewed) : copy;
    }

    private static void Layout(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Layout(item);
        }
        if (node is not JsonObject place)
            return;
        foreach (var (name, value) in place.ToList())
        {
            var told = name switch { "contentUdi" => "contentKey", "settingsUdi" => "settingsKey", _ => null };
            if (told is null)
            {
                Layout(value);
                continue;
            }
            place.Remove(name);
            place[told] = KeyOf(value?.ToString());
        }
    }

    private static string? KeyOf(string? udi) => UdiParser.TryParse(udi ?? string.Empty, out GuidUdi? parsed) ? parsed!.Guid.ToString() : null;

    [GeneratedRegex("data-content-udi=\"([^\"]*)\"")]
    private static partial Regex InMarkup();
}
