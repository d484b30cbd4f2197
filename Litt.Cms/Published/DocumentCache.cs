using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Published;

/// <summary>Published documents as Umbraco asks for them. What Umbraco calls a refresh is noted, and shown by <see cref="SnapshotRefresh"/>.</summary>
internal sealed class DocumentCache(Snapshots snapshots) : IPublishedContentCache, IDocumentCacheService
{
    public IPublishedContent? GetById(bool preview, int contentId) => From(preview).Document(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => From(preview).Document(contentId);

    public IPublishedContent? GetById(int contentId) => From(false).Document(contentId);

    public IPublishedContent? GetById(Guid contentId) => From(false).Document(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(From(preview).Document(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(From(preview).Document(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = From(preview).Document(key);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(From(preview).Document(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType)
    {
        var snapshot = snapshots.Current;
        return snapshot.Documents.All.Where(node => node.Type.Id == contentType.Id).Select(node => snapshot.Document(node.Id)).OfType<IPublishedContent>();
    }

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        _ = snapshots.Latest;
        return Task.CompletedTask;
    }

    public Task RefreshMemoryCacheAsync(Guid key) => Note(changes => changes.Documents.Add(key));

    /// <summary>The database is asked whether the document is still published: a descendant of an unpublished one is, though nobody sees it.</summary>
    public Task RemoveFromMemoryCacheAsync(Guid key) => Note(changes => changes.Documents.Add(key));

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Note(changes => changes.Everything = true);

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Note(changes => changes.DocumentTypes.UnionWith(contentTypeIds));

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds)
    {
        Note(changes => changes.DocumentTypes.UnionWith(contentTypeIds));
        snapshots.Apply();
    }

    public void ClearConvertedContentCache() => Note(changes => changes.Derived = true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => Note(changes => changes.DocumentTypes.UnionWith(contentTypeIds));

    /// <summary>Nothing is stored beside the content itself.</summary>
    public Task RefreshContentAsync(IContent content) => Task.CompletedTask;

    /// <inheritdoc cref="RefreshContentAsync"/>
    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    private Snapshot From(bool? preview) => preview == true ? snapshots.Preview : snapshots.Current;

    private Task Note(Action<Changes> change)
    {
        snapshots.Note(change);
        return Task.CompletedTask;
    }
}
