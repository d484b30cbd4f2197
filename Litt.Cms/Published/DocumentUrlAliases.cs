using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Published;

/// <summary>Addresses that editors give a document beside its place in the tree, from the snapshot.</summary>
internal sealed class DocumentUrlAliases(Snapshots snapshots) : IDocumentUrlAliasService
{
    public Task<IEnumerable<Guid>> GetDocumentKeysByAliasAsync(string alias, string? culture)
    {
        var snapshot = snapshots.Current;
        var spoken = culture ?? snapshot.Site.DefaultCulture;
        return Task.FromResult(snapshot.WithAlias(alias)
            .Where(node => UrlAliases.Of(node, spoken).Contains(UrlAliases.Normal(alias)))
            .Select(node => node.Key));
    }

    public Task<IEnumerable<string>> GetAliasesAsync(Guid documentKey, string? culture)
    {
        var snapshot = snapshots.Current;
        return Task.FromResult(snapshot.Documents.Find(documentKey) is { } node ? UrlAliases.Of(node, culture ?? snapshot.Site.DefaultCulture) : []);
    }

    public bool HasAny() => snapshots.Current.Documents.All.Any(node => UrlAliases.Of(node, null).Any());

    /// <summary>Nothing is kept beside the snapshot.</summary>
    public Task InitAsync(bool forceEmpty, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task CreateOrUpdateAliasesAsync(Guid documentKey) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task CreateOrUpdateAliasesWithDescendantsAsync(Guid documentKey) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task DeleteAliasesFromCacheAsync(IEnumerable<Guid> documentKeys) => Task.CompletedTask;

    /// <inheritdoc cref="InitAsync"/>
    public Task RebuildAllAliasesAsync() => Task.CompletedTask;
}
