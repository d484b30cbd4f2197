using System.Xml.Linq;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync;

/// <summary>An item that no file speaks for.</summary>
/// <param name="Key">The key that its file would have.</param>
/// <param name="Alias">Its alias, or its name for kinds without an alias.</param>
/// <param name="FileName">The name that its file would have.</param>
internal sealed record ItemWithoutFile(Guid Key, string Alias, string FileName)
{
    /// <summary>The mark that a file for its deletion would be.</summary>
    public SyncItem AsDeleted(SyncFile file) => new(
        file, new XElement(SyncItem.Empty, new XAttribute("Key", Key), new XAttribute("Alias", Alias)), Key, Alias, 0, SyncMarker.Delete, string.Empty);
}

/// <summary>Finds the items of a kind that no file speaks for; those that are as the program brings them need none.</summary>
internal sealed class ItemsWithoutFile(ItemKind kind, SyncSource defaults, IReadOnlySet<Guid> keys)
{
    /// <param name="above">An item below which they lie; where there is no such item, all of the kind.</param>
    /// <returns>Those that lie deepest last.</returns>
    public async Task<IReadOnlyList<ItemWithoutFile>> FindAsync(Guid above = default)
    {
        var brought = defaults.In(kind.Folder).Select(file => SyncItem.Read(file, kind.Element)).ToDictionary(item => item.Key, item => item.Root);
        var parents = new Dictionary<Guid, Guid>();
        var found = new List<ItemWithoutFile>();
        await foreach (var item in kind.AllAsync(_ => null))
        {
            parents[item.Key] = item.Root.At("Info", "Parent").KeyAttr();
            if (!keys.Contains(item.Key) && !(brought.TryGetValue(item.Key, out var file) && !SyncComparer.IsStale(file, item.Root, kind.Shape)))
                found.Add(new ItemWithoutFile(item.Key, item.Root.Attr("Alias"), item.FileName + SyncSource.Extension));
        }
        return parents.ContainsKey(above) ? found.FindAll(item => LiesBelow(item.Key, above, parents)) : found;
    }

    private static bool LiesBelow(Guid key, Guid above, Dictionary<Guid, Guid> parents)
    {
        for (var at = key; parents.TryGetValue(at, out var parent) && parent != Guid.Empty; at = parent)
        {
            if (parent == above)
                return true;
        }
        return false;
    }
}
