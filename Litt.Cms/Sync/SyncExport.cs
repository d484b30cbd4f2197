using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>Writes the site's items to uSync files; a file that says the same already is left alone.</summary>
internal sealed partial class SyncExport(IEnumerable<ItemKind> kinds, SyncFolder folder, ILogger<SyncExport> logger)
{
    /// <summary>Writes all items of a group.</summary>
    /// <param name="group">All, or the group of kinds to write, as in settings.</param>
    /// <returns>How many files were written.</returns>
    public async Task<int> RunAsync(string group = SyncGroups.All)
    {
        var written = 0;
        folder.WriteVersion();
        foreach (var kind in kinds.Where(kind => SyncGroups.Includes(group, kind.Group)))
        {
            try
            {
                written += await KindAsync(kind);
            }
            catch (NotSupportedException notYet)
            {
                // A kind that the site does not store yet has no items; what files there are of it stay.
                Skipped(kind.Folder, notYet.Message);
            }
        }
        return written;
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
