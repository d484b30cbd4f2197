using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Published;

/// <summary>Published elements of the library as Umbraco asks for them.</summary>
internal sealed class ElementCache(Snapshots snapshots) : IPublishedElementCache, IElementCacheService
{
    public IPublishedElement? GetById(bool preview, Guid key) => From(preview).Element(key);

    public Task<IPublishedElement?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(From(preview).Element(key));

    public Task<IPublishedElement?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    public bool TryGetCached(Guid key, bool preview, out IPublishedElement? element)
    {
        element = From(preview).Element(key);
        return element is not null;
    }

    public IEnumerable<IPublishedElement> GetByContentType(IPublishedContentType contentType)
    {
        var snapshot = snapshots.Current;
        return snapshot.Elements.All.Where(node => node.Type.Id == contentType.Id).Select(node => snapshot.Element(node.Key)).OfType<IPublishedElement>();
    }

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        _ = snapshots.Latest;
        return Task.CompletedTask;
    }

    public Task RefreshMemoryCacheAsync(Guid key) => Note(changes => changes.Elements.Add(key));

    public Task RemoveFromMemoryCacheAsync(Guid key) => Note(changes => changes.Elements.Add(key));

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Note(changes => changes.Everything = true);

    /// <summary>Blocks are of element types, so what was converted from documents goes too.</summary>
    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Note(changes => Concern(changes, contentTypeIds));

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds)
    {
        Note(changes => Concern(changes, contentTypeIds));
        snapshots.Apply();
    }

    public void ClearConvertedContentCache() => Note(changes => changes.Derived = true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => Note(changes => Concern(changes, contentTypeIds));

    /// <summary>Nothing is stored beside the element itself.</summary>
    public Task RefreshElementAsync(IElement element) => Task.CompletedTask;

    /// <inheritdoc cref="RefreshElementAsync"/>
    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    private static void Concern(Changes changes, IEnumerable<int> contentTypeIds)
    {
        changes.DocumentTypes.UnionWith(contentTypeIds);
        changes.Derived = true;
    }

    private Snapshot From(bool? preview) => preview == true ? snapshots.Preview : snapshots.Current;

    private Task Note(Action<Changes> change)
    {
        snapshots.Note(change);
        return Task.CompletedTask;
    }
}
