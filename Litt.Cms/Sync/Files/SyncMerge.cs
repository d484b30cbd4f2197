using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>Carries what we don't know from an item's old file into its new one.</summary>
internal static class SyncMerge
{
    /// <summary>Adds the old file's unknown elements and attributes to the new one, at the place they had.</summary>
    /// <param name="old">The root of the file that is there.</param>
    /// <param name="fresh">The root of the file that takes its place; it is changed.</param>
    /// <param name="shape">What the kind knows.</param>
    public static void Carry(XElement old, XElement fresh, SyncShape shape)
    {
        foreach (var attribute in old.Attributes().Where(attribute => fresh.Attribute(attribute.Name) is null && !IsKnown(attribute)))
            fresh.Add(new XAttribute(attribute));
        if (old.Name.LocalName == SyncShape.Open)
            return;

        XElement? before = null;
        foreach (var (left, right) in SyncShape.Pairs(old, fresh).Where(pair => pair.Left is not null).ToList())
        {
            if (right is not null)
            {
                Carry(left!, right, shape);
                before = right;
            }
            else if (!shape.Known.Contains(left!.Name.LocalName))
            {
                var kept = new XElement(left);
                if (before is null)
                    fresh.AddFirst(kept);
                else
                    before.AddAfterSelf(kept);
                before = kept;
            }
        }
    }

    private static bool IsKnown(XAttribute attribute) =>
        attribute.Name.LocalName is "Alias" or "Level" or "Culture" or "Segment" or "Default" or "SortOrder" or "Parent" or "Language" or "Change";
}
