using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Litt.Cms.Editors.RichText;

/// <summary>
/// Takes out of HTML what a script can hide in. Text in which nothing was found stays as it was written, to the letter,
/// so that saving it again changes no file.
/// </summary>
internal sealed partial class HtmlCleaner(EmbedHosts embeds) : Umbraco.Cms.Core.Security.IHtmlSanitizer
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code",
        "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "i", "iframe", "img", "ins", "kbd", "label", "li", "main", "map", "mark", "nav", "ol", "p", "picture", "pre", "q",
        "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "umb-rte-block", "umb-rte-block-inline", "var", "video", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "align", "allow", "allowfullscreen", "alt", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "bgcolor", "border",
        "cellpadding", "cellspacing", "cite", "class", "color", "cols", "colspan", "controls", "coords", "datetime", "dir", "face", "frameborder",
        "headers", "height", "hidden", "href", "hreflang", "id", "kind", "label", "lang", "loading", "loop", "media", "muted", "name", "nowrap", "open",
        "poster", "preload", "referrerpolicy", "rel", "reversed", "role", "rows", "rowspan", "scope", "scrolling", "shape", "size", "sizes", "span",
        "src", "srclang", "srcset", "start", "style", "summary", "tabindex", "target", "title", "type", "usemap", "valign", "value", "width",
    ];

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms"];

    private static readonly string[] Addresses = ["href", "src", "cite", "poster", "srcset"];

    /// <inheritdoc />
    public string Sanitize(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return html;

        var (cleaner, isTouched) = Create();
        var clean = cleaner.Sanitize(html);
        return isTouched() || IsStrange(html) || !IsComplete(html) ? clean : html;
    }

    /// <summary>
    /// Whether what follows on the page stays out of it, and it in its place: a tag without an end is nothing to the parser here,
    /// but goes on in the page's own text, and a stray end tag closes what it stands in.
    /// </summary>
    private static bool IsComplete(string html)
    {
        var end = Guid.NewGuid();
        var page = new HtmlParser().ParseDocument($"<main><section><article><div>{html}<wbr id=\"{end}\"></div></article></section></main>");
        return page.QuerySelector($"main > section > article > div > wbr[id='{end}']") is not null;
    }

    /// <summary>
    /// Whether browsers may read it differently from the parser here: control characters, styles beyond plain names and values, and templates,
    /// which the parser takes away as shadow roots before anything is looked at.
    /// </summary>
    private static bool IsStrange(string html) =>
        html.Contains("<template", StringComparison.OrdinalIgnoreCase)
        || html.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'))
        || Styles().Matches(html).Any(style => !PlainStyle().IsMatch(style.Groups["css"].Value));

    [GeneratedRegex(@"\sstyle\s*=\s*(?:""(?<css>[^""]*)""|'(?<css>[^']*)'|(?<css>[^\s>]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Styles();

    [GeneratedRegex(@"^(?!.*(?:url|expression|behaviou?r|binding|attr|image)\s*[:(])[\w\s\-:;,.%#()!&]*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PlainStyle();

    /// <summary>Values of styles that let the browser fetch or compute something.</summary>
    [GeneratedRegex(@"[<>\\]|(?:url|src|image|image-set|cross-fade|element|attr|expression)\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addressing();

    private (HtmlSanitizer Cleaner, Func<bool> IsTouched) Create()
    {
        var touched = false;
        var cleaner = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(Tags),
            AllowedAttributes = Set(Attributes),
            AllowedSchemes = Set(Schemes),
            UriAttributes = Set(Addresses),
            AllowedCssProperties = HtmlSanitizerDefaults.AllowedCssProperties,
            AllowDataAttributes = true,
        });

        cleaner.DisallowCssPropertyValue = Addressing();
        cleaner.RemovingTag += (_, _) => touched = true;
        cleaner.RemovingAttribute += (_, _) => touched = true;
        cleaner.RemovingStyle += (_, _) => touched = true;
        cleaner.RemovingAtRule += (_, _) => touched = true;
        cleaner.RemovingComment += (_, _) => touched = true;
        cleaner.RemovingCssClass += (_, _) => touched = true;
        cleaner.FilterUrl += (_, url) =>
        {
            // `{localLink:...}` without a leading slash reads as an address of an unknown scheme.
            if (LocalLinks.IsLocalLink(url.OriginalUrl))
                url.SanitizedUrl = url.OriginalUrl;
        };
        cleaner.PostProcessDom += (_, dom) => touched |= TakeOutStrangers(dom.Document);
        return (cleaner, () => touched);
    }

    /// <summary>Takes out frames of no oEmbed provider, and names that would hide a member of `document` from scripts.</summary>
    private bool TakeOutStrangers(IHtmlDocument document)
    {
        var frames = document.QuerySelectorAll("iframe").Where(frame => !embeds.IsAllowed(frame.GetAttribute("src"))).ToArray();
        foreach (var frame in frames)
            frame.Remove();

        var named = document.QuerySelectorAll("[name]:not(a, map)").ToArray();
        foreach (var element in named)
            element.RemoveAttribute("name");

        return frames.Length + named.Length > 0;
    }

    private static HashSet<string> Set(string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
