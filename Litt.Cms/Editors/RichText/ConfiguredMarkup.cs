using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Editors.RichText;

/// <summary>
/// Takes out the elements that no enabled extension can make, and leaves their text: a heading becomes a paragraph where there are no headings.
/// </summary>
internal static class ConfiguredMarkup
{
    private const string Embedded = ".umb-embed-holder";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <param name="html">Markup that is clean of scripts.</param>
    /// <param name="extensions">The extensions that the data type enables; null for no limit.</param>
    public static string Keep(string html, string[]? extensions)
    {
        if (EditorElements.Of(extensions) is not { } allowed)
            return html;

        var body = new HtmlParser().ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        var strange = body.QuerySelectorAll("*").Where(element => !IsAllowed(element, allowed)).Reverse().ToArray();
        foreach (var element in strange)
            Unwrap(element);

        return strange.Length == 0 ? html : body.InnerHtml;
    }

    /// <summary>An item is allowed where its list is; an embedded player comes with markup of its provider's.</summary>
    private static bool IsAllowed(IElement element, IReadOnlySet<string> allowed) =>
        allowed.Contains(element.LocalName == "li" ? element.ParentElement?.LocalName ?? "li" : element.LocalName)
        || (allowed.Contains("iframe") && element.Closest(Embedded) is not null);

    private static void Unwrap(IElement element)
    {
        var inner = element.ChildNodes.ToArray();
        if (!Blocks.Contains(element.LocalName) || !element.HasChildNodes || element.Children.Any(child => Blocks.Contains(child.LocalName)))
        {
            element.Replace(inner);
            return;
        }

        var paragraph = element.Owner!.CreateElement("p");
        paragraph.Append(inner);
        element.Replace(paragraph);
    }
}
