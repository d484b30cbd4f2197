using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>Writes the site's items to uSync files; a file that says the same already is left alone.</summary>
internal sealed partial class SyncExport(IEnumerable<ItemKind> kinds, SyncFolder folder, ILogger<SyncExport> logger)
{
    /// <summary>Writes all items.</summary>
    /// <param name="options">What of them; all, where nothing is said.</param>
    /// <param name="progress">Told after every item.</param>
    /// <param name="cancellation">Ends the export between two items.</param>
    /// <returns>What became of every item's file.</returns>
    public async Task<SyncReport> RunAsync(SyncOptions? options = null, IProgress<SyncProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= SyncOptions.Default;
        var results = new List<SyncResult>();
        folder.WriteVersion();
        foreach (var kind in kinds.Where(options.Includes))
        {
            try
            {
                await foreach (var item in kind.AllAsync(key => folder.Find(kind.Folder, key)))
                {
                    cancellation.ThrowIfCancellationRequested();
                    results.Add(new SyncResult(kind.Folder, item.Root.Attr("Alias"), item.Key, Write(kind, item) ? SyncChange.Updated : SyncChange.Unchanged, item.FileName));
                    progress?.Report(new SyncProgress(kind.Folder, results.Count, 0));
                }
            }
            catch (NotSupportedException notYet)
            {
                // A kind that the site does not store yet has no items; what files there are of it stay.
                Skipped(kind.Folder, notYet.Message);
            }
        }
        return new SyncReport(results);
    }

    /// <summary>Writes all items of a kind.</summary>
    /// <returns>How many files were written.</returns>
    public async Task<int> KindAsync(ItemKind kind)
    {
        var written = 0;
        await foreach (var item in kind.AllAsync(key => folder.Find(kind.Folder, key)))
            written += Write(kind, item) ? 1 : 0;
        return written;
    }

    /// <summary>Writes one item as it is now; nothing where it is gone.</summary>
    /// <returns>Whether a file was written.</returns>
    public async Task<bool> OneAsync(ItemKind kind, Guid key) =>
        await kind.OneAsync(key, folder.Find(kind.Folder, key)) is { } item && Write(kind, item);

    /// <summary>Writes an item as it is handed over.</summary>
    /// <returns>Whether a file was written.</returns>
    public async Task<bool> OneAsync<T>(ItemKind<T> kind, T item) where T : class =>
        Write(kind, await kind.OneAsync(item, folder.Find(kind.Folder, kind.KeyInFiles(item))));

    /// <summary>Puts a mark in the place of an item that was deleted.</summary>
    /// <returns>Whether a file was written.</returns>
    public bool Remove<T>(ItemKind<T> kind, T item, string alias, int? level = null) where T : class =>
        folder.Remove(kind.Folder, kind.KeyInFiles(item), alias, kind.FileName(item), level);

    private bool Write(ItemKind kind, WrittenItem item) => folder.Write(kind.Folder, item.FileName, item.Root, kind.Shape);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Folder} was not exported: {Reason}")]
    private partial void Skipped(string folder, string reason);
}
