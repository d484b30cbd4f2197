namespace Litt.Cms.Sync.Files;

/// <summary>Which file speaks for which item: of several folders the latest, and in each folder only one.</summary>
/// <param name="keyCounts">Whether the key says which item it is; else the alias does.</param>
internal sealed class SyncOwners(bool keyCounts)
{
    private readonly Dictionary<Guid, SyncFile> byKey = [];
    private readonly Dictionary<string, SyncFile> byAlias = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, SyncFile> deleted = [];

    /// <summary>Whether two files of a folder wanted to speak for one item.</summary>
    public bool HasDuplicates { get; private set; }

    /// <summary>Gives the item to its file; files of later folders are asked for first.</summary>
    /// <returns>Whether the file speaks for it: not where a later folder says something of it.</returns>
    /// <exception cref="SyncException">Another file of the same folder does.</exception>
    public bool Takes(SyncEntry entry)
    {
        if (IsSaidLater(byKey.GetValueOrDefault(entry.Key), entry) || IsSaidLater(deleted.GetValueOrDefault(entry.Key), entry)
            || (!keyCounts && IsSaidLater(byAlias.GetValueOrDefault(entry.Alias), entry)))
            return false;
        if (entry.Marker == SyncMarker.Delete)
            deleted.TryAdd(entry.Key, entry.File);
        if (entry.Marker is not null)
            return true;
        if (entry.Key != Guid.Empty && !byKey.TryAdd(entry.Key, entry.File))
            throw Duplicate(entry, byKey[entry.Key], "Key");
        if (!keyCounts && !byAlias.TryAdd(entry.Alias, entry.File))
            throw Duplicate(entry, byAlias[entry.Alias], "Alias");
        return true;
    }

    private static bool IsSaidLater(SyncFile? other, SyncEntry entry) => other is not null && other.Layer > entry.File.Layer;

    private SyncException Duplicate(SyncEntry entry, SyncFile other, string what)
    {
        HasDuplicates = true;
        return new SyncException($"{other.Path} has the same {what}", entry.Line);
    }
}
