using Litt.Cms.Management.Common;
using Litt.Cms.Search;
using Litt.Cms.Security;

namespace Litt.Cms.Management.Searching;

/// <summary>The search indexes: how they are, and building them anew.</summary>
internal static class IndexerEndpoints
{
    public static void MapIndexers(this IEndpointRouteBuilder api)
    {
        var indexers = api.MapGroup("/indexer");
        indexers.RequireAuthorization(Sections.Settings);
        indexers.Get("", (Page page, SearchIndexes indexes, Indexing indexing) => page.Cut(indexes.All, index => IndexAnswer.From(index, indexing)));
        indexers.Get("/{indexName}", (string indexName, SearchIndexes indexes, Indexing indexing) =>
            indexes.Find(indexName) is { } index ? Answer.With(IndexAnswer.From(index, indexing)) : Unknown(indexName));
        indexers.Post("/{indexName}/rebuild", Rebuild);
    }

    private static IResult Rebuild(string indexName, SearchIndexes indexes, Indexing indexing)
    {
        if (indexes.Find(indexName) is not { } index)
            return Problem.NotFound("index");
        return indexing.TryRebuild(index)
            ? Answer.Done
            : new Problem("The index is being rebuilt", StatusCodes.Status409Conflict, $"{index.Name} is being rebuilt already.");
    }

    /// <summary>The client's own code for an index that is none, which it takes for a searcher of several.</summary>
    private static Problem Unknown(string name) => new("Index not found", StatusCodes.Status400BadRequest, $"There is no index named {name}.");

    private sealed record IndexHealth(string Status, string? Message);

    private sealed record IndexAnswer(
        string Name,
        IndexHealth HealthStatus,
        bool CanRebuild,
        string SearcherName,
        int DocumentCount,
        int FieldCount,
        IReadOnlyDictionary<string, object?>? ProviderProperties,
        string? UniqueKeyFieldName)
    {
        public static IndexAnswer From(SearchIndex index, Indexing indexing)
        {
            var isRebuilding = indexing.IsRebuilding(index);
            var (report, fault) = Read(index);
            IndexHealth health = isRebuilding ? new("Rebuilding", null) : report is null ? new("Unhealthy", fault) : new("Healthy", null);
            return new(
                index.Name, health, !isRebuilding, index.Name, report?.Documents ?? 0, report?.Fields ?? 0, report?.Properties, Fields.Key);
        }

        private static (IndexReport? Report, string? Fault) Read(SearchIndex index)
        {
            try
            {
                return (IndexReport.Of(index), null);
            }
            catch (Exception damage) when (SearchIndex.IsDamage(damage))
            {
                return (null, damage.Message);
            }
        }
    }
}
