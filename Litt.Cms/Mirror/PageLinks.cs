using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Litt.Cms.Mirror;

/// <summary>The links of a page or a stylesheet, each of which can be put in another form.</summary>
internal static partial class PageLinks
{
    private static readonly string[] Attributes = ["href", "src", "poster"];

    private static readonly HtmlParser Parser = new();

    /// <param name="html">The page.</param>
    /// <param name="replace">Is given each link as it is written, and gives it as it is to be; null where the link shall stay.</param>
    public static string Rewrite(string html, Func<string, string?> replace)
    {
        using var page = Parser.ParseDocument(html);
        foreach (var element in page.QuerySelectorAll("[href], [src], [poster], [srcset], [imagesrcset]").Where(element => !NamesTheSite(element)))
        {
            foreach (var name in Attributes)
                Change(element, name, replace);
            foreach (var name in (string[])["srcset", "imagesrcset"])
                Change(element, name, sources => Sources().Replace(sources, source => replace(source.Value) ?? source.Value));
        }

        foreach (var style in page.QuerySelectorAll("style"))
            style.TextContent = RewriteStyle(style.TextContent, replace);
        return page.ToHtml();
    }

    /// <param name="css">The stylesheet.</param>
    /// <param name="replace">As for pages.</param>
    public static string RewriteStyle(string css, Func<string, string?> replace) =>
        InStyle().Replace(css, link => replace(link.Groups[1].Value) is { } better ? $"url(\"{better}\")" : link.Value);

    /// <summary>The page without what names its one address.</summary>
    public static string WithoutAddress(string html)
    {
        using var page = Parser.ParseDocument(html);
        foreach (var element in page.QuerySelectorAll("link[rel=canonical], link[hreflang], meta[property='og:url'], meta[property^='og:image'], script[type='application/ld+json']"))
            element.Remove();
        return page.ToHtml();
    }

    /// <summary>The absolute addresses of pictures that are shown where somebody shares the page.</summary>
    public static IEnumerable<string> SharedPictures(string html)
    {
        using var page = Parser.ParseDocument(html);
        return [.. page.QuerySelectorAll("meta[property='og:image']").Select(meta => meta.GetAttribute("content")).OfType<string>()];
    }

    // Where the page tells its one address, it names the site that is mirrored and not the mirror.
    private static bool NamesTheSite(IElement element) => element is IHtmlLinkElement link && (link.Relation is "canonical" || link.HasAttribute("hreflang"));

    private static void Change(IElement element, string attribute, Func<string, string?> replace)
    {
        if (element.GetAttribute(attribute) is { } link && replace(link) is { } better && better != link)
            element.SetAttribute(attribute, better);
    }

    [GeneratedRegex(@"(?<=^|,)\s*[^\s,]+")]
    private static partial Regex Sources();

    [GeneratedRegex("""url\(\s*["']?([^"')]+)["']?\s*\)""")]
    private static partial Regex InStyle();
}
