using System.Globalization;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;

namespace Litt.Cms.Search;

/// <summary>Asks an index in Lucene's own language, and shows all that stands there.</summary>
internal static class IndexQuery
{
    private static readonly string[] Anywhere = [Fields.Name, Fields.Text, Fields.Id, Fields.Key];

    /// <param name="index">An open index.</param>
    /// <param name="term">In Lucene's language; what is none is taken as plain words.</param>
    /// <param name="skip">How many of the best to leave out.</param>
    /// <param name="take">How many to show.</param>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public static (int Total, IReadOnlyList<IndexHit> Hits) Ask(SearchIndex index, string term, int skip, int take) => index.Read(searcher =>
    {
        var most = (int)Math.Clamp((long)skip + take, 1, Math.Max(1, searcher.IndexReader.MaxDoc));
        var found = searcher.Search(Parse(term), most);
        return (found.TotalHits, (IReadOnlyList<IndexHit>)[.. found.ScoreDocs.Skip(skip).Take(take).Select(hit => Show(searcher, hit))]);
    });

    private static Query Parse(string term)
    {
        if (string.IsNullOrWhiteSpace(term))
            return new BooleanQuery();
        var parser = new MultiFieldQueryParser(WordAnalyzer.Version, Anywhere, WordAnalyzer.Instance) { DefaultOperator = Operator.AND };
        try
        {
            return parser.Parse(term);
        }
        catch (Exception unreadable) when (unreadable is ParseException or BooleanQuery.TooManyClausesException)
        {
            return parser.Parse(QueryParserBase.Escape(term));
        }
    }

    private static IndexHit Show(IndexSearcher searcher, ScoreDoc hit)
    {
        var fields = searcher.Doc(hit.Doc).Fields
            .GroupBy(field => field.Name)
            .ToDictionary(same => same.Key, same => same.Select(field => field.GetStringValue(CultureInfo.InvariantCulture) ?? string.Empty).ToArray());
        return new IndexHit(fields[Fields.Id][0], hit.Score, fields);
    }
}

/// <summary>An item that a query found, with all that an index shows of it.</summary>
internal sealed record IndexHit(string Id, float Score, IReadOnlyDictionary<string, string[]> Fields);
