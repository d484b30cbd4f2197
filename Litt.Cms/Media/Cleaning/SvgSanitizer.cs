using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Copies a drawing with what draws, and without what runs, embeds pages, or fetches from elsewhere.</summary>
internal static partial class SvgSanitizer
{
    private const int MostCharactersFromEntities = 1_000_000;

    /// <summary>In a style it can hide what the rest of it means.</summary>
    private const char Escape = '\\';

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Drawing =
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "switch", "view", "style", "a", "image",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "marker", "pattern", "mask", "clipPath",
        "linearGradient", "radialGradient", "stop", "filter", "animate", "animateMotion", "animateTransform", "set", "mpath",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
        "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset",
        "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    ];

    public static void Clean(Stream from, Stream to)
    {
        XmlReaderSettings reading = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = MostCharactersFromEntities, CloseInput = false };
        XDocument drawing;
        try
        {
            using var reader = XmlReader.Create(from, reading);
            drawing = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (Exception unreadable) when (unreadable is XmlException or ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException("The drawing cannot be read.", unreadable);
        }

        drawing.DocumentType?.Remove();
        drawing.Nodes().OfType<XProcessingInstruction>().Remove();
        if (drawing.Root is not { } root || root.Name != Svg + "svg")
            throw new InvalidDataException("The file is no drawing.");
        root.DescendantNodes().Where(node => node is XProcessingInstruction or XComment).Remove();
        root.Descendants().Where(element => element.Name.Namespace != Svg || !Drawing.Contains(element.Name.LocalName)).ToList().ForEach(Drop);
        foreach (var element in root.DescendantsAndSelf())
            Clean(element);
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { CloseOutput = false });
        drawing.Save(writer);
    }

    private static void Drop(XElement element)
    {
        if (element.Parent is not null)
            element.Remove();
    }

    private static void Clean(XElement element)
    {
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !IsHarmless(element, attribute)).Remove();
        if (element.Name.LocalName == "style")
            element.Value = element.Value.Contains(Escape, StringComparison.Ordinal) ? string.Empty : FarAddress().Replace(ImportRule().Replace(element.Value, string.Empty), "none");
    }

    private static bool IsHarmless(XElement element, XAttribute attribute)
    {
        var name = attribute.Name;
        if (name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (name.Namespace != XNamespace.None && name.Namespace != XLink && name.Namespace != XNamespace.Xml))
            return false;
        // Browsers leave out blanks and control characters in the name of a protocol.
        var value = string.Concat(attribute.Value.Where(letter => letter > ' '));
        if (name.LocalName == "href")
            return value.StartsWith('#') || (element.Name.LocalName is "image" or "feImage" && PictureInside().IsMatch(value)) || (element.Name.LocalName == "a" && PlainLink().IsMatch(value));
        if (name.LocalName == "base" || (name.LocalName == "style" && value.Contains(Escape, StringComparison.Ordinal)) || ScriptAddress().IsMatch(value) || FarAddress().IsMatch(value))
            return false;
        // Animations can set what was cleaned above.
        return name.LocalName != "attributeName" || !(value.Contains("href", StringComparison.OrdinalIgnoreCase) || value.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^data:image/(?:png|jpeg|gif|webp);base64,", RegexOptions.IgnoreCase)]
    private static partial Regex PictureInside();

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex PlainLink();

    [GeneratedRegex("(?:javascript|vbscript):", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptAddress();

    [GeneratedRegex(@"(?:url|src|image)\(\s*[""']?\s*(?!#|[""'\s]|data:image/(?:png|jpeg|gif|webp|svg\+xml)|data:font/)[^)]*\)?", RegexOptions.IgnoreCase)]
    private static partial Regex FarAddress();

    [GeneratedRegex(@"@import[^;]*;?", RegexOptions.IgnoreCase)]
    private static partial Regex ImportRule();
}
