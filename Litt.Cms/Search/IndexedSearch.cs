using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Search;

/// <summary>
/// Finds documents and media by names, ids and text in the index; while that is being opened or repaired, by names in the database.
/// What the user may not see is neither listed nor counted.
/// </summary>
internal sealed class IndexedSearch(
    SearchIndexes indexes, Indexing indexing, Visibility visibility, EntitySearch names, IEntityService entities) : IIndexedEntitySearchService
{
    /// <summary>How long a search waits for changes that are being indexed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<PagedModel<IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType,
        string query,
        Guid? parentId,
        IEnumerable<Guid>? contentTypeIds,
        bool? trashed,
        string? culture = null,
        int skip = 0,
        int take = 100,
        bool ignoreUserStartNodes = false)
    {
        culture = string.IsNullOrWhiteSpace(culture) ? null : culture;
        Guid[] types = [.. contentTypeIds ?? []];
        if (KindOf(objectType) is not { } kind || !await indexing.CatchUpAsync(Patience))
            return await names.SearchAsync(objectType, query, parentId, types, trashed, skip, take, ignoreUserStartNodes);
        if (!TryFindParent(parentId, out var parent))
            return new PagedModel<IEntitySlim>();
        var filter = new ItemFilter(kind, parent, types, trashed, culture, ignoreUserStartNodes ? null : visibility.StartIds(objectType));
        IReadOnlyList<Guid> found;
        try
        {
            found = indexes.Internal.Read(searcher => Find(searcher, query, culture, filter));
        }
        catch (Exception damage) when (SearchIndex.IsDamage(damage))
        {
            indexing.Repair();
            return await names.SearchAsync(objectType, query, parentId, types, trashed, skip, take, ignoreUserStartNodes);
        }

        var readable = await visibility.ReadableAsync(objectType, found);
        return new PagedModel<IEntitySlim>(readable.Count, Load(objectType, [.. readable.Skip(skip).Take(take)]));
    }

    private static string? KindOf(UmbracoObjectTypes objectType) => objectType switch
    {
        UmbracoObjectTypes.Document => ItemReader.DocumentKind,
        UmbracoObjectTypes.Media => ItemReader.MediaKind,
        _ => null,
    };

    private bool TryFindParent(Guid? key, out int? id)
    {
        id = key is { } given ? entities.Get(given)?.Id : null;
        return key is null || id is not null;
    }

    /// <summary>The keys of all that is found, best first; by name where nothing was typed.</summary>
    private static Guid[] Find(IndexSearcher searcher, string typed, string? culture, ItemFilter filter)
    {
        var most = Math.Max(1, searcher.IndexReader.MaxDoc);
        var query = TypedQuery.From(typed, culture);
        var hits = query is MatchAllDocsQuery
            ? searcher.Search(query, filter.ToLucene(), most, new Sort(new SortField(Fields.WholeName, SortFieldType.STRING)))
            : searcher.Search(query, filter.ToLucene(), most);
        var keys = MultiDocValues.GetBinaryValues(searcher.IndexReader, Fields.KeyValue);
        BytesRef key = new();
        return [.. hits.ScoreDocs.Select(hit =>
        {
            keys.Get(hit.Doc, key);
            return new Guid(key.Bytes.AsSpan(key.Offset, key.Length));
        })];
    }

    private IEntitySlim[] Load(UmbracoObjectTypes kind, Guid[] keys)
    {
        // Without keys the service would answer every node there is.
        if (keys.Length == 0)
            return [];
        var loaded = entities.GetAll(kind, keys).ToDictionary(entity => entity.Key);
        return [.. keys.Where(loaded.ContainsKey).Select(key => loaded[key])];
    }
}
