using System.Runtime.CompilerServices;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Types;

/// <summary>Keeps the data types, with their configuration as it came.</summary>
internal sealed class DataTypeRepository(
    IScopeAccessor scope,
    TypeCaches caches,
    TypeReader reader,
    TypeStorage types,
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer) : IDataTypeRepository
{
    // To make one costs the reflection over its editor's settings. What is kept in memory of one holds what was made of it.
    private readonly ConditionalWeakTable<StoredDataType, DataType> made = [];

    private IEnumerable<StoredDataType> Kept => reader.DataTypes.Values;

    public IDataType? Get(int id) => reader.DataTypes.TryGetValue(id, out var found) ? Build(found) : null;

    public IDataType? Get(Guid id) => Kept.FirstOrDefault(type => type.Node.Key == id) is { } found ? Build(found) : null;

    public IEnumerable<IDataType> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Kept.Where(type => ids.Contains(type.Node.Id)) : Kept);

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) => Build(ids is { Length: > 0 } ? Kept.Where(type => ids.Contains(type.Node.Key)) : Kept);

    public IEnumerable<IDataType> Get(IQuery<IDataType> query) => [.. Build(Kept).Matching(query)];

    public int Count(IQuery<IDataType>? query) => query is null ? reader.DataTypes.Count : Build(Kept).Matching(query).Count();

    public bool Exists(int id) => reader.DataTypes.ContainsKey(id);

    public bool Exists(Guid id) => Kept.Any(type => type.Node.Key == id);

    public void Save(IDataType entity)
    {
        var context = scope.Writing;
        var isNew = !entity.HasIdentity || !reader.DataTypes.ContainsKey(entity.Id);
        entity.Name = UniqueName.Among(Kept.Where(type => type.Node.Id != entity.Id).Select(type => type.Node.Name), entity.Name ?? string.Empty);
        if (isNew)
            Insert(context, entity);
        else
            Update(context, entity);
        caches.DataTypesChange();
        (entity as DataType)?.ResetDirtyProperties();
    }

    public void Delete(IDataType entity)
    {
        var context = scope.Writing;
        types.Forget(entity.Id);
        context.DeleteNodes(context.Set<NodeRow>().Where(node => node.Id == entity.Id));
        caches.DataTypesChange();
        entity.DeleteDate = DateTime.UtcNow;
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        if (container is not null && $",{container.Path},".Contains($",{toMove.Id},", StringComparison.Ordinal))
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        var moved = new MoveEventInfo<IDataType>(toMove, toMove.Path, container?.Id ?? Constants.System.Root, container?.Key);
        toMove.ParentId = container?.Id ?? Constants.System.Root;
        toMove.Path = $"{container?.Path ?? Constants.System.RootString},{toMove.Id}";
        toMove.Level = (container?.Level ?? 0) + 1;
        Save(toMove);
        return [moved];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) =>
        Users(type => [.. type.Definition.Properties.Where(property => property.DataTypeId == id).Select(property => property.Alias)]);

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id)
    {
        var key = reader.DataTypes.GetValueOrDefault(id)?.Node.Key;
        return Users(type => key is not null && type.Definition.ListView == key ? [type.Alias] : []);
    }

    private Dictionary<Udi, IEnumerable<string>> Users(Func<StoredType, List<string>> uses) => reader.Types.All
        .Select(type => (Type: type, Uses: uses(type)))
        .Where(user => user.Uses.Count > 0)
        .ToDictionary(user => Udi.Create(EntityTypeOf(user.Type.Kind), user.Type.Node.Key), user => user.Uses.AsEnumerable());

    private static string EntityTypeOf(NodeKind kind) => kind switch
    {
        NodeKind.MediaType => Constants.UdiEntityType.MediaType,
        NodeKind.MemberType => Constants.UdiEntityType.MemberType,
        _ => Constants.UdiEntityType.DocumentType,
    };

    private void Insert(CmsDbContext context, IDataType entity)
    {
        entity.AddingEntity();
        entity.SortOrder = context.NextSortOrder(NodeKind.DataType, entity.ParentId);
        var node = context.Plant(new NodeRow
        {
            Id = entity.Id,
            Key = entity.Key,
            Kind = NodeKind.DataType,
            ParentId = entity.ParentId,
            Path = string.Empty,
            SortOrder = entity.SortOrder,
            Name = entity.Name,
            CreatorId = Nodes.UserOrNull(entity.CreatorId),
            CreateDate = entity.CreateDate,
            UpdateDate = entity.UpdateDate,
        });
        context.Add(new DataTypeRow
        {
            NodeId = node.Id,
            EditorAlias = entity.EditorAlias,
            EditorUiAlias = entity.EditorUiAlias,
            DatabaseType = entity.DatabaseType,
            Configuration = Configuration(entity),
        });
        context.SaveAndForget();
        (entity.Id, entity.Path, entity.Level) = (node.Id, node.Path, node.Level);
    }

    private void Update(CmsDbContext context, IDataType entity)
    {
        entity.UpdatingEntity();
        context.Set<NodeRow>().Where(node => node.Id == entity.Id).ExecuteUpdate(set => set
            .SetProperty(node => node.Name, entity.Name)
            .SetProperty(node => node.ParentId, entity.ParentId)
            .SetProperty(node => node.Path, entity.Path)
            .SetProperty(node => node.Level, entity.Level)
            .SetProperty(node => node.SortOrder, entity.SortOrder)
            .SetProperty(node => node.UpdateDate, entity.UpdateDate));
        var configuration = Configuration(entity);
        context.Set<DataTypeRow>().Where(row => row.NodeId == entity.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.EditorAlias, entity.EditorAlias)
            .SetProperty(row => row.EditorUiAlias, entity.EditorUiAlias)
            .SetProperty(row => row.DatabaseType, entity.DatabaseType)
            .SetProperty(row => row.Configuration, configuration));
    }

    private string? Configuration(IDataType type) => type.Editor?.GetConfigurationEditor().ToDatabase(type.ConfigurationData, serializer);

    private IEnumerable<IDataType> Build(IEnumerable<StoredDataType> stored) => [.. stored.ToList().Select(Build)];

    private DataType Build(StoredDataType stored)
    {
        var copy = (DataType)made.GetValue(stored, Make).DeepClone();
        // Umbraco's copy shares its settings with the original.
        copy.SetConfigurationData(new Dictionary<string, object>(copy.ConfigurationData));
        copy.ResetDirtyProperties(false);
        return copy;
    }

    private DataType Make(StoredDataType stored)
    {
        var (node, row) = stored;
        // A data type of an editor that is gone stays what it is, until the editor is there again.
        var editor = editors.TryGet(row.EditorAlias, out var found) ? found : new MissingPropertyEditor(row.EditorAlias, valueEditors);
        var type = new DataType(editor, serializer, node.ParentId);
        type.DisableChangeTracking();
        type.Id = node.Id;
        type.Key = node.Key;
        type.Name = node.Name;
        type.Path = node.Path;
        type.Level = node.Level;
        type.SortOrder = node.SortOrder;
        type.Trashed = node.Trashed;
        type.CreatorId = node.CreatorId ?? Constants.Security.UnknownUserId;
        type.CreateDate = node.CreateDate;
        type.UpdateDate = node.UpdateDate;
        type.EditorUiAlias = row.EditorUiAlias;
        type.DatabaseType = row.DatabaseType;
        type.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, serializer));
        type.ResetDirtyProperties(false);
        type.EnableChangeTracking();
        return type;
    }
}
