using Litt.Cms.Management.Common;
using Litt.Cms.Management.ContentTypes;
using Litt.Cms.Security;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.DataTypes;

/// <summary>Creating, changing and placing data types.</summary>
internal static class DataTypeSaving
{
    public static void MapDataTypeSaving(this IEndpointRouteBuilder types)
    {
        types.Post("", Create).RequireAuthorization(Sections.Settings);
        types.Put("/{id:guid}", Update).RequireAuthorization(Sections.Settings);
        types.Delete("/{id:guid}", Delete).RequireAuthorization(Sections.Settings);
        types.Put("/{id:guid}/move", Move).RequireAuthorization(Sections.Settings);
        types.Post("/{id:guid}/copy", Copy).RequireAuthorization(Sections.Settings);
    }

    private static async Task<IResult> Create(
        CreateDataType wish,
        IDataTypeService service,
        IDataTypeContainerService folders,
        PropertyEditorCollection editors,
        IConfigurationEditorJsonSerializer json,
        Editor editor)
    {
        if (!editors.TryGet(wish.EditorAlias, out var propertyEditor))
            return DataTypeOperationStatus.PropertyEditorNotFound.ToProblem();

        var parent = wish.Parent is { } folder ? (await folders.GetAsync(folder.Id))?.Id : Constants.System.Root;
        if (parent is null)
            return DataTypeOperationStatus.ParentNotFound.ToProblem();

        DataType type = new(propertyEditor, json, parent.Value);
        if (wish.Id is { } id)
            type.Key = id;

        wish.CopyTo(type, propertyEditor, json);
        var made = await service.CreateAsync(type, editor.Key);
        return made.Success ? Answer.Created("data-type", made.Result.Key) : ToProblem(made.Status, type, wish);
    }

    private static async Task<IResult> Update(
        Guid id, SaveDataType wish, IDataTypeService service, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer json, Editor editor)
    {
        if (await service.GetAsync(id) is not { } type)
            return DataTypeOperationStatus.NotFound.ToProblem();

        if (!editors.TryGet(wish.EditorAlias, out var propertyEditor))
            return DataTypeOperationStatus.PropertyEditorNotFound.ToProblem();

        wish.CopyTo(type, propertyEditor, json);
        var saved = await service.UpdateAsync(type, editor.Key);
        return saved.Success ? Answer.Done : ToProblem(saved.Status, type, wish);
    }

    /// <summary>Core only logs what is wrong with a configuration.</summary>
    private static Problem ToProblem(DataTypeOperationStatus status, IDataType type, SaveDataType wish)
    {
        if (status is not DataTypeOperationStatus.InvalidConfiguration)
            return status.ToProblem();

        // Asked for one setting at a time it says which one is wrong.
        var editor = type.Editor!.GetConfigurationEditor();
        var complaints = wish.Values.Index().Where(value => type.ConfigurationData.ContainsKey(value.Item.Alias)).ToDictionary(
            value => $"$.values[{value.Index}].value",
            value => editor.Validate(new Dictionary<string, object> { [value.Item.Alias] = type.ConfigurationData[value.Item.Alias] })
                .Select(complaint => complaint.ErrorMessage ?? string.Empty)
                .ToArray());
        return status.ToProblem() with { Errors = complaints.Where(field => field.Value.Length > 0).ToDictionary() };
    }

    private static async Task<IResult> Delete(Guid id, IDataTypeService service, Editor editor) => (await service.DeleteAsync(id, editor.Key)).ToHttp();

    private static async Task<IResult> Move(Guid id, PlaceType wish, IDataTypeService service, Editor editor) =>
        await service.GetAsync(id) is { } type
            ? (await service.MoveAsync(type, wish.Target?.Id, editor.Key)).ToHttp()
            : DataTypeOperationStatus.NotFound.ToProblem();

    private static async Task<IResult> Copy(Guid id, PlaceType wish, IDataTypeService service, Editor editor) =>
        await service.GetAsync(id) is { } type
            ? (await service.CopyAsync(type, wish.Target?.Id, editor.Key)).ToHttp(copy => Answer.Created("data-type", copy.Key))
            : DataTypeOperationStatus.NotFound.ToProblem();
}
