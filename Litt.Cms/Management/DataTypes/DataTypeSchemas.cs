using System.Text.Json.Nodes;
using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.DataTypes;

/// <summary>What values of a data type look like.</summary>
internal sealed record DataTypeSchema(string? ValueTypeName, JsonObject? JsonSchema);

/// <summary>What values of one of several data types look like, or why that can't be said.</summary>
internal sealed record DataTypeSchemaItem(Guid Id, string? ValueTypeName, JsonObject? JsonSchema, string? Error);

/// <summary>Describes the values of data types, for programs that write content.</summary>
internal static class DataTypeSchemas
{
    public static void MapDataTypeSchemas(this IEndpointRouteBuilder types)
    {
        types.Get("/{id:guid}/schema", ById);
        types.Get("/schemas/batch", Batch);
    }

    private static async Task<IResult> ById(Guid id, IPropertyEditorSchemaService schemas)
    {
        var found = await schemas.GetSchemaAsync(id);
        return found.Status is PropertyEditorSchemaOperationStatus.SchemaNotSupported
            ? found.Status.ToProblem() with { Status = StatusCodes.Status404NotFound, Detail = "The editor of this data type does not describe its values." }
            : found.ToHttp(schema => Answer.With(new DataTypeSchema(NameOf(schema), schema.JsonSchema)));
    }

    private static async Task<Paged<DataTypeSchemaItem>> Batch(Guid[] id, IPropertyEditorSchemaService schemas)
    {
        List<DataTypeSchemaItem> items = [];
        foreach (var key in id.Distinct())
        {
            var found = await schemas.GetSchemaAsync(key);
            items.Add(new(key, NameOf(found.Result), found.Result?.JsonSchema, found.Success ? null : found.Status.ToProblem().Title));
        }

        return new(items.Count, items);
    }

    private static string? NameOf(PropertyValueSchema? schema) => schema?.ValueType?.FullName;
}
