using System.Xml.Linq;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Sync.Kinds;

/// <summary>What of an item a file is about: all of it, unless its root names cultures or segments.</summary>
/// <param name="Cultures">The cultures; null for all.</param>
/// <param name="Segments">The segments; null for all.</param>
/// <param name="Defaults">Whether values without culture and segment belong to it.</param>
internal sealed record ContentPart(IReadOnlySet<string>? Cultures, IReadOnlySet<string>? Segments, bool Defaults)
{
    /// <summary>What a file says that it is about.</summary>
    public static ContentPart Of(XElement root)
    {
        var (cultures, segments) = (Split(root.Attr("Cultures")), Split(root.Attr("Segments")));
        var isPart = cultures is not null || segments is not null;
        return new ContentPart(cultures, segments, !isPart || (bool.TryParse(root.Attr("DefaultValues"), out var told) && told));
    }

    /// <summary>Whether a name, a state or a value belongs to it.</summary>
    public bool Includes(XElement element) => Includes(element.Attr("Culture"), element.Attr("Segment"));

    /// <summary>Whether what has a culture and a segment belongs to it; empty ones are none.</summary>
    public bool Includes(string? culture, string? segment = null) => string.IsNullOrEmpty(culture) && string.IsNullOrEmpty(segment)
        ? Defaults
        : (string.IsNullOrEmpty(culture) || Cultures is null || Cultures.Contains(culture))
            && (string.IsNullOrEmpty(segment) || Segments is null || Segments.Contains(segment));

    /// <summary>Takes out of an item, as it is written now, what a file leaves open, so that the two can be compared.</summary>
    /// <param name="current">The item as it is; it is changed.</param>
    /// <param name="file">The file's root.</param>
    public static void Fit(XElement current, XElement file)
    {
        var named = file.At("Info", "NodeName")?.Elements("Name").Select(name => name.Attr("Culture")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var part = Of(file);
        var isWhole = part is { Cultures: null, Segments: null };
        if (part.Cultures is null && named is { Count: > 0 })
            part = part with { Cultures = named };
        Fit(current.At("Info", "NodeName"), file.At("Info", "NodeName"), part, isWhole);
        Fit(current.At("Info", "Published"), file.At("Info", "Published"), part, isWhole);
        foreach (var property in file.At(SyncShape.Open)?.Elements() ?? [])
        {
            var twin = current.At(SyncShape.Open)?.Elements().FirstOrDefault(other => other.Name.LocalName.Equals(property.Name.LocalName, StringComparison.OrdinalIgnoreCase));
            if (twin is null)
                continue;
            twin.Name = property.Name;
            Fit(twin, property, part, isWhole);
            FitBlocks(twin, property);
        }
    }

    /// <summary>Blocks that the import brought to today's form are what the file says.</summary>
    private static void FitBlocks(XElement current, XElement file)
    {
        foreach (var value in file.Elements())
        {
            if (OldBlocks.Renew(value.Value) is { } renewed
                && current.Elements().FirstOrDefault(other => Same(other, value, "Culture") && Same(other, value, "Segment")) is { } twin
                && SyncJson.Same(twin.Value, renewed))
                twin.Value = value.Value;
        }
    }

    private static void Fit(XElement? current, XElement? file, ContentPart part, bool isWhole)
    {
        foreach (var left in current?.Elements().Where(element => !isWhole || !part.Includes(element)).ToList() ?? [])
        {
            if (file?.Elements(left.Name).FirstOrDefault(element => Same(element, left, "Culture") && Same(element, left, "Segment")) is not { } told)
                left.Remove();
            else if (!isWhole && left.Attr("Culture").Length > 0 && !part.Includes(left.Attr("Culture")))
                left.Value = told.Value; // It is not imported.
        }
    }

    private static bool Same(XElement one, XElement other, string attribute) =>
        one.Attr(attribute).Equals(other.Attr(attribute), StringComparison.OrdinalIgnoreCase);

    private static HashSet<string>? Split(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } names
            ? names.ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;
}
