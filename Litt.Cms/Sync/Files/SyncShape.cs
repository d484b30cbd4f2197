using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>What a kind's files are made of: so that what is unknown is kept, and what is missing is told from what is empty.</summary>
/// <param name="Known">The names of the elements that the kind reads and writes.</param>
/// <param name="KeyCounts">Whether the root's key says which item it is; uSync makes up the keys of languages, dictionary items and domains.</param>
/// <param name="Derived">The names of elements that follow from something else, so that an import can't set them.</param>
internal sealed record SyncShape(IReadOnlySet<string> Known, bool KeyCounts, IReadOnlySet<string> Derived)
{
    /// <summary>The element whose children are named by people: a document's properties.</summary>
    public const string Open = "Properties";

    /// <summary>Elements whose text repeats the name of the item that their key names.</summary>
    private static readonly HashSet<string> named = ["Parent", "Root", "Template", "Composition"];

    /// <summary>Whether the element names another item by its key, so that its text follows from that item.</summary>
    public static bool IsNamedByKey(XElement element) => named.Contains(element.Name.LocalName) && element.KeyAttr() != Guid.Empty;

    /// <summary>A shape of the names that stand in one string, separated by blanks.</summary>
    public static SyncShape Of(string names, bool keyCounts = true, string derived = "") => new(Split(names), keyCounts, Split(derived));

    /// <summary>Pairs the children of two elements: by name and key, culture, segment or language; else by name alone where each has one.</summary>
    public static IEnumerable<(XElement? Left, XElement? Right)> Pairs(XElement left, XElement right)
    {
        var open = right.Elements().ToList();
        foreach (var child in left.Elements())
        {
            var twin = open.Find(other => Identity(other) == Identity(child)) ?? Lone(child, left, right);
            open.Remove(twin!);
            yield return (child, twin);
        }
        foreach (var rest in open)
            yield return (null, rest);
    }

    private static HashSet<string> Split(string names) => [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static XElement? Lone(XElement child, XElement left, XElement right) =>
        left.Elements(child.Name).Count() == 1 && right.Elements(child.Name).Count() == 1 ? right.Element(child.Name) : null;

    private static (string, string) Identity(XElement element) => (
        element.Name.LocalName,
        element.Attribute("Key")?.Value.ToLowerInvariant()
            ?? element.Element("Key")?.Value.ToLowerInvariant()
            ?? element.Attribute("Language")?.Value
            ?? element.Attr("Culture") + "|" + element.Attr("Segment"));
}
