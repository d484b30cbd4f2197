using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Trees;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Relations;

/// <summary>Keeps which nodes belong together.</summary>
internal sealed class RelationRepository(IScopeAccessor scope, IRelationTypeRepository types, EntityReader entities) : RowRepository<RelationRow, IRelation>(scope), IRelationRepository
{
    private static readonly RowMap<RelationRow> Map = new RowMap<RelationRow>()
        .Map(nameof(IRelation.Id), relation => relation.Id)
        .Map(nameof(IRelation.Key), relation => relation.Key)
        .Map(nameof(IRelation.ParentId), relation => relation.ParentId)
        .Map(nameof(IRelation.ChildId), relation => relation.ChildId)
        .Map(nameof(IRelation.RelationTypeId), relation => relation.RelationTypeId)
        .Map(nameof(IRelation.CreateDate), relation => relation.CreateDate)
        .Map(nameof(IRelation.Comment), relation => relation.Comment);

    protected override RowMap<RelationRow> Columns => Map;

    public IEnumerable<IRelation> GetPagedRelationsByQuery(IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        var found = Map.Apply(Scope.Reading.Set<RelationRow>().AsNoTracking(), query);
        totalRecords = found.Count();
        var ordered = ordering is { OrderBy.Length: > 0 }
            ? Map.OrderBy(found, ordering.OrderBy, ordering.Direction == Direction.Descending)
            : found.OrderBy(relation => relation.Id);
        return Build([.. ordered.Skip((int)pageIndex * pageSize).Take(pageSize)]);
    }

    public async Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        var context = Scope.Reading;
        var found =
            from relation in context.Set<RelationRow>().AsNoTracking()
            join child in context.Set<NodeRow>() on relation.ChildId equals child.Id
            join type in context.Set<RelationTypeRow>() on relation.RelationTypeId equals type.Id
            where child.Key == childKey && (relationTypeAlias == null || type.Alias == relationTypeAlias)
            select relation;
        var rows = await found.OrderBy(relation => relation.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<IRelation>(await found.CountAsync(), Build(rows));
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes)
    {
        var relations = Scope.Reading.Set<RelationRow>().Where(relation => relation.ChildId == childId);
        return Page(relations.Select(relation => relation.ParentId), pageIndex, pageSize, out totalRecords, entityTypes);
    }

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes)
    {
        var relations = Scope.Reading.Set<RelationRow>().Where(relation => relation.ParentId == parentId);
        return Page(relations.Select(relation => relation.ChildId), pageIndex, pageSize, out totalRecords, entityTypes);
    }

    public void Save(IEnumerable<IRelation> relations)
    {
        var context = Scope.Writing;
        var added = new List<(IRelation Relation, RelationRow Row)>();
        foreach (var relation in relations)
        {
            if (relation.HasIdentity)
            {
                Save(relation);
                continue;
            }

            relation.AddingEntity();
            var row = new RelationRow();
            Write(relation, row);
            added.Add((relation, row));
        }

        context.AddRange(added.Select(pair => pair.Row));
        context.SaveAndForget();
        foreach (var (relation, row) in added)
            relation.Id = row.Id;
        Introduce(context, [.. added.Select(pair => pair.Relation)]);
        foreach (var (relation, _) in added)
            relation.ResetDirtyProperties();
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        var context = Scope.Writing;
        var given = relations.ToList();
        foreach (var relation in given.Where(relation => relation.HasIdentity))
        {
            context.Set<RelationRow>().Where(row => row.Id == relation.Id).ExecuteUpdate(set => set
                .SetProperty(row => row.ParentId, relation.ParentId)
                .SetProperty(row => row.ChildId, relation.ChildId)
                .SetProperty(row => row.RelationTypeId, relation.RelationTypeId)
                .SetProperty(row => row.Comment, relation.Comment));
        }

        context.AddRange(given.Where(relation => !relation.HasIdentity).Select(relation => new RelationRow
        {
            Key = Guid.NewGuid(),
            ParentId = relation.ParentId,
            ChildId = relation.ChildId,
            RelationTypeId = relation.RelationTypeId,
            CreateDate = relation.CreateDate,
            Comment = relation.Comment,
        }));
        context.SaveAndForget();
    }

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        var context = Scope.Writing;
        var ids = types.GetMany(Array.Empty<int>()).Where(type => relationTypeAliases.InvariantContains(type.Alias)).Select(type => type.Id).ToList();
        var all = relationTypeAliases.Length == 0;
        context.Set<RelationRow>().Where(relation => relation.ParentId == parentId && (all || ids.Contains(relation.RelationTypeId))).ExecuteDelete();
    }

    protected override void AfterSaving(CmsDbContext context, IRelation entity) => Introduce(context, [entity]);

    protected override void Write(IRelation entity, RelationRow row)
    {
        row.Key = entity.Key;
        row.ParentId = entity.ParentId;
        row.ChildId = entity.ChildId;
        row.RelationTypeId = entity.RelationTypeId;
        row.CreateDate = entity.CreateDate;
        row.Comment = entity.Comment;
    }

    protected override IEnumerable<IRelation> Build(IReadOnlyList<RelationRow> rows)
    {
        if (rows.Count == 0)
            return [];
        var kinds = Kinds(Scope.Reading, rows.SelectMany(row => (int[])[row.ParentId, row.ChildId]));
        var typesById = types.GetMany(Array.Empty<int>()).ToDictionary(type => type.Id);
        return [.. rows.Select(row => Build(row, kinds, typesById[row.RelationTypeId]))];
    }

    private static Relation Build(RelationRow row, Dictionary<int, Guid> kinds, IRelationType type)
    {
        var relation = new Relation(row.ParentId, row.ChildId, kinds[row.ParentId], kinds[row.ChildId], type)
        {
            Id = row.Id,
            Key = row.Key,
            Comment = row.Comment,
            CreateDate = row.CreateDate,
            UpdateDate = row.CreateDate,
        };
        relation.ResetDirtyProperties(false);
        return relation;
    }

    /// <summary>Tells the relations what they relate.</summary>
    private static void Introduce(CmsDbContext context, IReadOnlyCollection<IRelation> relations)
    {
        var kinds = Kinds(context, relations.SelectMany(relation => (int[])[relation.ParentId, relation.ChildId]));
        foreach (var relation in relations)
        {
            relation.ParentObjectType = kinds[relation.ParentId];
            relation.ChildObjectType = kinds[relation.ChildId];
        }
    }

    private static Dictionary<int, Guid> Kinds(CmsDbContext context, IEnumerable<int> ids)
    {
        var wanted = ids.Distinct().ToList();
        return context.Set<NodeRow>().Where(node => wanted.Contains(node.Id)).Select(node => new { node.Id, node.Kind }).ToDictionary(node => node.Id, node => node.Kind.ToGuid());
    }

    private IEnumerable<IUmbracoEntity> Page(IQueryable<int> ids, long pageIndex, int pageSize, out long totalRecords, Guid[] entityTypes)
    {
        var nodes = entities.Nodes(entityTypes).Where(node => ids.Contains(node.Id));
        totalRecords = nodes.Count();
        return entities.Build(nodes.OrderBy(node => node.SortOrder).ThenBy(node => node.Id).Skip((int)pageIndex * pageSize).Take(pageSize), entityTypes);
    }
}
