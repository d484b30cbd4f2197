using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>A versioned uSync folder on disk, into which items are written: whole or not at all, and only where they changed.</summary>
/// <param name="root">The folder that holds usync.config and a folder for each kind.</param>
internal sealed class SyncFolder(string root)
{
    /// <summary>The version of the program and of the format whose files ours are.</summary>
    private const string Version = """<uSync version="18.1.1.0" format="10.7.0" />""";

    private readonly Lock writing = new();
    private readonly Dictionary<string, SyncIndex> indexes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder's path.</summary>
    public string Root { get; } = root;

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
            return IndexOf(folder).PathOf(key) is { } path ? Read(path) : null;
    }

    /// <summary>Writes an item's file; nothing where the file already says the same.</summary>
    /// <param name="folder">The folder of its kind.</param>
    /// <param name="name">The name that its file should have, without ".config".</param>
    /// <param name="item">The item as uSync writes it.</param>
    /// <param name="shape">What its kind knows: the rest of the file that is there is kept.</param>
    /// <returns>Whether a file was written.</returns>
    public bool Write(string folder, string name, XElement item, SyncShape shape)
    {
        lock (writing)
        {
            var index = IndexOf(folder);
            var key = item.KeyAttr();
            var old = index.PathOf(key);
            var path = index.PathFor(key, name);
            var template = old ?? (File.Exists(path) ? path : null);
            var fresh = new XElement(item);
            var newLine = "\n";
            if (template is not null && Read(template) is { } file && file.Name == item.Name)
            {
                if (old == path && !SyncComparer.IsStale(file, fresh, shape))
                    return false;
                SyncMerge.Carry(file, fresh, shape);
                newLine = SyncXml.NewLineOf(File.ReadAllBytes(template));
            }
            var written = AtomicFile.Write(path, SyncXml.Write(fresh, newLine));
            if (old is not null && old != path)
                AtomicFile.Write(old, SyncXml.Write(Empty(key, item.Attr("Alias"), SyncMarker.Rename), newLine));
            index.Set(key, path);
            return written;
        }
    }

    /// <summary>Puts a mark in the place of an item that is gone, so that it goes elsewhere too.</summary>
    /// <param name="folder">The folder of its kind.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="alias">The item's alias.</param>
    /// <param name="name">The name that its file would have, without ".config".</param>
    /// <param name="level">How deep it lay in its tree, for kinds that tell.</param>
    /// <returns>Whether a file was written.</returns>
    public bool Remove(string folder, Guid key, string alias, string name, int? level = null)
    {
        lock (writing)
        {
            var index = IndexOf(folder);
            var path = index.PathOf(key) ?? index.PathFor(key, name);
            var written = AtomicFile.Write(path, SyncXml.Write(Empty(key, alias, SyncMarker.Delete, level)));
            index.Forget(key);
            return written;
        }
    }

    private static XElement Empty(Guid key, string alias, SyncMarker marker, int? level = null) => new(
        SyncItem.Empty,
        new XAttribute("Key", key),
        new XAttribute("Alias", alias),
        new XAttribute("Change", marker),
        level is null ? null : new XAttribute("Level", level));

    private SyncIndex IndexOf(string folder)
    {
        if (!indexes.TryGetValue(folder, out var index))
            indexes[folder] = index = new SyncIndex(Path.Combine(Root, folder));
        index.Refresh();
        return index;
    }

    private static XElement? Read(string path)
    {
        try
        {
            return SyncXml.Read(File.OpenRead(path));
        }
        catch (Exception unreadable) when (unreadable is SyncException or FileNotFoundException)
        {
            return null;
        }
    }
}
