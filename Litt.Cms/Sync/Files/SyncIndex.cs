using System.Xml;

namespace Litt.Cms.Sync.Files;

/// <summary>Which file of a kind's folder belongs to which item; read again when somebody else added or removed a file.</summary>
/// <param name="folder">The path of the kind's folder.</param>
internal sealed class SyncIndex(string folder)
{
    private readonly Dictionary<Guid, string> paths = [];
    private readonly Dictionary<string, Guid> owners = new(StringComparer.OrdinalIgnoreCase);
    private DateTime read;

    /// <summary>The file of an item, or null.</summary>
    public string? PathOf(Guid key) => paths.GetValueOrDefault(key) is { } path && File.Exists(path) ? path : null;

    /// <summary>Where an item's file belongs: where it is, if that is one of its names, else at a name that no other item has.</summary>
    public string PathFor(Guid key, string name)
    {
        var longer = $"{name}_{SyncNames.Suffix(key)}";
        if (PathOf(key) is { } now && Path.GetFileNameWithoutExtension(now) is var file
            && (file.Equals(name, StringComparison.OrdinalIgnoreCase) || file == longer || file == key.ToString()))
            return now;
        var path = Path.Combine(folder, name + SyncSource.Extension);
        return owners.TryGetValue(path, out var owner) && owner != key
            ? Path.Combine(folder, longer + SyncSource.Extension)
            : path;
    }

    /// <summary>Notes that an item's file has been written.</summary>
    public void Set(Guid key, string path)
    {
        Forget(key);
        paths[key] = path;
        owners[path] = key;
        read = Stamp();
    }

    /// <summary>Notes that an item has no file any more.</summary>
    public void Forget(Guid key)
    {
        if (paths.Remove(key, out var path))
            owners.Remove(path);
        read = Stamp();
    }

    /// <summary>Reads the folder where it changed since it was read.</summary>
    public void Refresh()
    {
        if (Stamp() == read)
            return;
        paths.Clear();
        owners.Clear();
        if (!Directory.Exists(folder))
            return;
        AtomicFile.Clean(folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + SyncSource.Extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (OwnerOf(path) is not { } key)
                continue;
            owners[path] = key;
            paths.TryAdd(key, path);
        }
        read = Stamp();
    }

    private DateTime Stamp() => Directory.GetLastWriteTimeUtc(folder);

    /// <summary>Whose file it is: nobody's where it is a mark; an unreadable file keeps its name from being taken.</summary>
    private static Guid? OwnerOf(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path);
            reader.MoveToContent();
            if (reader.Name == SyncItem.Empty)
                return null;
            return Guid.TryParse(reader.GetAttribute("Key"), out var key) ? key : Guid.Empty;
        }
        catch (XmlException)
        {
            return Guid.Empty;
        }
    }
}
