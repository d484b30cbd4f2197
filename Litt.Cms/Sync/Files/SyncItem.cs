using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>What an Empty file says: the item is gone, has another file name, or everything that has no file is to go.</summary>
internal enum SyncMarker
{
    None,
    Delete,
    Rename,
    Clean,
}

/// <summary>A uSync file that was read: its root element and what all roots have.</summary>
/// <param name="File">Where it was read from.</param>
/// <param name="Root">Its root element, with line numbers.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Alias">The item's alias, or its name for kinds without an alias.</param>
/// <param name="Level">How deep it lies in its tree; 100 more where it is in the recycle bin.</param>
/// <param name="Marker">What an Empty file says; null for an item.</param>
/// <param name="Hash">The hash of the file's bytes.</param>
internal sealed record SyncItem(SyncFile File, XElement Root, Guid Key, string Alias, int Level, SyncMarker? Marker, string Hash)
{
    /// <summary>The root element of a file that stands for something removed or renamed.</summary>
    public const string Empty = "Empty";

    /// <summary>Reads a file and checks its root.</summary>
    /// <param name="file">The file.</param>
    /// <param name="element">The root element that its kind has.</param>
    /// <exception cref="SyncException">It is not XML, not of this kind, or without key or alias.</exception>
    public static SyncItem Read(SyncFile file, string element) => Read(file, file.ReadBytes(), element);

    /// <summary>Reads a file whose bytes are there.</summary>
    /// <exception cref="SyncException">It is not XML, not of this kind, or without key or alias.</exception>
    public static SyncItem Read(SyncFile file, byte[] bytes, string element)
    {
        var root = SyncXml.Read(new MemoryStream(bytes));
        var name = root.Name.LocalName;
        if (name != element && name != Empty)
            throw new SyncException($"The root element is <{name}>, not <{element}>", root.LineOf());
        if (root.Attribute("Key") is null)
            throw new SyncException($"<{name}> has no Key", root.LineOf());
        if (root.Attr("Alias") is not { Length: > 0 } alias)
            throw new SyncException($"<{name}> has no Alias", root.LineOf());
        var level = int.TryParse(root.Attr("Level"), out var depth) ? depth : 0;
        return new SyncItem(file, root, root.KeyAttr(), alias, level, name == Empty ? MarkerOf(root) : null, SyncHash.Of(bytes));
    }

    private static SyncMarker MarkerOf(XElement root) => Enum.TryParse<SyncMarker>(root.Attr("Change"), ignoreCase: true, out var marker)
        ? marker
        : throw new SyncException($"Change is \"{root.Attr("Change")}\", not Delete, Rename, Clean or None", root.LineOf());
}
