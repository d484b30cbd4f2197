using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Search;

/// <summary>Finds items in the database by what is typed: a part of the name, the id or the key.</summary>
internal sealed class EntitySearch(IEntityService entities, ICoreScopeProvider scopes, Visibility visibility) : IEntitySearchService
{
    private const int Batch = 500;

    public PagedModel<IEntitySlim> Search(UmbracoObjectTypes objectType, string query, int skip = 0, int take = 100) =>
        Search([objectType], query, skip, take);

    public PagedModel<IEntitySlim> Search(IEnumerable<UmbracoObjectTypes> objectTypes, string query, int skip = 0, int take = 100) =>
        Page(Find(objectTypes.ToList(), query, includeTrashed: false), skip, take);

    public PagedModel<IEntitySlim> Search(IEnumerable<UmbracoObjectTypes> objectTypes, int skip = 0, int take = 100) =>
        Page(Find(objectTypes.ToList(), null, includeTrashed: false), skip, take);

    /// <summary>Finds what the user may see. What is outside the start nodes, or may not be read, is not counted either.</summary>
    public async Task<PagedModel<IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType, string query, Guid? parentId, IReadOnlyCollection<Guid> typeKeys, bool? trashed, int skip, int take, bool ignoreStartNodes)
    {
        var parent = parentId is { } key ? entities.Get(key)?.Path : null;
        if (parentId is not null && parent is null)
            return new PagedModel<IEntitySlim>();
        var starts = ignoreStartNodes ? null : visibility.StartIds(objectType)?.Select(SearchIndex.Number).ToHashSet();
        var found = Find([objectType], query, includeTrashed: trashed != false)
            .Where(entity => trashed is null || entity.Trashed == trashed)
            .Where(entity => parent is null || entity.Path.StartsWith(parent + ",", StringComparison.Ordinal))
            .Where(entity => typeKeys.Count == 0 || (entity is IContentEntitySlim content && typeKeys.Contains(content.ContentTypeKey)))
            .Where(entity => starts is null || entity.Path.Split(',').Any(starts.Contains))
            .ToList();
        var readable = (await visibility.ReadableAsync(objectType, [.. found.Select(entity => entity.Key)])).ToHashSet();
        return Page(found.Where(entity => readable.Contains(entity.Key)), skip, take);
    }

    private IEnumerable<IEntitySlim> Find(IReadOnlyList<UmbracoObjectTypes> objectTypes, string? typed, bool includeTrashed)
    {
        var seen = new HashSet<int>();
        if (typed is not null && Named(objectTypes, typed.Trim()) is { } exact && seen.Add(exact.Id))
            yield return exact;
        for (long page = 0, total = 1; page * Batch < total; page++)
        {
            var batch = entities.GetPagedDescendants(objectTypes, page, Batch, out total, NameContains(typed), Ordering.By("text"), includeTrashed);
            foreach (var entity in batch.Where(entity => seen.Add(entity.Id)))
                yield return entity;
        }
    }

    /// <summary>The item whose id or key was typed.</summary>
    private IEntitySlim? Named(IReadOnlyList<UmbracoObjectTypes> objectTypes, string typed)
    {
        var entity = Guid.TryParse(typed, out var key) ? entities.Get(key)
            : int.TryParse(typed, out var id) ? entities.Get(id)
            : null;
        return entity is not null && objectTypes.Any(type => type.GetGuid() == entity.NodeObjectType) ? entity : null;
    }

    private IQuery<IUmbracoEntity>? NameContains(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : scopes.CreateQuery<IUmbracoEntity>().Where(entity => entity.Name!.Contains(typed.Trim()));

    private static PagedModel<IEntitySlim> Page(IEnumerable<IEntitySlim> found, int skip, int take)
    {
        var all = found.ToList();
        return new PagedModel<IEntitySlim>(all.Count, all.Skip(skip).Take(take));
    }
}
