using Litt.Cms.Storage.Rows;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>Writes the site's items to uSync files; a file that says the same already is left alone.</summary>
internal sealed partial class SyncExport(IEnumerable<ItemKind> kinds, SyncFolder folder, SyncAgreements agreements, SyncRules rules, ILogger<SyncExport> logger)
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
        foreach (var kind in kinds.Where(kind => options.Includes(kind) && rules.Allows(kind, SyncAct.Export)))
        {
            try
            {
                results.AddRange(await KindAsync(kind, options, progress, cancellation));
            }
            catch (OperationCanceledException cancelled)
            {
                throw new SyncCancelledException(new SyncReport(results), cancelled);
            }
        }
        return new SyncReport(results);
    }

    private async Task<IReadOnlyList<SyncResult>> KindAsync(ItemKind kind, SyncOptions options, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        var results = new List<SyncResult>();
        var agreed = new List<SyncAgreementRow>();
        var known = agreements.Of(kind.Folder);
        // Read before the items: what changes in between has another stamp afterwards.
        var stamps = kind.Stamps();
        try
        {
            await foreach (var item in kind.AllAsync(key => folder.Find(kind.Folder, key)))
            {
                cancellation.ThrowIfCancellationRequested();
                var side = options.SideFor(item.Key);
                var file = Write(kind, item, side == SyncSide.Ours ? null : known.GetValueOrDefault(item.Key)?.FileHash);
                results.Add(Result(kind, item, file));
                if (!file.Held)
                    agreed.Add(Agreement(kind, item, file, stamps?.GetValueOrDefault(item.Key)));
                progress?.Report(new SyncProgress(kind.Folder, results.Count, stamps?.Count ?? 0));
            }
        }
        finally
        {
            // Also of an export that ends early: what it wrote must not look as if somebody else had.
            agreements.Save(kind.Folder, agreed);
        }
        kind.Tidy(Path.Combine(folder.Root, kind.Folder));
        return results;
    }

    /// <summary>Writes one item as it is now; nothing where it is gone.</summary>
    /// <returns>Whether a file was written.</returns>
    public async Task<bool> OneAsync(ItemKind kind, Guid key) =>
        await kind.OneAsync(key, folder.Find(kind.Folder, key)) is { } item && WriteOne(kind, item);

    /// <summary>Writes an item as it is handed over.</summary>
    /// <returns>Whether a file was written.</returns>
    public async Task<bool> OneAsync<T>(ItemKind<T> kind, T item) where T : class =>
        WriteOne(kind, await kind.OneAsync(item, folder.Find(kind.Folder, kind.KeyInFiles(item))));

    /// <summary>Writes the item that a file is about into that file, whatever the file says; a mark where the item is gone.</summary>
    public async Task OverAsync(ItemKind kind, SyncItem file)
    {
        if (await kind.CurrentAsync(file) is { } current)
            WriteOne(kind, new WrittenItem(file.File.Name, current), overAll: true);
        else
            Remove(kind, file.Key, file.Alias, file.File.Name, file.Level == 0 ? null : file.Level, overAll: true);
    }

    /// <summary>Puts a mark in the place of an item that was deleted.</summary>
    /// <returns>Whether a file was written.</returns>
    public bool Remove<T>(ItemKind<T> kind, T item, string alias, int? level = null) where T : class =>
        Remove(kind, kind.KeyInFiles(item), alias, kind.FileName(item), level);

    private bool Remove(ItemKind kind, Guid key, string alias, string fileName, int? level, bool overAll = false)
    {
        var agreed = overAll ? null : agreements.Find(kind.Folder, key)?.FileHash;
        if (!folder.Remove(kind.Folder, key, alias, fileName, level, agreed))
            return false;
        agreements.Forget(kind.Folder, key);
        return true;
    }

    private bool WriteOne(ItemKind kind, WrittenItem item, bool overAll = false)
    {
        var file = Write(kind, item, overAll ? null : agreements.Find(kind.Folder, item.Key)?.FileHash);
        if (file.Held)
            Held(file.Path);
        else
            agreements.Save(kind.Folder, Agreement(kind, item, file, null));
        return file.Changed;
    }

    private SyncWritten Write(ItemKind kind, WrittenItem item, string? agreed)
    {
        kind.WriteBeside(item, Path.Combine(folder.Root, kind.Folder));
        return folder.Write(kind.Folder, item.FileName, item.Root, kind.Shape, agreed);
    }

    private static SyncResult Result(ItemKind kind, WrittenItem item, SyncWritten file)
    {
        var (change, message) = file switch
        {
            { Held: true } => (SyncChange.Conflict, "the file was changed since it was last written, so it was not written over: import it, or say that the site is right"),
            { Changed: false } => (SyncChange.Unchanged, null),
            { IsNew: true } => (SyncChange.Created, null),
            _ => (SyncChange.Updated, (string?)null),
        };
        return new SyncResult(kind.Folder, item.Root.Attr("Alias"), item.Key, change, file.Path, null, message);
    }

    private static SyncAgreementRow Agreement(ItemKind kind, WrittenItem item, SyncWritten file, string? stamp) => new()
    {
        Kind = kind.Folder,
        Key = item.Key,
        File = file.Place,
        FileHash = file.Hash,
        ItemHash = SyncHash.Of(item.Root, kind.Shape),
        Stamp = stamp,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} was changed since it was last written, so the saved item was not written over it: run a uSync report")]
    private partial void Held(string file);
}
