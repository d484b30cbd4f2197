using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Trees;

/// <summary>Tells in which cultures items are published; what does not vary by culture is published in all of them or in none.</summary>
internal sealed class PublishStatusRepository(IScopeAccessor scope, ILanguageRepository languages) : IPublishStatusRepository
{
    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        ReadAsync(Nodes(NodeKind.Document), cancellationToken);

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken) =>
        ReadAsync(NodeKind.Document, documentKey, cancellationToken);

    public async Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        var path = await Nodes(NodeKind.Document).Where(node => node.Key == rootDocumentKey).Select(node => node.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null)
            return new Dictionary<Guid, ISet<string>>();
        var below = path + ",";
        return await ReadAsync(Nodes(NodeKind.Document).Where(node => node.Path == path || node.Path.StartsWith(below)), cancellationToken);
    }

    public Task<IDictionary<Guid, ISet<string>>> GetAllElementPublishStatusAsync(CancellationToken cancellationToken) =>
        ReadAsync(Nodes(NodeKind.Element), cancellationToken);

    public Task<ISet<string>> GetElementPublishStatusAsync(Guid elementKey, CancellationToken cancellationToken) =>
        ReadAsync(NodeKind.Element, elementKey, cancellationToken);

    private IQueryable<NodeRow> Nodes(NodeKind kind) => scope.Reading.Set<NodeRow>().Where(node => node.Kind == kind);

    private async Task<ISet<string>> ReadAsync(NodeKind kind, Guid key, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(Nodes(kind).Where(node => node.Key == key), cancellationToken);
        return found.TryGetValue(key, out var cultures) ? cultures : new HashSet<string>();
    }

    private async Task<IDictionary<Guid, ISet<string>>> ReadAsync(IQueryable<NodeRow> nodes, CancellationToken cancellationToken)
    {
        var all = languages.GetMany().Select(language => language.IsoCode).ToList();
        var found = await nodes
            .Join(scope.Reading.Set<ContentRow>(), node => node.Id, content => content.NodeId, (node, content) => new { node.Key, content.Published, content.Cultures })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(one => one.Key, one => (ISet<string>)Cultures(one.Published, one.Cultures, all).ToHashSet());
    }

    private static IEnumerable<string> Cultures(bool published, string? cultures, List<string> all)
    {
        if (!published)
            return [];
        return CultureState.Read(cultures) is { } states ? states.Where(state => state.Value.Published).Select(state => state.Key) : all;
    }
}
