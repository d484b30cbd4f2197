using Litt.Cms.Storage.Rows;

namespace Litt.Cms.Storage.Types;

/// <summary>A data type as it is stored.</summary>
internal sealed record StoredDataType(NodeRow Node, DataTypeRow Row);

/// <summary>What is kept in memory of types and data types. Types show what data types and templates say, so they are forgotten with them.</summary>
internal sealed class TypeCaches(IScopeAccessor scope)
{
    public CommittedCache<IReadOnlyDictionary<int, StoredDataType>> DataTypes { get; } = new();

    public CommittedCache<TypeSet> Types { get; } = new();

    public void DataTypesChange()
    {
        scope.Changes(DataTypes);
        TypesChange();
    }

    public void TypesChange() => scope.Changes(Types);
}
