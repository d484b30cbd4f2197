using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Relations;

/// <summary>Keeps the ways in which nodes can belong together.</summary>
internal sealed class RelationTypeRepository(IScopeAccessor scope) : CachedRowRepository<RelationTypeRow, IRelationType>(scope), IRelationTypeRepository
{
    private static readonly RowMap<RelationTypeRow> Map = new RowMap<RelationTypeRow>()
        .Map(nameof(IRelationType.Id), type => type.Id)
        .Map(nameof(IRelationType.Key), type => type.Key)
        .Map(nameof(IRelationType.Alias), type => type.Alias)
        .Map(nameof(IRelationType.Name), type => type.Name)
        .Map(nameof(IRelationType.IsBidirectional), type => type.IsBidirectional)
        .Map(nameof(IRelationType.ParentObjectType), type => type.ParentObjectType)
        .Map(nameof(IRelationType.ChildObjectType), type => type.ChildObjectType)
        .Map(nameof(IRelationTypeWithIsDependency.IsDependency), type => type.IsDependency);

    protected override RowMap<RelationTypeRow> Columns => Map;

    public IRelationType? Get(Guid id) => GetWhere(type => type.Key == id).FirstOrDefault();

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => GetWhere(type => ids is not { Length: > 0 } || ids.Contains(type.Key));

    public bool Exists(Guid id) => Kept.Any(type => type.Key == id);

    protected override void Write(IRelationType entity, RelationTypeRow row)
    {
        row.Key = entity.Key;
        row.Alias = entity.Alias;
        row.Name = entity.Name ?? entity.Alias;
        row.IsBidirectional = entity.IsBidirectional;
        row.IsDependency = entity is IRelationTypeWithIsDependency { IsDependency: true };
        row.ParentObjectType = OrNull(entity.ParentObjectType);
        row.ChildObjectType = OrNull(entity.ChildObjectType);
    }

    protected override IEnumerable<IRelationType> Build(IReadOnlyList<RelationTypeRow> rows) => [.. rows.Select(Build)];

    private static RelationType Build(RelationTypeRow row)
    {
        var type = new RelationType(row.Name, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key) { Id = row.Id };
        type.ResetDirtyProperties(false);
        return type;
    }

    private static Guid? OrNull(Guid? key) => key == Guid.Empty ? null : key;
}
