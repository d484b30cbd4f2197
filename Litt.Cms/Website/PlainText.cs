using System.Net;
using System.Text.RegularExpressions;
using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website;

/// <summary>Text without its markup.</summary>
public static partial class PlainText
{
    private const int SummaryLength = 160;

    /// <summary>The text of a property; null where it is missing or blank.</summary>
    public static string? Text(this IPublishedElement content, string alias) =>
        content.Value<string>(alias) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public static string Of(IHtmlEncodedString? html) => html?.ToHtmlString() is { } markup ? Of(WebUtility.HtmlDecode(Tag().Replace(markup, " "))) : "";

    public static string Of(string? text) => text is null ? "" : Space().Replace(text, " ").Trim();

    /// <summary>The paragraphs of text in which an empty line parts paragraphs.</summary>
    public static IEnumerable<string> Paragraphs(string? text) =>
        text is null ? [] : EmptyLine().Split(text).Select(one => one.Trim()).Where(one => one.Length > 0);

    /// <summary>As much of a text as search results show, ending with a whole word.</summary>
    public static string Summary(string text)
    {
        if (text.Length <= SummaryLength)
            return text;
        var end = text.LastIndexOf(' ', SummaryLength);
        return string.Concat(text.AsSpan(0, end > 0 ? end : SummaryLength).TrimEnd([',', ';', ':', '.', '—', ' ']), "…");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\r?\n\s*\r?\n")]
    private static partial Regex EmptyLine();
}
