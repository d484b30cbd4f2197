using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Search;

/// <summary>Reads documents and media for the indexes, a batch at a time in the order of their ids: what comes or goes meanwhile moves no page.</summary>
internal sealed class ItemSource(IContentService documents, IMediaService media, IEntityService entities, ICoreScopeProvider scopes)
{
    private const int BatchSize = 200;

    private delegate IEnumerable<TItem> PageReader<TItem>(long page, int size, out long total, IQuery<TItem> filter, Ordering ordering);

    public IEnumerable<IReadOnlyList<IContent>> Documents() => DocumentsBelow(Constants.System.Root);

    public IEnumerable<IReadOnlyList<IMedia>> Media() => MediaBelow(Constants.System.Root);

    public IEnumerable<IReadOnlyList<IContent>> Documents(IEnumerable<int> ids) => ids.Chunk(BatchSize).Select(batch => documents.GetByIds(batch).ToArray());

    public IEnumerable<IReadOnlyList<IMedia>> Media(IEnumerable<int> ids) => ids.Chunk(BatchSize).Select(batch => media.GetByIds(batch).ToArray());

    public IEnumerable<IReadOnlyList<IContent>> DocumentsBelow(int id) => Batches((long page, int size, out long total, IQuery<IContent> filter, Ordering ordering) =>
        documents.GetPagedDescendants(id, page, size, out total, filter, ordering));

    public IEnumerable<IReadOnlyList<IMedia>> MediaBelow(int id) => Batches((long page, int size, out long total, IQuery<IMedia> filter, Ordering ordering) =>
        media.GetPagedDescendants(id, page, size, out total, filter, ordering));

    public IEnumerable<IReadOnlyList<IContent>> DocumentsOf(int typeId) => Batches((long page, int size, out long total, IQuery<IContent> filter, Ordering ordering) =>
        documents.GetPagedOfType(typeId, page, size, out total, filter, ordering));

    public IEnumerable<IReadOnlyList<IMedia>> MediaOf(int typeId) => Batches((long page, int size, out long total, IQuery<IMedia> filter, Ordering ordering) =>
        media.GetPagedOfType(typeId, page, size, out total, filter, ordering));

    /// <summary>How many items there are in the database and when the last ones changed: another database has another stamp.</summary>
    public string Stamp() => $"{Stamp(UmbracoObjectTypes.Document)} {Stamp(UmbracoObjectTypes.Media)}";

    private string Stamp(UmbracoObjectTypes kind)
    {
        var last = entities.GetPagedDescendants(
            [kind], 0, 1, out var total, null, Ordering.By(nameof(IEntitySlim.UpdateDate), Direction.Descending), includeTrashed: true);
        return string.Create(CultureInfo.InvariantCulture, $"{total}@{last.FirstOrDefault()?.UpdateDate.Ticks}");
    }

    private IEnumerable<IReadOnlyList<TItem>> Batches<TItem>(PageReader<TItem> read)
        where TItem : IContentBase
    {
        var last = 0;
        for (; ; )
        {
            var after = last;
            TItem[] batch = [.. read(0, BatchSize, out _, scopes.CreateQuery<TItem>().Where(item => item.Id > after), Ordering.By(nameof(IEntitySlim.Id)))];
            if (batch.Length > 0)
                yield return batch;
            if (batch.Length < BatchSize)
                yield break;
            last = batch[^1].Id;
        }
    }
}
