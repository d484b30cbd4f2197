using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace Litt.Cms.Search;

/// <summary>Which items a search looks at.</summary>
/// <param name="Kind">The kind of item.</param>
/// <param name="ParentId">Only what lies below; null for all.</param>
/// <param name="TypeKeys">Only these types; none for all.</param>
/// <param name="Trashed">Only what is in the recycle bin, or only what is not; null for both.</param>
/// <param name="Culture">Only what exists in the culture or does not vary; null for all.</param>
/// <param name="StartIds">Only these and what lies below; null for all.</param>
internal sealed record ItemFilter(string Kind, int? ParentId, IReadOnlyList<Guid> TypeKeys, bool? Trashed, string? Culture, IReadOnlyList<int>? StartIds)
{
    public Filter ToLucene()
    {
        BooleanFilter filter = [];
        filter.Add(new FilterClause(AnyOf(Fields.Kind, [Kind]), Occur.MUST));
        if (ParentId is { } parent)
        {
            filter.Add(new FilterClause(AnyOf(Fields.Path, [SearchIndex.Number(parent)]), Occur.MUST));
            filter.Add(new FilterClause(AnyOf(Fields.Id, [SearchIndex.Number(parent)]), Occur.MUST_NOT));
        }

        if (TypeKeys.Count > 0)
            filter.Add(new FilterClause(AnyOf(Fields.TypeKey, TypeKeys.Select(key => key.ToString())), Occur.MUST));
        if (Trashed is { } trashed)
            filter.Add(new FilterClause(AnyOf(Fields.Trashed, [trashed ? "y" : "n"]), Occur.MUST));
        if (!string.IsNullOrWhiteSpace(Culture))
            filter.Add(new FilterClause(AnyOf(Fields.Culture, [Culture.ToLowerInvariant(), Fields.Invariant]), Occur.MUST));
        if (StartIds is not null)
            filter.Add(new FilterClause(AnyOf(Fields.Path, StartIds.Select(SearchIndex.Number)), Occur.MUST));
        return filter;
    }

    private static Filter AnyOf(string field, IEnumerable<string> values)
    {
        Term[] terms = [.. values.Select(value => new Term(field, value))];
        // The library refuses an empty list; nothing may be found then.
        return terms.Length == 0 ? new QueryWrapperFilter(new BooleanQuery()) : new TermsFilter(terms);
    }
}
