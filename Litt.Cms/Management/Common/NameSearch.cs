using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>Finds nodes by a part of their name, or by their id, among those that the caller may see.</summary>
internal sealed class NameSearch(IEntityService entities, ICoreScopeProvider scopes, AppCaches caches, TreeNodes nodes, Caller caller)
{
    private const int MostMatches = 500;

    private static readonly Ordering ByName = Ordering.By("text");

    /// <summary>Nodes of a kind whose name has the text in it; trashed ones only where they are asked for.</summary>
    public IReadOnlyList<IEntitySlim> Find(UmbracoObjectTypes kind, string? text, bool trashed = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];

        if (Guid.TryParse(text, out var key))
            return entities.Get(key, kind) is { } entity && (trashed || !entity.Trashed) ? [entity] : [];

        var wish = text.Trim();
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var named = scopes.CreateQuery<IUmbracoEntity>().Where(node => node.Name!.Contains(wish));
        return [.. entities.GetPagedDescendants(kind, 0, MostMatches, out _, named, ByName, trashed)];
    }

    /// <summary>The same among content, of which a user sees what lies under the start nodes and may be read.</summary>
    public async Task<IReadOnlyList<IEntitySlim>> FindContentAsync(UmbracoObjectTypes kind, ContentWish wish, bool ignoreStartNodes)
    {
        var start = ignoreStartNodes ? StartNodes.Everything : StartNodes.Of(caller.User, kind, entities, caches);
        var below = wish.ParentId is { } parentKey ? entities.Get(parentKey, kind)?.Path ?? string.Empty : null;
        var found = Find(kind, wish.Query, wish.Trashed is true).Where(entity =>
            start.Include(entity)
            && (below is null || entity.Path.StartsWith(below + ",", StringComparison.Ordinal))
            && (wish.Types.Length == 0 || entity is IContentEntitySlim content && wish.Types.Contains(content.ContentTypeKey)));
        return await nodes.ReadableAsync(kind, [.. found]);
    }
}

/// <summary>Which content is looked for.</summary>
internal sealed record ContentWish(string? Query, bool? Trashed, Guid? ParentId, Guid[] Types);
