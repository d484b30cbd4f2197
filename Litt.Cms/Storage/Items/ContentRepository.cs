using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Storage.Items;

/// <summary>What the repositories of documents, elements, blueprints and media have in common: here, how they are read.</summary>
internal abstract partial class ContentRepository<TEntity>(ItemServices services, NodeKind kind) : IContentRepository<int, TEntity>, IReadRepository<Guid, TEntity>
    where TEntity : class, IContentBase
{
    public abstract int RecycleBinId { get; }

    protected ItemServices Services => services;

    protected NodeKind Kind => kind;

    protected CmsDbContext Reading => services.Scope.Reading;

    /// <summary>All items of the kind.</summary>
    protected IQueryable<Item> Items => Reading.Items().Where(item => item.Node.Kind == kind);

    public TEntity? Get(int id) => Build(services.Recent.Get(services.Scope, kind, id));

    public TEntity? Get(Guid id) => Build(services.Recent.Get(services.Scope, kind, id));

    public IEnumerable<TEntity> GetMany(params int[]? ids) => ids is { Length: > 0 } ? LoadInParts(ids) : Load(Items);

    public IEnumerable<TEntity> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 } ? [.. ids.Chunk(PartSize).SelectMany(part => Load(Items.Where(item => part.Contains(item.Node.Key))))] : Load(Items);

    public bool Exists(int id) => Items.Any(item => item.Node.Id == id);

    public bool Exists(Guid id) => Items.Any(item => item.Node.Key == id);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query) =>
        Load(Item.Columns(null).Apply(Items, query).OrderBy(item => item.Node.Level).ThenBy(item => item.Node.SortOrder).ThenBy(item => item.Node.Id));

    public int Count(IQuery<TEntity>? query) => Item.Columns(null).Apply(Items, query).Count();

    public int Count(string? contentTypeAlias = null) => OfType(Items, contentTypeAlias).Count();

    public int CountChildren(int parentId, string? contentTypeAlias = null) => OfType(Items.Where(item => item.Node.ParentId == parentId), contentTypeAlias).Count();

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        if (parentId == Constants.System.Root)
            return Count(contentTypeAlias);
        var below = Reading.PlaceOf(parentId).Path + ",";
        return OfType(Items.Where(item => item.Node.Path.StartsWith(below)), contentTypeAlias).Count();
    }

    public IEnumerable<TEntity> GetRecycleBin() =>
        Load(Items.Where(item => item.Node.Trashed).OrderBy(item => item.Node.Level).ThenBy(item => item.Node.SortOrder).ThenBy(item => item.Node.Id));

    public bool RecycleBinSmells() => Items.Any(item => item.Node.Trashed);

    public IEnumerable<TEntity> GetPage(IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<TEntity>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    /// <remarks>All properties are read, whatever <paramref name="propertyAliases"/> asks for: an item that is saved with a part of them would lose the others.</remarks>
    public IEnumerable<TEntity> GetPage(IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<TEntity>? filter, Ordering? ordering)
    {
        var columns = Item.Columns(string.IsNullOrEmpty(ordering?.Culture) ? null : ordering.Culture);
        var items = columns.Apply(columns.Apply(Items, query), filter);
        totalRecords = items.Count();
        var skip = (int)(pageIndex * pageSize);
        if (totalRecords <= skip || pageSize <= 0)
            return [];
        if (ordering is not { IsCustomField: true, IsEmpty: false })
            return Load(items.Ordered(Reading, ordering).Skip(skip).Take(pageSize));
        var page = items.OrderedByProperty(Reading, services.Types.Types, ordering).Skip(skip).Take(pageSize).ToArray();
        var loaded = LoadInParts(page).ToDictionary(item => item.Id);
        return [.. page.Where(loaded.ContainsKey).Select(id => loaded[id])];
    }

    /// <summary>Makes the entity of an item, with its own part filled in.</summary>
    protected abstract TEntity New(LoadedItem item, SharedType type, PropertyCollection properties);

    /// <summary>Reads items, in their order, in one query.</summary>
    protected List<TEntity> Load(IQueryable<Item> items) => Build(Reading.WithVersions(items));

    protected List<TEntity> Build(IQueryable<LoadedItem> items)
    {
        var types = services.Types.Types;
        return items.AsEnumerable().Select(item => Build(item, types)).ToList();
    }

    private const int PartSize = 500;

    private List<TEntity> LoadInParts(int[] ids) => [.. ids.Chunk(PartSize).SelectMany(part => Load(Items.Where(item => part.Contains(item.Node.Id))))];

    private IQueryable<Item> OfType(IQueryable<Item> items, string? alias)
    {
        if (string.IsNullOrWhiteSpace(alias))
            return items;
        var types = Reading.Set<ContentTypeRow>().Where(type => type.Alias == alias).Select(type => type.NodeId);
        return items.Where(item => types.Contains(item.Content.ContentTypeId));
    }

    private TEntity? Build(LoadedItem? item) => item is null ? null : Build(item, services.Types.Types);

    private TEntity Build(LoadedItem item, TypeSet types)
    {
        var type = types.Find(item.Content.ContentTypeId) is { } stored
            ? types.Share(stored)
            : throw new InvalidDataException($"There is no type {item.Content.ContentTypeId} for the item {item.Node.Id}.");
        var (data, published) = (item.Data, item.PublishedData);
        var entity = New(item, type, ItemValues.Read(type, data, published));
        var tracked = (ContentBase)(object)entity;
        tracked.DisableChangeTracking();
        Write(item, entity);
        tracked.Trashed = item.Node.Trashed;
        WriteNames(type, item, data, published, entity);
        tracked.ResetDirtyProperties(false);
        tracked.EnableChangeTracking();
        return entity;
    }

    private static void Write(LoadedItem item, TEntity entity)
    {
        var node = item.Node;
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.VersionId = item.Version.Id;
        entity.Name = item.Version.Name;
        entity.Path = node.Path;
        entity.Level = node.Level;
        entity.ParentId = node.ParentId;
        entity.SortOrder = node.SortOrder;
        entity.CreatorId = node.CreatorId ?? Constants.Security.UnknownUserId;
        entity.WriterId = item.Version.UserId ?? Constants.Security.UnknownUserId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = item.Version.Date;
    }

    private static void WriteNames(SharedType type, LoadedItem item, VersionData data, VersionData? published, TEntity entity)
    {
        var publishable = entity as IPublishableContentBase;
        if (publishable is not null)
        {
            publishable.Edited = item.Content.Edited;
            publishable.Published = item.Content.Published;
        }

        if (publishable is not null && item.Published is { } shown)
        {
            publishable.PublishedVersionId = shown.Id;
            publishable.PublishName = shown.Name;
            publishable.PublishDate = shown.Date;
            publishable.PublisherId = shown.UserId;
        }

        if ((type.Type.Variations & ContentVariation.Culture) == 0)
            return;
        entity.CultureInfos = Infos(data);
        if (publishable is null)
            return;
        publishable.PublishCultureInfos = published is null ? null : Infos(published);
        publishable.EditedCultures = CultureState.Read(item.Content.Cultures)?.Where(state => state.Value.Edited).Select(state => state.Key).ToList();
    }

    private static ContentCultureInfosCollection? Infos(VersionData data)
    {
        if (data.Names.Count == 0)
            return null;
        var infos = new ContentCultureInfosCollection();
        foreach (var (culture, name) in data.Names)
            infos.AddOrUpdate(culture, name.Name, name.Date);
        return infos;
    }
}
