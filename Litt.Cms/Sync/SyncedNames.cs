using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Sync;

/// <summary>Tells from an item's file whether it has been renamed since it was written; nothing is, while files are imported.</summary>
internal sealed class SyncedNames(SyncFolder folder)
{
    public bool HasChanged<T>(ContentKind<T> kind, T item) where T : class, IContentBase =>
        !SyncImport.IsRunning && folder.Find(kind.Folder, item.Key)?.At("Info", "NodeName")?.Attr("Default") is { } name && name != item.Name;

    /// <summary>Whether the alias in an item's file is another than the one that it has now.</summary>
    public bool HasChanged(ItemKind kind, Guid key, string alias) =>
        !SyncImport.IsRunning && folder.Find(kind.Folder, key)?.Attr("Alias") is { } name && name != alias;
}
