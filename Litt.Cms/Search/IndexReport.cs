using Lucene.Net.Index;

namespace Litt.Cms.Search;

/// <summary>What an index is like, as the dashboard shows it.</summary>
/// <param name="Documents">How many items it holds.</param>
/// <param name="Fields">How many fields they have.</param>
/// <param name="Properties">What else is worth knowing.</param>
internal sealed record IndexReport(int Documents, int Fields, IReadOnlyDictionary<string, object?> Properties)
{
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public static IndexReport Of(SearchIndex index) => index.Read(searcher => new IndexReport(
        searcher.IndexReader.NumDocs,
        MultiFields.GetIndexedFields(searcher.IndexReader).Count,
        new Dictionary<string, object?>
        {
            ["LuceneDirectory"] = "MMapDirectory",
            ["LuceneIndexFolder"] = index.Name,
            ["DefaultAnalyzer"] = nameof(WordAnalyzer),
            ["Segments"] = searcher.IndexReader.Leaves.Count,
            ["DeletedDocuments"] = searcher.IndexReader.NumDeletedDocs,
        }));
}
