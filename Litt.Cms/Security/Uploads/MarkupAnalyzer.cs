using System.Xml;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Security.Uploads;

/// <summary>
/// Refuses uploaded SVG, and XML with XHTML in it, that runs script in the browser of whoever opens it: media is served from the site's own address.
/// What an uploaded file is called does not matter.
/// </summary>
internal sealed class MarkupAnalyzer : IFileStreamSecurityAnalyzer
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int MostCharactersFromEntities = 1_000_000;

    private static readonly HashSet<string> Running = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "iframe", "frame", "object", "embed", "applet", "base", "meta", "link", "handler", "listener",
    };

    private static readonly string[] RunningAddresses = ["javascript:", "vbscript:", "data:text/html", "data:text/xml", "data:application/", "data:image/svg"];

    /// <summary>Whether the first character that counts opens a tag, in any encoding of Unicode.</summary>
    public bool ShouldHandle(Stream fileStream) => Begins(fileStream, "<");

    public bool IsConsideredSafe(Stream fileStream)
    {
        var seen = new Sight();
        try
        {
            using var reader = XmlReader.Create(fileStream, Settings());
            var harmless = true;
            while (harmless && reader.Read())
                harmless = seen.IsHarmless(reader);
            return harmless;
        }
        catch (Exception unreadable) when (unreadable is XmlException or ArgumentException or NotSupportedException)
        {
            // A browser runs what comes before the error; and where nothing could be read, it may know an encoding that is not known here.
            return !seen.Markup && (seen.Anything || !Begins(fileStream, "<?"));
        }
    }

    private static bool Begins(Stream file, string with)
    {
        file.Seek(0, SeekOrigin.Begin);
        using StreamReader text = new(file, leaveOpen: true);
        int letter;
        do
            letter = text.Read();
        while (letter is 0 || (letter > 0 && char.IsWhiteSpace((char)letter)));
        foreach (var wanted in with)
        {
            if (letter != wanted)
                return false;
            do
                letter = text.Read();
            while (letter is 0);
        }

        return true;
    }

    /// <summary>The document's own DTD is read, since browsers take default attributes from it; nothing outside is.</summary>
    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = MostCharactersFromEntities,
        CloseInput = false,
    };

    /// <summary>What was met so far.</summary>
    private sealed class Sight
    {
        public bool Markup { get; private set; }

        public bool Anything { get; private set; }

        public bool IsHarmless(XmlReader reader)
        {
            Anything = true;
            return IsHarmlessNode(reader);
        }

        private bool IsHarmlessNode(XmlReader reader) => reader.NodeType switch
        {
            XmlNodeType.ProcessingInstruction => reader.Name != "xml-stylesheet" || reader.Value.Contains("text/css", StringComparison.OrdinalIgnoreCase),
            XmlNodeType.Element => IsHarmlessElement(reader),
            _ => true,
        };

        private bool IsHarmlessElement(XmlReader reader)
        {
            // What declares no namespace is an image too where it is put into a page.
            if (reader.NamespaceURI is not (Svg or Xhtml) && !reader.LocalName.Equals("svg", StringComparison.OrdinalIgnoreCase) && !(Markup && reader.NamespaceURI.Length == 0))
                return true;

            Markup = true;
            if (Running.Contains(reader.LocalName))
                return false;
            for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            {
                if (Runs(reader.LocalName, reader.Value))
                    return false;
            }

            return true;
        }

        /// <summary>Handlers of events, addresses that are scripts, and animations that make them.</summary>
        private static bool Runs(string name, string value)
        {
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
                return true;
            if (name.Equals("attributeName", StringComparison.OrdinalIgnoreCase) && value.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return true;

            // Browsers leave out blanks and control characters in the name of a protocol.
            var plain = string.Concat(value.Where(letter => letter > ' '));
            return plain.Split(';').Any(part => RunningAddresses.Any(address => part.StartsWith(address, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
