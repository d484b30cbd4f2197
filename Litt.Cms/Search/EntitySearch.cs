using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Search;

/// <summary>Finds items for the backoffice by what is typed: a part of the name, the id or the key. What is outside the user's start nodes is not found.</summary>
internal sealed class EntitySearch(IEntityService entities, ICoreScopeProvider scopes, IBackOfficeSecurityAccessor security, AppCaches caches)
    : IEntitySearchService, IIndexedEntitySearchService
{
    private const int Batch = 500;

    public PagedModel<IEntitySlim> Search(UmbracoObjectTypes objectType, string query, int skip = 0, int take = 100) =>
        Search([objectType], query, skip, take);

    public PagedModel<IEntitySlim> Search(IEnumerable<UmbracoObjectTypes> objectTypes, string query, int skip = 0, int take = 100) =>
        Page(Find(objectTypes.ToList(), query, includeTrashed: false), skip, take);

    public PagedModel<IEntitySlim> Search(IEnumerable<UmbracoObjectTypes> objectTypes, int skip = 0, int take = 100) =>
        Page(Find(objectTypes.ToList(), null, includeTrashed: false), skip, take);

    public Task<PagedModel<IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType,
        string query,
        Guid? parentId,
        IEnumerable<Guid>? contentTypeIds,
        bool? trashed,
        string? culture = null,
        int skip = 0,
        int take = 100,
        bool ignoreUserStartNodes = false)
    {
        var types = contentTypeIds?.ToHashSet() ?? [];
        var parent = parentId is { } key ? entities.Get(key)?.Path : null;
        if (parentId is not null && parent is null)
            return Task.FromResult(new PagedModel<IEntitySlim>());
        var startPaths = ignoreUserStartNodes ? null : StartPaths(objectType);
        var found = Find([objectType], query, includeTrashed: trashed != false)
            .Where(entity => trashed is null || entity.Trashed == trashed)
            .Where(entity => parent is null || entity.Path.StartsWith(parent + ",", StringComparison.Ordinal))
            .Where(entity => types.Count == 0 || (entity is IContentEntitySlim content && types.Contains(content.ContentTypeKey)))
            .Where(entity => startPaths is null || startPaths.Any(path => IsWithin(entity.Path, path)));
        return Task.FromResult(Page(found, skip, take));
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

    private List<string>? StartPaths(UmbracoObjectTypes objectType)
    {
        if (security.BackOfficeSecurity?.CurrentUser is not { } user)
            return null;
        var ids = StartNodeIds(user, objectType);
        return ids is null || ids.Contains(Constants.System.Root)
            ? null
            : ids.Select(id => entities.Get(id)?.Path).OfType<string>().ToList();
    }

    private int[]? StartNodeIds(IUser user, UmbracoObjectTypes objectType) => objectType switch
    {
        UmbracoObjectTypes.Document => user.CalculateContentStartNodeIds(entities, caches),
        UmbracoObjectTypes.Media => user.CalculateMediaStartNodeIds(entities, caches),
        _ => null,
    };

    private static bool IsWithin(string path, string start) => path == start || path.StartsWith(start + ",", StringComparison.Ordinal);

    private static PagedModel<IEntitySlim> Page(IEnumerable<IEntitySlim> found, int skip, int take)
    {
        var all = found.ToList();
        return new PagedModel<IEntitySlim>(all.Count, all.Skip(skip).Take(take));
    }
}
