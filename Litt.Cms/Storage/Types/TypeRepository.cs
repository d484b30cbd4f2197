using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Types;

/// <summary>What the repositories of document, media and member types have in common.</summary>
internal abstract class TypeRepository<TType>(IScopeAccessor scope, TypeReader reader, TypeStorage storage, NodeKind kind) : IContentTypeRepositoryBase<TType>
    where TType : class, IContentTypeComposition
{
    protected IScopeAccessor Scope => scope;

    /// <summary>All types of all kinds.</summary>
    protected TypeSet Types => reader.Types;

    private IEnumerable<StoredType> Kept => Types.All.Where(type => type.Kind == kind);

    public TType? Get(int id) => Types.Find(id) is { } type && type.Kind == kind ? Build(type) : null;

    public TType? Get(Guid id) => Types.Find(id) is { } type && type.Kind == kind ? Build(type) : null;

    public TType? Get(string alias) => Kept.FirstOrDefault(type => type.Alias.InvariantEquals(alias)) is { } type ? Build(type) : null;

    public IEnumerable<TType> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Kept.Where(type => ids.Contains(type.Id)) : Kept);

    public IEnumerable<TType> GetMany(params Guid[]? ids) => Build(ids is { Length: > 0 } ? Kept.Where(type => ids.Contains(type.Node.Key)) : Kept);

    public bool Exists(int id) => Types.Find(id)?.Kind == kind;

    public bool Exists(Guid id) => Types.Find(id)?.Kind == kind;

    public IEnumerable<TType> Get(IQuery<TType> query) => Build(Matching(query));

    public int Count(IQuery<TType>? query) => Matching(query).Count();

    public void Save(TType entity) => storage.Save(entity, kind);

    public void Delete(TType entity) => storage.Delete(entity);

    public IEnumerable<MoveEventInfo<TType>> Move(TType moving, EntityContainer? container)
    {
        if (container is not null && $",{container.Path},".Contains($",{moving.Id},", StringComparison.Ordinal))
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        var parent = container is null ? new Place(Constants.System.RootString, 0) : new Place(container.Path, container.Level);
        var moved = new List<MoveEventInfo<TType>> { new(moving, moving.Path, container?.Id ?? Constants.System.Root, container?.Key) };
        var (formerPath, formerLevel) = (moving.Path + ",", moving.Level);
        moving.ParentId = container?.Id ?? Constants.System.Root;
        (moving.Path, moving.Level) = ($"{parent.Path},{moving.Id}", parent.Level + 1);
        Save(moving);
        foreach (var below in Build(Kept.Where(type => type.Node.Path.StartsWith(formerPath, StringComparison.Ordinal)).OrderBy(type => type.Node.Level)))
        {
            moved.Add(new MoveEventInfo<TType>(below, below.Path, below.ParentId, Types.Find(below.ParentId)?.Node.Key));
            (below.Path, below.Level) = ($"{moving.Path},{below.Path[formerPath.Length..]}", below.Level + moving.Level - formerLevel);
            Save(below);
        }

        return moved;
    }

    public string GetUniqueAlias(string alias)
    {
        var taken = Types.All.Select(type => type.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{alias}{number}").First(candidate => !taken.Contains(candidate));
    }

    public bool HasContainerInPath(string contentPath) => HasContainerInPath([.. contentPath.Split(',').Select(int.Parse)]);

    public bool HasContainerInPath(params int[] ids)
    {
        var lists = Types.All.Where(type => type.Definition.ListView is not null).Select(type => type.Id).ToList();
        return scope.Reading.Set<ContentRow>().Any(content => ids.Contains(content.NodeId) && lists.Contains(content.ContentTypeId));
    }

    public bool HasContentNodes(int id) => scope.Reading.Set<ContentRow>().Any(content => content.ContentTypeId == id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. Kept.Where(type => type.Definition.AllowedTypes.Exists(allowed => allowed.Key == key)).Select(type => type.Node.Key)];

    /// <summary>The entities that all share, for looking only.</summary>
    protected IEnumerable<(StoredType Stored, TType Entity)> Shared => Kept.Select(type => (type, (TType)Types.Share(type).Type));

    protected TType Build(StoredType type) => (TType)Types.Build(type);

    protected IEnumerable<TType> Build(IEnumerable<StoredType> types) => [.. types.ToList().Select(Build)];

    private IEnumerable<StoredType> Matching(IQuery<TType>? query)
    {
        var types = Types;
        return query is null ? Kept : Shared.Select(one => one.Entity).Matching(query).Select(type => types.Find(type.Id)!);
    }
}
