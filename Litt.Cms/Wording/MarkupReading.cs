using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Wording;

/// <summary>Reads rich text as people do: its paragraphs, headings, links and pictures, in their order.</summary>
internal sealed partial class MarkupReading(Spot spot)
{
    private static readonly HashSet<string> Blocks =
    [
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CAPTION", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6",
        "HEADER", "HR", "LI", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL",
    ];

    private static readonly HashSet<string> Unseen = ["SCRIPT", "STYLE", "TEMPLATE"];

    private readonly List<Passage> passages = [];
    private readonly StringBuilder words = new();

    /// <param name="spot">Where the rich text stands.</param>
    /// <param name="html">The rich text.</param>
    public static IReadOnlyList<Passage> Read(Spot spot, string html)
    {
        var reading = new MarkupReading(spot);
        reading.Walk(new HtmlParser().ParseDocument(html).Body!);
        return reading.passages;
    }

    // Without recursion, since what is sent may be nested without end.
    private void Walk(IElement body)
    {
        var open = new Stack<(INode Node, int Next)>([(body, 0)]);
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                Leave(place.Node);
                continue;
            }

            open.Push((place.Node, place.Next + 1));
            var child = place.Node.ChildNodes[place.Next];
            if (child is IElement element && Unseen.Contains(element.TagName))
                continue;
            Enter(child);
            open.Push((child, 0));
        }
    }

    private void Enter(INode node)
    {
        if (node is IText text)
            words.Append(text.Data);
        if (node is not IElement element)
            return;

        if (Blocks.Contains(element.TagName))
            End(PassageKind.Text);
        else if (element.TagName == "BR")
            words.Append(' ');
        else if (element.TagName == "IMG")
            passages.Add(new Passage(spot, PassageKind.Picture, element.GetAttribute("src") ?? string.Empty) { IsDescribed = !string.IsNullOrWhiteSpace(element.GetAttribute("alt")) });
        else if (element.TagName == "A" && element.HasAttribute("href"))
            passages.Add(new Passage(spot, PassageKind.Link, LinkText(element)));
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || !(Blocks.Contains(element.TagName) || element.TagName == "BODY"))
            return;
        var isHeading = element.TagName is ['H', >= '1' and <= '6'];
        End(isHeading ? PassageKind.Heading : PassageKind.Text, isHeading ? element.TagName[1] - '0' : 0);
    }

    private void End(PassageKind kind, int level = 0)
    {
        var text = Plain(words.ToString());
        words.Clear();
        if (text.Length > 0)
            passages.Add(new Passage(spot, kind, text) { Level = level });
    }

    /// <summary>A picture in a link speaks by the words that stand for it.</summary>
    private static string LinkText(IElement link) =>
        Plain(link.TextContent) is { Length: > 0 } text ? text : link.QuerySelector("img[alt]")?.GetAttribute("alt") ?? link.GetAttribute("aria-label") ?? string.Empty;

    private static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
