using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Storage.Trees;

/// <summary>The read side of all trees: what stands where, without opening it.</summary>
internal sealed class EntityRepository(IScopeAccessor scope, EntityReader entities, RecentItems recent) : IEntityRepository
{
    private static readonly RowMap<NodeRow> Columns = new RowMap<NodeRow>()
        .Map(nameof(IUmbracoEntity.Id), node => node.Id)
        .Map(nameof(IUmbracoEntity.Key), node => node.Key)
        .Map(nameof(IUmbracoEntity.Name), node => node.Name)
        .Map(nameof(IUmbracoEntity.ParentId), node => node.ParentId)
        .Map(nameof(IUmbracoEntity.Level), node => node.Level)
        .Map(nameof(IUmbracoEntity.Path), node => node.Path)
        .Map(nameof(IUmbracoEntity.SortOrder), node => node.SortOrder)
        .Map(nameof(IUmbracoEntity.Trashed), node => node.Trashed)
        .Map(nameof(IUmbracoEntity.CreatorId), node => node.CreatorId)
        .Map(nameof(IUmbracoEntity.CreateDate), node => node.CreateDate)
        .Map(nameof(IUmbracoEntity.UpdateDate), node => node.UpdateDate);

    public IEntitySlim? Get(int id) => entities.Build(entities.Nodes().Where(node => node.Id == id)).FirstOrDefault();

    public IEntitySlim? Get(Guid key) => entities.Build(entities.Nodes().Where(node => node.Key == key)).FirstOrDefault();

    public IEntitySlim? Get(int id, Guid objectTypeId) => entities.Build(entities.Nodes(objectTypeId).Where(node => node.Id == id)).FirstOrDefault();

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => entities.Build(entities.Nodes(objectTypeId).Where(node => node.Key == key)).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => GetAll([objectType], ids);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => GetAll([objectType], keys);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params int[] ids) =>
        ids.Length > 0 ? ReadOf(objectTypes.ToHashSet(), entities.Nodes().Where(node => ids.Contains(node.Id))) : Read(entities.Nodes(objectTypes), objectTypes);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params Guid[] keys) =>
        keys.Length > 0 ? ReadOf(objectTypes.ToHashSet(), entities.Nodes().Where(node => keys.Contains(node.Key))) : Read(entities.Nodes(objectTypes), objectTypes);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Read(Columns.Apply(entities.Nodes(), query), []);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Read(Columns.Apply(entities.Nodes(objectType), query), [objectType]);

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) =>
        Columns.Apply(Columns.Apply(entities.Nodes(objectTypes), query), filter).Count();

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query,
        ISet<Guid> objectTypes,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IUmbracoEntity>? filter,
        Ordering? ordering)
    {
        var found = Columns.Apply(Columns.Apply(entities.Nodes(objectTypes), query), filter);
        var page = entities.Build(NodeOrder.From(ordering).Apply(found).Skip((int)pageIndex * pageSize).Take(pageSize), objectTypes);
        // A first page that is not full is all there is.
        totalRecords = pageIndex == 0 && page.Count < pageSize ? page.Count : found.Count();
        return page;
    }

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter) => Siblings(false, objectTypes, targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter) => Siblings(true, objectTypes, targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    public UmbracoObjectTypes GetObjectType(int id) => entities.Nodes().Where(node => node.Id == id).Select(node => node.Kind).First().ToObjectType();

    public UmbracoObjectTypes GetObjectType(Guid key) => entities.Nodes().Where(node => node.Key == key).Select(node => node.Kind).First().ToObjectType();

    /// <exception cref="InvalidOperationException">The key has an id already.</exception>
    public int ReserveId(Guid key)
    {
        if (Exists(key))
            throw new InvalidOperationException($"The key {key} has an id already.");
        var context = scope.Writing;
        var row = new NodeRow
        {
            Key = key,
            Kind = NodeKind.IdReservation,
            ParentId = Constants.System.Root,
            Level = 1,
            Path = Constants.System.RootString,
            Name = "RESERVED.ID",
            CreateDate = DateTime.UtcNow,
            UpdateDate = DateTime.UtcNow,
        };
        context.Add(row);
        context.SaveAndForget();
        return row.Id;
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        ids is { Length: > 0 } ? PathsOf([objectType], entities.Nodes().Where(node => ids.Contains(node.Id))) : PathsOf([], entities.Nodes(objectType));

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) => GetAllPaths([objectType], keys);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid[] objectTypes, params Guid[] keys) =>
        keys switch
        {
            [] => PathsOf([], entities.Nodes(objectTypes)),
            // What one may do with a document is asked by its path, and then it is read.
            [var only] when objectTypes is [var type] && NodeKinds.FromGuid(type) is var kind and (NodeKind.Document or NodeKind.Media) => PathOf(kind, only),
            _ => PathsOf([.. objectTypes], entities.Nodes().Where(node => keys.Contains(node.Key))),
        };

    public bool Exists(int id) => entities.Nodes().Any(node => node.Id == id);

    public bool Exists(Guid key) => entities.Nodes().Any(node => node.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        var wanted = keys.Distinct().ToList();
        return entities.Nodes().Count(node => wanted.Contains(node.Key)) == wanted.Count;
    }

    public bool Exists(Guid key, Guid objectType) => entities.Nodes(objectType).Any(node => node.Key == key);

    public bool Exists(int id, Guid objectType) => entities.Nodes(objectType).Any(node => node.Id == id);

    // Nodes that are named one by one are sorted out by type only here: SQLite would look through all nodes of the type instead.
    private static List<TreeEntityPath> PathsOf(HashSet<Guid> objectTypes, IQueryable<NodeRow> nodes) =>
    [
        .. nodes.Select(node => new { node.Id, node.Key, node.Path, node.Kind })
            .AsEnumerable()
            .Where(node => objectTypes.Count == 0 || objectTypes.Contains(node.Kind.ToGuid()))
            .Select(node => new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path }),
    ];

    private IEnumerable<TreeEntityPath> PathOf(NodeKind kind, Guid key) =>
        recent.Get(scope, kind, key) is { Node: var node }
            ? [new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path }]
            : PathsOf([kind.ToGuid()], entities.Nodes().Where(node => node.Key == key));

    private IEnumerable<IEntitySlim> ReadOf(HashSet<Guid> objectTypes, IQueryable<NodeRow> nodes) =>
        [.. Read(nodes, objectTypes).Where(entity => objectTypes.Count == 0 || objectTypes.Contains(entity.NodeObjectType))];

    private List<IEntitySlim> Read(IQueryable<NodeRow> nodes, IEnumerable<Guid> objectTypes) =>
        entities.Build(nodes.OrderBy(node => node.SortOrder).ThenBy(node => node.Id), objectTypes);

    private List<IEntitySlim> Siblings(
        bool trashed,
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter)
    {
        totalBefore = totalAfter = 0;
        if (Columns.Apply(entities.Nodes(objectTypes), filter).FirstOrDefault(node => node.Key == targetKey && node.Trashed == trashed) is not { } target)
            return [];
        var order = NodeOrder.From(ordering);
        var siblings = Columns.Apply(entities.Nodes(objectTypes).Where(node => node.ParentId == target.ParentId && node.Trashed == trashed), filter);
        var position = siblings.Count(order.Before(target));
        var skip = Math.Max(0, position - before);
        var take = position - skip + 1 + after;
        totalBefore = skip;
        totalAfter = Math.Max(0, siblings.Count() - skip - take);
        return entities.Build(order.Apply(siblings).Skip(skip).Take(take), objectTypes);
    }
}
