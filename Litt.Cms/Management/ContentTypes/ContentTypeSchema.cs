using System.Text.Json.Nodes;
using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.ContentTypes;

/// <summary>Describes as JSON Schema what is sent to create an item of a type; the schemas of the values are those of the data types, by address.</summary>
internal static class ContentTypeSchema
{
    /// <param name="type">The type.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="dataTypes">The data types of its properties.</param>
    /// <param name="schemas">Says which editors describe their values.</param>
    public static JsonObject Of(IContentTypeComposition type, TypeKind kind, IReadOnlyDictionary<Guid, IDataType> dataTypes, IPropertyEditorSchemaService schemas)
    {
        var properties = type.CompositionPropertyTypes.ToArray();
        JsonObject parts = new()
        {
            [$"{kind.Item}Type"] = Object(["id"], ("id", new JsonObject { ["const"] = type.Key.ToString() })),
            ["id"] = Text("uuid", nullable: true),
            ["values"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["allOf"] = new JsonArray([Pointer("value"), .. properties.Select(property => Condition(property, schemas))]) },
                ["x-umbraco-properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Alias, (JsonNode?)About(property, dataTypes)))),
            },
            ["variants"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Pointer("variant") },
        };
        foreach (var name in kind.ItemReferences)
            parts[name] = Pointer("reference");

        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:umbraco:{kind.Item}-type:{type.Key}",
            ["title"] = $"Create {type.Name}",
            ["type"] = "object",
            ["required"] = new JsonArray($"{kind.Item}Type", "values", "variants"),
            ["properties"] = parts,
            ["$defs"] = Definitions(),
            ["x-umbraco-content-type"] = new JsonObject
            {
                ["key"] = type.Key.ToString(),
                ["alias"] = type.Alias,
                ["isElement"] = type.IsElement,
                ["variations"] = type.Variations.ToString(),
            },
        };
    }

    /// <summary>A value with the property's alias fits the schema of its data type.</summary>
    private static JsonObject Condition(IPropertyType property, IPropertyEditorSchemaService schemas)
    {
        JsonObject values = schemas.SupportsSchema(property.PropertyEditorAlias)
            ? new() { ["value"] = new JsonObject { ["$ref"] = $"{Answer.Root}/data-type/{property.DataTypeKey}/schema" } }
            : [];
        return new()
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["alias"] = new JsonObject { ["const"] = property.Alias } } },
            ["then"] = new JsonObject { ["properties"] = values },
        };
    }

    private static JsonObject About(IPropertyType property, IReadOnlyDictionary<Guid, IDataType> dataTypes) => new()
    {
        ["dataTypeId"] = property.DataTypeKey.ToString(),
        ["editorAlias"] = property.PropertyEditorAlias,
        ["editorUiAlias"] = dataTypes.GetValueOrDefault(property.DataTypeKey)?.EditorUiAlias,
        ["mandatory"] = property.Mandatory,
        ["variations"] = property.Variations.ToString(),
    };

    private static JsonObject Definitions() => new()
    {
        ["reference"] = new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, Object(["id"], ("id", Text("uuid")))) },
        ["value"] = Object(["alias"], ("alias", Text()), ("culture", Text(nullable: true)), ("segment", Text(nullable: true)), ("value", [])),
        ["variant"] = Object(["name"], ("name", new JsonObject { ["type"] = "string", ["minLength"] = 1 }), ("culture", Text(nullable: true)), ("segment", Text(nullable: true))),
    };

    private static JsonObject Pointer(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
    };

    private static JsonObject Text(string? format = null, bool nullable = false)
    {
        JsonObject text = new() { ["type"] = nullable ? new JsonArray("string", "null") : "string" };
        if (format is not null)
            text["format"] = format;

        return text;
    }
}
