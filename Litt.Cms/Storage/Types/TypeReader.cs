using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage.Types;

/// <summary>Reads types and data types, all at once, and keeps them until a commit changes one.</summary>
internal sealed class TypeReader(IScopeAccessor scope, TypeCaches caches, TypeBuilder builder)
{
    public TypeSet Types => caches.Types.Get(scope, LoadTypes);

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<int, StoredDataType> DataTypes => caches.DataTypes.Get(scope, LoadDataTypes);

    private TypeSet LoadTypes()
    {
        var types = (
            from node in scope.Reading.Set<NodeRow>().AsNoTracking()
            join type in scope.Reading.Set<ContentTypeRow>() on node.Id equals type.NodeId
            orderby node.Id
            select new { Node = node, type.Alias, type.Definition })
            .AsEnumerable()
            .Select(type => new StoredType(type.Node, type.Alias, TypeDefinition.FromJson(type.Definition)))
            .ToDictionary(type => type.Id);
        return new TypeSet(types, DataTypes, builder);
    }

    private Dictionary<int, StoredDataType> LoadDataTypes() => (
        from node in scope.Reading.Set<NodeRow>().AsNoTracking()
        join type in scope.Reading.Set<DataTypeRow>().AsNoTracking() on node.Id equals type.NodeId
        orderby node.Id
        select new StoredDataType(node, type))
        .ToDictionary(type => type.Node.Id);
}
