using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Relations;

/// <summary>Tells what uses what, so that nobody deletes or unpublishes what is in use unawares.</summary>
internal sealed class TrackedReferencesRepository(IScopeAccessor scope, TypeReader types) : ITrackedReferencesRepository
{
    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var used = Nodes.Where(node => node.Key == key).Select(node => node.Id);
        return Page(Uses(filterMustBeIsDependency).Where(use => used.Contains(use.UsedId)).Select(use => new End { NodeId = use.UserId, TypeId = use.TypeId }), skip, take, out totalRecords);
    }

    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var kind = NodeKinds.FromGuid(objectTypeKey);
        var used = Nodes.Where(node => node.Kind == kind && node.Trashed).Select(node => node.Id);
        return Page(Uses(filterMustBeIsDependency).Where(use => used.Contains(use.UsedId)).Select(use => new End { NodeId = use.UserId, TypeId = use.TypeId }), skip, take, out totalRecords);
    }

    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var wanted = keys.ToList();
        return Used(Nodes.Where(node => wanted.Contains(node.Key)), skip, take, filterMustBeIsDependency, out totalRecords);
    }

    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var path = Nodes.Where(node => node.Key == parentKey).Select(node => node.Path).FirstOrDefault();
        totalRecords = 0;
        return path is null ? [] : Used(Nodes.Where(node => node.Path.StartsWith(path + ",")), skip, take, filterMustBeIsDependency, out totalRecords);
    }

    public async Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        var wanted = keys.ToList();
        var kind = NodeKinds.FromGuid(nodeObjectTypeId);
        var used = Uses(dependenciesOnly: true).Select(use => use.UsedId);
        var found = Nodes.Where(node => node.Kind == kind && wanted.Contains(node.Key) && used.Contains(node.Id)).Select(node => node.Key);
        var page = await found.OrderBy(key => key).Skip((int)skip).Take((int)take).ToListAsync();
        return new PagedModel<Guid>(await found.CountAsync(), page);
    }

    private IQueryable<NodeRow> Nodes => scope.Reading.Set<NodeRow>().AsNoTracking();

    /// <summary>Who uses whom: the parent of a relation uses the child, and the other way round where the relation goes both ways.</summary>
    private IQueryable<Use> Uses(bool dependenciesOnly)
    {
        var relations =
            from relation in scope.Reading.Set<RelationRow>()
            join type in scope.Reading.Set<RelationTypeRow>() on relation.RelationTypeId equals type.Id
            where type.IsDependency || !dependenciesOnly
            select new { relation.ParentId, relation.ChildId, type.Id, type.IsBidirectional };
        return relations
            .Select(relation => new Use { UsedId = relation.ChildId, UserId = relation.ParentId, TypeId = relation.Id })
            .Concat(relations.Where(relation => relation.IsBidirectional).Select(relation => new Use { UsedId = relation.ParentId, UserId = relation.ChildId, TypeId = relation.Id }));
    }

    private IEnumerable<RelationItemModel> Used(IQueryable<NodeRow> nodes, long skip, long take, bool dependenciesOnly, out long totalRecords)
    {
        var ids = nodes.Select(node => node.Id);
        return Page(Uses(dependenciesOnly).Where(use => ids.Contains(use.UsedId)).Select(use => new End { NodeId = use.UsedId, TypeId = use.TypeId }), skip, take, out totalRecords);
    }

    private List<RelationItemModel> Page(IQueryable<End> ends, long skip, long take, out long totalRecords)
    {
        var context = scope.Reading;
        var distinct = ends.Distinct();
        totalRecords = distinct.Count();
        if (totalRecords == 0 || take == 0)
            return [];
        var page =
            (from end in distinct
             join type in context.Set<RelationTypeRow>() on end.TypeId equals type.Id
             join node in Nodes on end.NodeId equals node.Id
             join content in context.Set<ContentRow>() on node.Id equals content.NodeId into contents
             from content in contents.DefaultIfEmpty()
             orderby type.Alias, node.Id
             select new { Node = node, Type = type, Content = content })
            .Skip((int)skip).Take((int)take).ToList();
        var known = types.Types;
        return page.ConvertAll(one => Build(one.Node, one.Type, one.Content, known));
    }

    private static RelationItemModel Build(NodeRow node, RelationTypeRow type, ContentRow? content, TypeSet types)
    {
        var contentType = content is null ? null : types.Find(content.ContentTypeId);
        return new RelationItemModel
        {
            NodeKey = node.Key,
            NodeName = node.Name,
            NodeType = ObjectTypes.GetUdiType(node.Kind.ToGuid()),
            NodePublished = node.Kind is NodeKind.Document or NodeKind.Element ? content?.Published : null,
            ContentTypeKey = contentType?.Node.Key ?? Guid.Empty,
            ContentTypeAlias = contentType?.Alias,
            ContentTypeIcon = contentType?.Definition.Icon,
            ContentTypeName = contentType?.Node.Name,
            RelationTypeName = type.Name,
            RelationTypeIsBidirectional = type.IsBidirectional,
            RelationTypeIsDependency = type.IsDependency,
        };
    }

    private sealed class Use
    {
        public int UsedId { get; init; }

        public int UserId { get; init; }

        public int TypeId { get; init; }
    }

    private sealed class End
    {
        public int NodeId { get; init; }

        public int TypeId { get; init; }
    }
}
