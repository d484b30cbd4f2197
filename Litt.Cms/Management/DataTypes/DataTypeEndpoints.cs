using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.DataTypes;

/// <summary>Reading data types, which everybody who edits must, and their tree.</summary>
internal static class DataTypeEndpoints
{
    private static readonly UmbracoObjectTypes[] Kinds = [UmbracoObjectTypes.DataTypeContainer, UmbracoObjectTypes.DataType];

    public static void MapDataTypes(this IEndpointRouteBuilder api)
    {
        api.MapSearchedTree("data-type", UmbracoObjectTypes.DataTypeContainer, UmbracoObjectTypes.DataType, TreeItems).RequireAuthorization(Sections.ContentOrMediaOrMembersOrLibraryOrSettings);
        api.MapFolders<IDataTypeContainerService, IDataType>("data-type").RequireAuthorization(Sections.Settings);
        MapItems(api);

        var types = api.MapGroup("/data-type");
        types.RequireAuthorization(Sections.ContentOrMediaOrMembersOrLibraryOrSettings);
        types.Get("/{id:guid}", ById);
        types.Get("/batch", Batch);
        types.Get("/configuration", Configuration);
        types.Get("/{id:guid}/is-used", async (Guid id, IDataTypeUsageService usage) => (await usage.HasSavedValuesAsync(id)).ToHttp(Answer.With));
        types.Get("/{id:guid}/referenced-by", async (Guid id, Page page, IDataTypeService service, IEntityService entities) =>
            (await service.GetPagedRelationsAsync(id, page.Skip, page.Take)).ToReferring(entities));
        types.MapDataTypeSchemas();
        types.MapDataTypeSaving();
    }

    private static void MapItems(IEndpointRouteBuilder api)
    {
        api.Get("/filter/data-type", Filter).RequireAuthorization(Sections.ContentOrMediaOrMembersOrLibraryOrSettings);
        var items = api.MapGroup("/item/data-type");
        items.Get("", async (Guid[] id, IDataTypeService service) => id.Length == 0 ? [] : (await service.GetAllAsync(id)).Select(DataTypeItem.From));
        items.Get("/ancestors", (Guid[] id, IEntityService entities) => id.Length == 0
            ? []
            : entities.GetAll(Kinds, id).Select(entity => new ItemAncestors<NamedItem>(
                entity.Key, [.. entities.Above(entity, Kinds).Select(NamedItem.From)])));
        items.Get("/search", async (Page page, IDataTypeService service, string? query) => string.IsNullOrWhiteSpace(query)
            ? new Paged<DataTypeItem>(0, [])
            : (await service.FilterAsync(query, null, null, page.Skip, page.Take)).ToPaged(DataTypeItem.From));
    }

    private static async Task<IResult> ById(Guid id, IDataTypeService service, IConfigurationEditorJsonSerializer json) =>
        await service.GetAsync(id) is { } type ? Answer.With(DataTypeAnswer.From(type, json)) : DataTypeOperationStatus.NotFound.ToProblem();

    private static async Task<Paged<DataTypeAnswer>> Batch(Guid[] id, IDataTypeService service, IConfigurationEditorJsonSerializer json)
    {
        DataTypeAnswer[] found = id.Length == 0 ? [] : [.. (await service.GetAllAsync(id)).Select(type => DataTypeAnswer.From(type, json))];
        return new(found.Length, found);
    }

    private static async Task<Paged<DataTypeItem>> Filter(
        Page page, IDataTypeService service, string? name, string? editorUiAlias, string? editorAlias) =>
        (await service.FilterAsync(name, editorUiAlias, editorAlias, page.Skip, page.Take)).ToPaged(DataTypeItem.From);

    private static DataTypeConfiguration Configuration(IOptions<DataTypesSettings> settings) => new(
        settings.Value.CanBeChanged, Constants.DataTypes.Guids.ListViewContentGuid, Constants.DataTypes.Guids.ListViewMediaGuid);

    private static DataTypeTreeItem[] TreeItems(IServiceProvider services, IReadOnlyList<TreeNode> nodes)
    {
        Guid[] keys = [.. nodes.Select(node => node.Entity).Where(entity => entity.NodeObjectType == Constants.ObjectTypes.DataType).Select(entity => entity.Key)];
        var types = keys.Length == 0
            ? []
            : services.GetRequiredService<IDataTypeService>().GetAllAsync(keys).GetAwaiter().GetResult().ToDictionary(type => type.Key);
        return [.. nodes.Select(node => DataTypeTreeItem.From(node, types.GetValueOrDefault(node.Entity.Key)))];
    }

    private sealed record DataTypeConfiguration(DataTypeChangeMode CanBeChanged, Guid DocumentListViewId, Guid MediaListViewId);
}
