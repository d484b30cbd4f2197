using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Contract;

/// <summary>The schemas of the API's description, as far as the description uses JSON Schema.</summary>
internal static class Schema
{
    private static readonly JsonNode Description =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "management-api-18.2.0.json")))!;

    /// <summary>The schema of an operation's good answer; null where it answers without a body, or with a file.</summary>
    public static JsonNode? OfAnswer(Operation operation)
    {
        var schema = Description["paths"]![operation.Path]![operation.Method.ToLowerInvariant()]!["responses"]!["200"]?["content"]?["application/json"]?["schema"];
        return (string?)schema?["oneOf"]?[0]?["format"] == "binary" ? null : schema;
    }

    /// <summary>The schema of an operation's body; null where it takes none.</summary>
    public static JsonNode? OfBody(Operation operation) =>
        Description["paths"]![operation.Path]![operation.Method.ToLowerInvariant()]!["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>A value that fits a schema, as small as can be.</summary>
    public static JsonNode? Example(JsonNode schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Example(Description["components"]!["schemas"]![reference.Split('/')[^1]]!);

        if (schema["nullable"]?.GetValue<bool>() is true)
            return null;

        if (schema["enum"] is JsonArray names)
            return names[0]!.DeepClone();

        if (schema["const"] is { } constant)
            return constant.DeepClone();

        return schema["type"]?.GetValue<string>() switch
        {
            "object" => new JsonObject((schema["properties"]?.AsObject() ?? []).Select(property => KeyValuePair.Create(property.Key, Example(property.Value!)))),
            "array" => Example(schema["items"]!) is { } item ? new JsonArray(item) : [],
            "string" => "dbad1ea5-0000-0000-0000-000000000000",
            "number" or "integer" => 1,
            "boolean" => false,
            _ => null,
        };
    }

    /// <summary>What is wrong with a value, each complaint with its place.</summary>
    public static IEnumerable<string> Complaints(JsonNode schema, JsonNode? value, string at = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Complaints(Description["components"]!["schemas"]![reference.Split('/')[^1]]!, value, at);

        if (value is null)
            return schema["nullable"]?.GetValue<bool>() is true || schema["type"] is null && schema["oneOf"] is null && schema["allOf"] is null
                ? []
                : [$"{at} is null"];

        if (schema["oneOf"] is JsonArray choices)
            return choices.Any(choice => !Complaints(choice!, value, at).Any()) ? [] : [$"{at} is none of the choices"];

        return (schema["allOf"]?.AsArray() ?? []).SelectMany(part => Complaints(part!, value, at)).Concat(OfType(schema, value, at));
    }

    private static IEnumerable<string> OfType(JsonNode schema, JsonNode value, string at)
    {
        if (schema["const"] is { } constant)
            return JsonNode.DeepEquals(constant, value) ? [] : [$"{at} is not {constant}"];

        if (schema["enum"] is JsonArray names)
            return names.Any(name => JsonNode.DeepEquals(name, value)) ? [] : [$"{at} is {value}, not one of {names.ToJsonString()}"];

        return schema["type"]?.GetValue<string>() switch
        {
            "object" => OfObject(schema, value, at),
            "array" => value is JsonArray items
                ? items.SelectMany((item, index) => Complaints(schema["items"]!, item, $"{at}[{index}]"))
                : [$"{at} is no array"],
            "string" => value.GetValueKind() is System.Text.Json.JsonValueKind.String ? [] : [$"{at} is no string"],
            "number" or "integer" => value.GetValueKind() is System.Text.Json.JsonValueKind.Number ? [] : [$"{at} is no number"],
            "boolean" => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False ? [] : [$"{at} is no boolean"],
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonNode schema, JsonNode value, string at)
    {
        if (value is not JsonObject item)
            return [$"{at} is no object"];

        var missing = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !item.ContainsKey(name)).Select(name => $"{at}.{name} is missing");
        var known = (schema["properties"]?.AsObject() ?? []).Where(property => item.ContainsKey(property.Key));
        return missing.Concat(known.SelectMany(property => Complaints(property.Value!, item[property.Key], $"{at}.{property.Key}")));
    }
}
