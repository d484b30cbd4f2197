using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Published;

/// <summary>Media as Umbraco's views and converters ask for it. Media has no drafts, so a preview sees the same.</summary>
internal sealed class MediaCache(Snapshots snapshots) : IPublishedMediaCache, IMediaCacheService
{
    public IPublishedContent? GetById(bool preview, int contentId) => snapshots.Current.MediaItem(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => snapshots.Current.MediaItem(contentId);

    public IPublishedContent? GetById(int contentId) => snapshots.Current.MediaItem(contentId);

    public IPublishedContent? GetById(Guid contentId) => snapshots.Current.MediaItem(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetById(key));

    public bool TryGetCached(Guid key, out IPublishedContent? content)
    {
        content = GetById(key);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType)
    {
        var snapshot = snapshots.Current;
        return snapshot.Media.All.Where(node => node.Type.Id == contentType.Id).Select(node => snapshot.MediaItem(node.Id)).OfType<IPublishedContent>();
    }

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        _ = snapshots.Latest;
        return Task.CompletedTask;
    }

    public Task RefreshMemoryCacheAsync(Guid key) => Note(changes => changes.Media.Add(key));

    public Task RemoveFromMemoryCacheAsync(Guid key) => Note(changes => changes.Media.Add(key));

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Note(changes => changes.Everything = true);

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Note(changes => changes.MediaTypes.UnionWith(contentTypeIds));

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds)
    {
        Note(changes => changes.MediaTypes.UnionWith(contentTypeIds));
        snapshots.Apply();
    }

    public void ClearConvertedContentCache() => Note(changes => changes.Derived = true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => Note(changes => changes.MediaTypes.UnionWith(contentTypeIds));

    /// <summary>Nothing is stored beside the media itself.</summary>
    public Task RefreshMediaAsync(IMedia media) => Task.CompletedTask;

    /// <inheritdoc cref="RefreshMediaAsync"/>
    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    private Task Note(Action<Changes> change)
    {
        snapshots.Note(change);
        return Task.CompletedTask;
    }
}
