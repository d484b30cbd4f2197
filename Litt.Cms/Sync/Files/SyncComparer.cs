using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>Whether a file and the item as it is now say the same.</summary>
internal static class SyncComparer
{
    /// <summary>Elements whose text repeats the name of the item that their key names.</summary>
    private static readonly HashSet<string> named = ["Parent", "Root", "Template", "Composition"];

    /// <summary>Elements that leave the item as it is where a file has none of them.</summary>
    private static readonly HashSet<string> optional = ["SortOrder", "CreateDate", "Thumbnail", "HistoryCleanup", "UserInfo"];

    /// <summary>Whether importing the file would change the item.</summary>
    public static bool ImportChanges(XElement file, XElement current, SyncShape shape) => !Same(file, current, shape, importing: true);

    /// <summary>Whether the file no longer says what the item says.</summary>
    public static bool IsStale(XElement file, XElement current, SyncShape shape) => !Same(file, current, shape, importing: false);

    private static bool Same(XElement file, XElement current, SyncShape shape, bool importing)
    {
        if (importing && shape.Derived.Contains(file.Name.LocalName))
            return true;
        if (!SameAttributes(file, current, shape, importing))
            return false;
        if (!file.HasElements && !current.HasElements)
            return SameText(file.Value, current.Value) || (importing && SharesKey(file, current));
        var inOpen = file.Name.LocalName == SyncShape.Open;
        return SyncShape.Pairs(file, current).All(pair => pair switch
        {
            ({ } left, { } right) => Same(left, right, shape, importing),
            ({ } extra, null) => inOpen || !shape.Known.Contains(extra.Name.LocalName) || IsBlank(extra),
            (null, { } missing) => IsBlank(missing) || (importing && (inOpen || optional.Contains(missing.Name.LocalName) || shape.Derived.Contains(missing.Name.LocalName))),
            _ => true,
        });
    }

    private static bool SameAttributes(XElement file, XElement current, SyncShape shape, bool importing) =>
        current.Attributes().All(attribute =>
            file.Attribute(attribute.Name) is not { } told
            || (file.Parent is null && attribute.Name == "Key" && !shape.KeyCounts)
            || (file.Parent is null && attribute.Name == "Level" && importing)
            || SameText(told.Value, attribute.Value));

    private static bool SharesKey(XElement file, XElement current) =>
        named.Contains(file.Name.LocalName) && file.KeyAttr() is var key && key != Guid.Empty && key == current.KeyAttr();

    private static bool SameText(string one, string other)
    {
        one = WithOneLineEnd(one);
        other = WithOneLineEnd(other);
        return one == other
            || (bool.TryParse(one, out var yes) && bool.TryParse(other, out var no) && yes == no)
            || (Guid.TryParse(one, out var key) && Guid.TryParse(other, out var twin) && key == twin)
            || SyncJson.Same(one, other);
    }

    private static string WithOneLineEnd(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static bool IsBlank(XElement element) => element.HasElements
        ? element.Elements().All(IsBlank)
        : element.Value is "" or "0" or "Nothing" or "{}"
            || (bool.TryParse(element.Value, out var yes) && !yes)
            || (Guid.TryParse(element.Value, out var key) && key == Guid.Empty);
}
