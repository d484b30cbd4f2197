using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>Carries what we don't know from an item's old file into its new one.</summary>
internal static class SyncMerge
{
    /// <summary>Adds the old file's unknown elements and attributes and its comments to the new one, at the place they had.</summary>
    /// <param name="old">The root of the file that is there.</param>
    /// <param name="fresh">The root of the file that takes its place; it is changed.</param>
    /// <param name="shape">What the kind knows.</param>
    public static void Carry(XElement old, XElement fresh, SyncShape shape)
    {
        foreach (var attribute in old.Attributes().Where(attribute => fresh.Attribute(attribute.Name) is null && !IsKnown(attribute)))
            fresh.Add(new XAttribute(attribute));
        var twins = new Dictionary<XElement, XElement>();
        XElement? before = null;
        foreach (var (left, right) in SyncShape.Pairs(old, fresh).Where(pair => pair.Left is not null).ToList())
        {
            if (right is not null)
            {
                Carry(left!, right, shape);
                before = right;
            }
            else if (old.Name.LocalName != SyncShape.Open && !shape.Known.Contains(left!.Name.LocalName))
            {
                var kept = new XElement(left);
                Add(kept, before, fresh);
                before = kept;
            }
            else
            {
                continue;
            }
            twins[left!] = before;
        }
        foreach (var comment in old.HasElements ? old.Nodes().OfType<XComment>().Reverse() : [])
            Add(new XComment(comment), twins.GetValueOrDefault(comment.ElementsBeforeSelf().LastOrDefault(twins.ContainsKey) ?? old), fresh);
    }

    private static void Add(XNode node, XElement? before, XElement parent)
    {
        if (before is null)
            parent.AddFirst(node);
        else
            before.AddAfterSelf(node);
    }

    /// <summary>Those that a kind writes where it has something to say; cultures, segments and default values are named only in files that leave out the rest.</summary>
    private static bool IsKnown(XAttribute attribute) => attribute.Name.LocalName
        is "Alias" or "Level" or "Culture" or "Segment" or "Default" or "SortOrder" or "Parent" or "Language" or "Change"
        or "Cultures" or "Segments" or "DefaultValues";
}
