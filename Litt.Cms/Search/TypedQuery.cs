using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Umbraco.Cms.Core;

namespace Litt.Cms.Search;

/// <summary>
/// What somebody typed into a search field, as a query: every word must be there, the last one may be only begun, and words of the name weigh most.
/// An id, key or UDI finds its item.
/// </summary>
internal static class TypedQuery
{
    // More is no question but a text, whose every word costs.
    private const int MostWords = 32;

    /// <param name="typed">Any text; an empty one asks for everything.</param>
    /// <param name="culture">Where to look, beside what is the same in all cultures; null for everywhere.</param>
    public static Query From(string typed, string? culture)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new MatchAllDocsQuery();
        BooleanQuery wishes = [];
        if (Named(typed.Trim()) is { } named)
            wishes.Add(Weighed(new TermQuery(named), 100), Occur.SHOULD);
        if (WordAnalyzer.Instance.Words(typed) is { Count: > 0 } words)
            wishes.Add(AllOf([.. words.Take(MostWords)], culture), Occur.SHOULD);
        return wishes;
    }

    private static Term? Named(string typed)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new Term(Fields.Id, id.ToString(CultureInfo.InvariantCulture));
        if (Guid.TryParse(typed, out var key))
            return new Term(Fields.Key, key.ToString());
        return UdiParser.TryParse<GuidUdi>(typed, out var udi) ? new Term(Fields.Key, udi.Guid.ToString()) : null;
    }

    private static BooleanQuery AllOf(string[] words, string? culture)
    {
        BooleanQuery all = [];
        foreach (var word in words[..^1])
            all.Add(Anywhere(culture, [field => (new TermQuery(new Term(field, word)), 1)]), Occur.MUST);
        all.Add(
            Anywhere(culture, [field => (new TermQuery(new Term(field, words[^1])), 1), field => (new PrefixQuery(new Term(field, words[^1])), 0.5f)]),
            Occur.MUST);
        all.Add(Weighed(new TermQuery(new Term(Fields.WholeName, string.Join(' ', words))), 20), Occur.SHOULD);
        return all;
    }

    private static BooleanQuery Anywhere(string? culture, IReadOnlyList<Func<string, (Query Query, float Weight)>> ways)
    {
        BooleanQuery any = [];
        foreach (var (field, weight) in Places(culture))
        {
            foreach (var way in ways)
            {
                var (query, own) = way(field);
                any.Add(Weighed(query, weight * own), Occur.SHOULD);
            }
        }

        return any;
    }

    private static (string Field, float Weight)[] Places(string? culture) => culture is null
        ? [(Fields.Name, 8), (Fields.Text, 1)]
        :
        [
            (Fields.Name.In(culture), 8), (Fields.Name.In(Fields.Invariant), 8),
            (Fields.Text.In(culture), 1), (Fields.Text.In(Fields.Invariant), 1),
        ];

    private static Query Weighed(Query query, float weight)
    {
        query.Boost = weight;
        return query;
    }
}
