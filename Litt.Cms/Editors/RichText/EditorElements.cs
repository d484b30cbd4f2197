using System.Collections.Frozen;

namespace Litt.Cms.Editors.RichText;

/// <summary>Which elements the client's extensions that a data type enables can make.</summary>
internal static class EditorElements
{
    private const string Prefix = "Umb.Tiptap.";

    /// <summary>What every editor can write. A block's place is kept in any case: with it the block would go.</summary>
    private static readonly string[] Always = ["p", "br", "umb-rte-block", "umb-rte-block-inline"];

    private static readonly FrozenDictionary<string, string[]> ByExtension = new Dictionary<string, string[]>
    {
        ["Anchor"] = ["a"],
        ["Block"] = [],
        ["Blockquote"] = ["blockquote"],
        ["Bold"] = ["strong", "b"],
        ["BulletList"] = ["ul", "li"],
        ["CodeBlock"] = ["pre", "code"],
        ["Embed"] = ["iframe"],
        ["Figure"] = ["figure", "figcaption"],
        ["Heading"] = ["h1", "h2", "h3", "h4", "h5", "h6"],
        ["HorizontalRule"] = ["hr"],
        ["HtmlAttributeClass"] = [],
        ["HtmlAttributeDataset"] = [],
        ["HtmlAttributeId"] = [],
        ["HtmlAttributeStyle"] = [],
        ["HtmlTagDiv"] = ["div"],
        ["HtmlTagSpan"] = ["span"],
        ["Image"] = ["img"],
        ["Italic"] = ["em", "i"],
        ["Link"] = ["a"],
        ["MediaUpload"] = ["img"],
        ["OrderedList"] = ["ol", "li"],
        ["RichTextEssentials"] = [],
        ["Strike"] = ["s", "del", "strike"],
        ["Subscript"] = ["sub"],
        ["Superscript"] = ["sup"],
        ["Table"] = ["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"],
        ["TextAlign"] = [],
        ["TextDirection"] = [],
        ["TextIndent"] = [],
        ["TrailingNode"] = [],
        ["Underline"] = ["u"],
        ["WordCount"] = [],
    }.ToFrozenDictionary();

    /// <param name="extensions">The aliases that the data type enables.</param>
    /// <returns>Null where there is no limit: no extensions are configured, or one of somebody else's, which may make anything.</returns>
    public static IReadOnlySet<string>? Of(string[]? extensions)
    {
        var elements = new HashSet<string>(Always, StringComparer.OrdinalIgnoreCase);
        foreach (var alias in extensions ?? [])
        {
            if (!alias.StartsWith(Prefix, StringComparison.Ordinal) || !ByExtension.TryGetValue(alias[Prefix.Length..], out var made))
                return null;

            elements.UnionWith(made);
        }

        return extensions is null ? null : elements;
    }
}
