using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Published;

/// <summary>
/// The addresses of documents, from the snapshot. Umbraco's own service keeps them in a table and in a second cache;
/// here they are part of what is published, and so can't be missing or differ from it.
/// </summary>
internal sealed class DocumentUrls(Snapshots snapshots) : IDocumentUrlService
{
    /// <summary>What Umbraco calls the route of a document that can't be reached.</summary>
    private const string NoRoute = "#";

    public bool IsInitialized => true;

    public string? GetUrlSegment(Guid documentKey, string culture, bool isDraft) => GetUrlSegments(documentKey, culture, isDraft).FirstOrDefault();

    public IEnumerable<string> GetUrlSegments(Guid documentKey, string culture, bool isDraft) => From(isDraft).Documents.Find(documentKey)?.SegmentsIn(culture) ?? [];

    public Guid? GetDocumentKeyByUri(Uri uri, bool isDraft) => From(isDraft).Routes.Find(uri)?.Node.Key;

    public Guid? GetDocumentKeyByRoute(string route, string? culture, int? documentStartNodeId, bool isDraft) =>
        From(isDraft).Routes.Find(route, culture, documentStartNodeId)?.Key;

    public string GetLegacyRouteFormat(Guid key, string? culture, bool isDraft)
    {
        var snapshot = From(isDraft);
        return snapshot.Documents.Find(key) is { } node && snapshot.Routes.Of(node, culture) is { } route ? route.ToString() : NoRoute;
    }

    public bool HasAny() => snapshots.Current.Documents.Count > 0;

    /// <summary>Nothing is kept beside the snapshot.</summary>
    public Task InitAsync(bool forceEmpty, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task RebuildAllUrlsAsync() => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task CreateOrUpdateUrlSegmentsAsync(Guid key) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task CreateOrUpdateUrlSegmentsAsync(IEnumerable<IContent> documents) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task CreateOrUpdateUrlSegmentsWithDescendantsAsync(Guid key) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task DeleteUrlsFromCacheAsync(IEnumerable<Guid> documentKeys) => Task.CompletedTask;

    private Snapshot From(bool isDraft) => isDraft ? snapshots.Preview : snapshots.Current;
}
