using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>One place in which file and site differ.</summary>
/// <param name="Place">The names of the elements on the way to it, joined by slashes; in brackets alias, culture, segment or key where there are several.</param>
/// <param name="Here">What the site says; null where it says nothing.</param>
/// <param name="File">What the file says; null where it says nothing.</param>
internal sealed record SyncDifference(string Place, string? Here, string? File);

/// <summary>Whether a file and the item as it is now say the same, and where not.</summary>
internal static class SyncComparer
{
    /// <summary>Elements that leave the item as it is where a file has none of them.</summary>
    private static readonly HashSet<string> optional = ["SortOrder", "CreateDate", "Thumbnail", "HistoryCleanup", "UserInfo"];

    /// <summary>Whether importing the file would change the item.</summary>
    public static bool ImportChanges(XElement file, XElement current, SyncShape shape) => Differences(file, current, shape).Any();

    /// <summary>What importing the file would change in the item.</summary>
    public static IEnumerable<SyncDifference> Differences(XElement file, XElement current, SyncShape shape) =>
        Differences(file, current, shape, importing: true, place: "");

    /// <summary>Whether the file no longer says what the item says.</summary>
    public static bool IsStale(XElement file, XElement current, SyncShape shape) => Differences(file, current, shape, importing: false, place: "").Any();

    private static IEnumerable<SyncDifference> Differences(XElement file, XElement current, SyncShape shape, bool importing, string place)
    {
        if (importing && shape.Derived.Contains(file.Name.LocalName))
            return [];
        var attributes = Attributes(file, current, shape, importing, place);
        if (file.HasElements || current.HasElements)
            return attributes.Concat(Children(file, current, shape, importing, place));
        var same = SameText(file.Value, current.Value) || (importing && SharesKey(file, current));
        return same ? attributes : attributes.Append(new SyncDifference(place, current.Value, file.Value));
    }

    private static IEnumerable<SyncDifference> Children(XElement file, XElement current, SyncShape shape, bool importing, string place)
    {
        var inOpen = file.Name.LocalName == SyncShape.Open;
        foreach (var pair in SyncShape.Pairs(file, current))
        {
            var below = Below(place, pair.Left ?? pair.Right!);
            switch (pair)
            {
                case ({ } left, { } right):
                    foreach (var difference in Differences(left, right, shape, importing, below))
                        yield return difference;
                    break;
                case ({ } extra, null) when !inOpen && shape.Known.Contains(extra.Name.LocalName) && !IsBlank(extra):
                    yield return new SyncDifference(below, null, Text(extra));
                    break;
                case (null, { } missing) when !IsBlank(missing) && !(importing && MayBeMissing(missing, inOpen, shape)):
                    yield return new SyncDifference(below, Text(missing), null);
                    break;
            }
        }
    }

    private static bool MayBeMissing(XElement missing, bool inOpen, SyncShape shape) =>
        inOpen || optional.Contains(missing.Name.LocalName) || shape.Derived.Contains(missing.Name.LocalName);

    private static IEnumerable<SyncDifference> Attributes(XElement file, XElement current, SyncShape shape, bool importing, string place) =>
        from attribute in current.Attributes()
        let told = file.Attribute(attribute.Name)
        where told is not null
            && !(file.Parent is null && attribute.Name == "Key" && !shape.KeyCounts)
            && !(file.Parent is null && attribute.Name == "Level" && importing)
            && !SameText(told.Value, attribute.Value)
        select new SyncDifference($"{place}@{attribute.Name.LocalName}", attribute.Value, told.Value);

    private static string Below(string place, XElement element)
    {
        var which = element.Attribute("Culture")?.Value ?? element.Attribute("Segment")?.Value ?? element.Attribute("Language")?.Value
            ?? element.Element("Alias")?.Value ?? (element.HasElements ? null : element.Attribute("Key")?.Value);
        var name = which is null ? element.Name.LocalName : $"{element.Name.LocalName}[{which}]";
        return place.Length == 0 ? name : $"{place}/{name}";
    }

    private static string Text(XElement element) =>
        element.HasElements ? string.Concat(element.Elements().Select(child => child.ToString())) : element.Value;

    private static bool SharesKey(XElement file, XElement current) =>
        SyncShape.IsNamedByKey(file) && file.KeyAttr() == current.KeyAttr();

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
