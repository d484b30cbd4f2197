using Litt.Cms.Management.Common;
using Litt.Cms.Search;
using Litt.Cms.Security;

namespace Litt.Cms.Management.Searching;

/// <summary>Looking into the search indexes; each has one searcher, of the same name.</summary>
internal static class SearcherEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapSearchers(this IEndpointRouteBuilder api)
    {
        var searchers = api.MapGroup("/searcher");
        searchers.RequireAuthorization(Sections.Settings);
        searchers.Get("", (Page page, SearchIndexes indexes) => page.Cut(indexes.All, index => new Searcher(index.Name)));
        searchers.Get("/{searcherName}/query", Query);
    }

    private static async Task<IResult> Query(string searcherName, Page page, SearchIndexes indexes, Indexing indexing, string? term)
    {
        if (indexes.Find(searcherName) is not { } index)
            return Problem.NotFound("searcher");
        if (!await indexing.CatchUpAsync(Patience))
            return Answer.With(new Paged<Hit>(0, []));
        try
        {
            var (total, hits) = IndexQuery.Ask(index, term ?? string.Empty, page.Skip, page.Take);
            return Answer.With(new Paged<Hit>(total, [.. hits.Select(Hit.From)]));
        }
        catch (Exception damage) when (SearchIndex.IsDamage(damage))
        {
            indexing.Repair();
            return Answer.With(new Paged<Hit>(0, []));
        }
    }

    private sealed record Searcher(string Name);

    private sealed record FieldValues(string Name, IReadOnlyList<string> Values);

    private sealed record Hit(string Id, float Score, int FieldCount, IReadOnlyList<FieldValues> Fields)
    {
        public static Hit From(IndexHit hit) =>
            new(hit.Id, hit.Score, hit.Fields.Count, [.. hit.Fields.Select(field => new FieldValues(field.Key, field.Value))]);
    }
}
