using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Editors.Schemas;

/// <summary>Says as JSON Schema what a data type's values look like: as the editor itself says it, or as it is written down here for ours.</summary>
internal sealed class PropertyEditorSchemaService(PropertyEditorCollection editors, IDataTypeService dataTypes) : IPropertyEditorSchemaService
{
    /// <inheritdoc />
    public async Task<Attempt<PropertyValueSchema, PropertyEditorSchemaOperationStatus>> GetSchemaAsync(Guid dataTypeKey)
    {
        if (await dataTypes.GetAsync(dataTypeKey) is not { } dataType)
            return Attempt.FailWithStatus(PropertyEditorSchemaOperationStatus.DataTypeNotFound, new PropertyValueSchema(null, null));

        if (!SupportsSchema(dataType.EditorAlias))
            return Attempt.FailWithStatus(PropertyEditorSchemaOperationStatus.SchemaNotSupported, new PropertyValueSchema(null, null));

        var configuration = dataType.ConfigurationObject;
        return Attempt.SucceedWithStatus(
            PropertyEditorSchemaOperationStatus.Success,
            new PropertyValueSchema(GetValueType(dataType.EditorAlias, configuration), GetValueSchema(dataType.EditorAlias, configuration)));
    }

    /// <inheritdoc />
    public Type? GetValueType(string propertyEditorAlias, object? configuration) =>
        Own(propertyEditorAlias) is { } editor ? editor.GetValueType(configuration) : ValueSchemas.TypeOf(propertyEditorAlias);

    /// <inheritdoc />
    public JsonObject? GetValueSchema(string propertyEditorAlias, object? configuration) =>
        Own(propertyEditorAlias) is { } editor ? editor.GetValueSchema(configuration) : ValueSchemas.Of(propertyEditorAlias, configuration);

    /// <inheritdoc />
    public bool SupportsSchema(string propertyEditorAlias) => Own(propertyEditorAlias) is not null || ValueSchemas.TypeOf(propertyEditorAlias) is not null;

    private IValueSchemaProvider? Own(string alias) => editors.TryGet(alias, out var editor) ? editor as IValueSchemaProvider : null;
}
