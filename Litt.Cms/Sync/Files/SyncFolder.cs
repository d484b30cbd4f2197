using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>What became of an item's file.</summary>
/// <param name="IsNew">Whether the item had no file.</param>
/// <param name="Changed">Whether a file was written.</param>
/// <param name="Held">Whether it says something else than the item and was left so, since somebody else had changed it.</param>
/// <param name="Place">The file's path below the folder of its kind, with slashes.</param>
/// <param name="Path">The file's full path.</param>
/// <param name="Hash">The hash of its bytes as they are now.</param>
internal sealed record SyncWritten(bool IsNew, bool Changed, bool Held, string Place, string Path, string Hash);

/// <summary>A versioned uSync folder on disk, into which items are written: whole or not at all, and only where they changed.</summary>
/// <param name="root">The folder that holds usync.config and a folder for each kind.</param>
/// <param name="shared">Folders that are read before it: an item that is as one of them says has no file here.</param>
internal sealed class SyncFolder(string root, params IReadOnlyList<string> shared)
{
    /// <summary>The version of the program and of the format whose files ours are.</summary>
    private const string Version = """<uSync version="18.1.1.0" format="10.7.0" />""";

    private readonly Lock writing = new();
    private readonly Dictionary<string, SyncIndex> indexes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder's path.</summary>
    public string Root { get; } = root;

    /// <summary>The files of all the folders, as they are now.</summary>
    public SyncSource Files => SyncSource.FromFolders([.. shared, Root]);

    /// <summary>Writes the file that tells uSync its format, where there is none.</summary>
    public void WriteVersion()
    {
        var path = Path.Combine(Root, "usync.config");
        if (!File.Exists(path))
            AtomicFile.Write(path, SyncXml.Write(XElement.Parse(Version)));
    }

    /// <summary>The root of an item's file, or null where it has none.</summary>
    public XElement? Find(string folder, Guid key)
    {
        lock (writing)
            return (IndexOf(folder).PathOf(key) ?? SharedPathOf(folder, key)) is { } path && File.Exists(path) ? Read(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Writes an item's file; nothing where the file already says the same.</summary>
    /// <param name="folder">The folder of its kind.</param>
    /// <param name="name">The name that its file should have, without ".config".</param>
    /// <param name="item">The item as uSync writes it.</param>
    /// <param name="shape">What its kind knows: the rest of the file that is there is kept.</param>
    public SyncWritten Write(string folder, string name, XElement item, SyncShape shape, string? agreed = null)
    {
        lock (writing)
        {
            var index = IndexOf(folder);
            var key = item.KeyAttr();
            var old = index.PathOf(key);
            var path = index.PathFor(key, name);
            var template = old ?? (File.Exists(path) ? path : null);
            var present = template is null ? null : File.ReadAllBytes(template);
            var fresh = new XElement(item);
            var newLine = "\n";
            var isHeld = old is not null && agreed is not null && agreed != SyncHash.Of(present);
            if (!isHeld && SharedPathOf(folder, key) is { } common && File.ReadAllBytes(common) is var said && Read(said) is { } sharedItem && !SyncComparer.IsStale(sharedItem, fresh, shape))
                return new SyncWritten(false, old is not null && Revert(index, key, old), false, Path.GetFileName(common), common, SyncHash.Of(said));
            if (present is not null && Read(present) is { } file && file.Name == item.Name)
            {
                var isStale = SyncComparer.IsStale(file, fresh, shape);
                if (old == path && !isStale)
                    return Written(old, present);
                if (isStale && isHeld)
                    return Written(old!, present, held: true);
                SyncMerge.Carry(file, fresh, shape);
                newLine = SyncXml.NewLineOf(present);
            }
            var bytes = SyncXml.Write(fresh, newLine);
            var changed = AtomicFile.Write(path, bytes);
            if (old is not null && old != path)
                AtomicFile.Write(old, SyncXml.Write(Empty(key, item.Attr("Alias"), SyncMarker.Rename), newLine));
            index.Set(key, path);
            return Written(path, bytes, changed);

            SyncWritten Written(string path, byte[] bytes, bool changed = false, bool held = false) =>
                new(old is null, changed, held, Path.GetRelativePath(Path.Combine(Root, folder), path).Replace('\\', '/'), path, SyncHash.Of(bytes));
        }
    }

    /// <summary>Puts a mark in the place of an item that is gone, so that it goes elsewhere too.</summary>
    /// <param name="folder">The folder of its kind.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="alias">The item's alias.</param>
    /// <param name="name">The name that its file would have, without ".config".</param>
    /// <param name="level">How deep it lay in its tree, for kinds that tell.</param>
    /// <param name="agreed">The hash of the file when it last said what the item said: one that was changed since is left alone.</param>
    /// <returns>Whether a file was written.</returns>
    public bool Remove(string folder, Guid key, string alias, string name, int? level = null, string? agreed = null)
    {
        lock (writing)
        {
            var index = IndexOf(folder);
            var path = index.PathOf(key) ?? index.PathFor(key, name);
            if (agreed is not null && File.Exists(path) && SyncHash.Of(File.ReadAllBytes(path)) != agreed)
                return false;
            var written = AtomicFile.Write(path, SyncXml.Write(Empty(key, alias, SyncMarker.Delete, level)));
            index.Forget(key);
            return written;
        }
    }

    /// <summary>Says that the shared file counts again.</summary>
    private static bool Revert(SyncIndex index, Guid key, string path)
    {
        var changed = AtomicFile.Write(path, SyncXml.Write(Empty(key, "Reverted to root", SyncMarker.None)));
        index.Forget(key);
        return changed;
    }

    private string? SharedPathOf(string folder, Guid key)
    {
        foreach (var place in shared.Reverse())
        {
            if (IndexAt(Path.Combine(place, folder)).PathOf(key) is { } path)
                return path;
        }
        return null;
    }

    private static XElement Empty(Guid key, string alias, SyncMarker marker, int? level = null) => new(
        SyncItem.Empty,
        new XAttribute("Key", key),
        new XAttribute("Alias", alias),
        new XAttribute("Change", marker),
        level is null ? null : new XAttribute("Level", level));

    private SyncIndex IndexOf(string folder) => IndexAt(Path.Combine(Root, folder));

    private SyncIndex IndexAt(string path)
    {
        if (!indexes.TryGetValue(path, out var index))
            indexes[path] = index = new SyncIndex(path);
        index.Refresh();
        return index;
    }

    private static XElement? Read(byte[] bytes)
    {
        try
        {
            return SyncXml.Read(new MemoryStream(bytes));
        }
        catch (SyncException)
        {
            return null;
        }
    }
}
