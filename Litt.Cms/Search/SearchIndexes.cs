using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Navigation;

namespace Litt.Cms.Search;

/// <summary>The indexes by Umbraco's names, and how they are filled: one of all that the backoffice knows, one of what visitors see.</summary>
internal sealed class SearchIndexes(string folder, ItemSource items, ItemReader reader, IDocumentPublishStatusQueryService publishStatus) : IDisposable
{
    public SearchIndex Internal { get; } = new(Constants.UmbracoIndexes.InternalIndexName, Path.Combine(folder, Constants.UmbracoIndexes.InternalIndexName));

    public SearchIndex External { get; } = new(Constants.UmbracoIndexes.ExternalIndexName, Path.Combine(folder, Constants.UmbracoIndexes.ExternalIndexName));

    public IReadOnlyList<SearchIndex> All => [External, Internal];

    public SearchIndex? Find(string name) => All.FirstOrDefault(index => index.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the database is another one than at the last commit.</summary>
    public bool AreBehind() => items.Stamp() is var stamp && All.Any(index => index.Stamp != stamp);

    /// <summary>Builds indexes from nothing. Until the end, searches see what was there before.</summary>
    public async Task FillAsync(IReadOnlyCollection<SearchIndex> indexes, CancellationToken stop)
    {
        foreach (var index in indexes)
            index.RemoveAll();
        var same = await reader.BeginAsync();
        foreach (var batch in items.Documents())
            Put(batch, same, indexes, stop);
        foreach (var batch in items.Media())
            Put(batch, same, indexes, stop);
        var stamp = items.Stamp();
        foreach (var index in indexes)
        {
            index.Commit(stamp);
            index.Refresh();
        }
    }

    /// <summary>Brings the indexes up to date with what has changed. Searches see it after <see cref="Refresh"/>.</summary>
    public async Task ApplyAsync(IndexChanges changes, CancellationToken stop)
    {
        if (changes.Everything)
        {
            await FillAsync(All, stop);
            return;
        }

        foreach (var index in All)
        {
            foreach (var id in changes.Removed)
                index.RemoveBranch(id);
        }

        var same = await reader.BeginAsync();
        foreach (var batch in changes.DocumentBranches.SelectMany(items.DocumentsBelow).Concat(changes.DocumentTypes.SelectMany(items.DocumentsOf)))
            Put(batch, same, All, stop);
        foreach (var batch in changes.MediaBranches.SelectMany(items.MediaBelow).Concat(changes.MediaTypes.SelectMany(items.MediaOf)))
            Put(batch, same, All, stop);
        PutOrRemove([.. changes.Documents, .. changes.DocumentBranches], items.Documents, batch => Put(batch, same, All, stop));
        PutOrRemove([.. changes.Media, .. changes.MediaBranches], items.Media, batch => Put(batch, same, All, stop));
    }

    public void Refresh()
    {
        foreach (var index in All)
            index.Refresh();
    }

    public void Commit()
    {
        var stamp = items.Stamp();
        foreach (var index in All)
            index.Commit(stamp);
    }

    /// <summary>Whether the process ended before all changes were committed.</summary>
    public bool IsUnfinished => System.IO.File.Exists(Mark);

    private string Mark => Path.Combine(folder, "unfinished");

    public void MarkUnfinished() => System.IO.File.WriteAllBytes(Mark, []);

    public void MarkFinished() => System.IO.File.Delete(Mark);

    public void Close()
    {
        foreach (var index in All)
            index.Close();
    }

    public void Dispose() => Close();

    /// <summary>What is not found any more is removed: it was deleted after the change was noted.</summary>
    private void PutOrRemove<TItem>(HashSet<int> ids, Func<IEnumerable<int>, IEnumerable<IReadOnlyList<TItem>>> read, Action<IReadOnlyList<TItem>> put)
        where TItem : IContentBase
    {
        foreach (var batch in read(ids))
        {
            put(batch);
            ids.ExceptWith(batch.Select(item => item.Id));
        }

        foreach (var index in All)
        {
            foreach (var id in ids)
                index.RemoveBranch(id);
        }
    }

    private void Put(IReadOnlyList<IContent> documents, ItemReader.Batch same, IReadOnlyCollection<SearchIndex> indexes, CancellationToken stop)
    {
        foreach (var document in documents)
        {
            stop.ThrowIfCancellationRequested();
            if (indexes.Contains(Internal))
                Internal.Put(reader.Read(document, published: false, same));
            if (!indexes.Contains(External))
                continue;
            if (document is { Published: true, Trashed: false } && publishStatus.HasPublishedAncestorPath(document.Key))
                External.Put(reader.Read(document, published: true, same));
            else
                External.Remove(document.Id);
        }
    }

    private void Put(IReadOnlyList<IMedia> media, ItemReader.Batch same, IReadOnlyCollection<SearchIndex> indexes, CancellationToken stop)
    {
        foreach (var one in media)
        {
            stop.ThrowIfCancellationRequested();
            if (indexes.Contains(Internal))
                Internal.Put(reader.Read(one, same));
            if (!indexes.Contains(External))
                continue;
            if (one.Trashed)
                External.Remove(one.Id);
            else
                External.Put(reader.Read(one, same));
        }
    }
}
