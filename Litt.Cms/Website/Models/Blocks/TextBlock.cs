using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website.Models.Blocks;

/// <summary>A passage of text.</summary>
[PublishedModel("textBlock")]
public sealed class TextBlock(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    public IHtmlEncodedString? Text => this.Value<IHtmlEncodedString>("text");
}
