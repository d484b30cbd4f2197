using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Templates;

namespace Litt.Cms.Editors.RichText;

/// <summary>Puts the current addresses of documents and media into rich text, and its blocks where they stand.</summary>
internal sealed partial class RichTextRendering(HtmlLocalLinkParser links, HtmlUrlParser urls, HtmlImageSourceParser images)
{
    public string Render(string markup, RichTextBlockModel? blocks, Lazy<IPartialViewBlockEngine> engine)
    {
        var html = images.EnsureImageSources(urls.EnsureUrls(links.EnsureInternalLinks(markup)));
        html = MediaIdentifier().Replace(html, string.Empty);
        return BlockTag().Replace(html, match => RenderBlock(match, blocks, engine));
    }

    private static string RenderBlock(Match match, RichTextBlockModel? blocks, Lazy<IPartialViewBlockEngine> engine)
    {
        if (!Guid.TryParse(match.Groups["key"].Value, out var key) || blocks?.FirstOrDefault(block => block.ContentKey == key) is not { } found)
            return string.Empty;

        // The value converters' contract is synchronous.
        return engine.Value.ExecuteAsync(found).GetAwaiter().GetResult();
    }

    // Only the editor needs to know by which identifier an image or link is looked up.
    [GeneratedRegex(@"(?<=<(?:a|img)\b[^>]*)\sdata-udi=""[^""]*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MediaIdentifier();

    [GeneratedRegex(@"<(?<tag>umb-rte-block(?:-inline)?)\b[^>]*?\sdata-content-key=""(?<key>[0-9a-fA-F\-]+)""[^>]*>.*?</\k<tag>>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();
}
