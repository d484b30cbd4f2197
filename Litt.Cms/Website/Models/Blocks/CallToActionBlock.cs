using Litt.Cms.Published;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models.Blocks;

/// <summary>An invitation to do something.</summary>
[PublishedModel("callToActionBlock")]
public sealed class CallToActionBlock(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    public string? Heading => this.Text("heading");

    /// <summary>Plain text, with an empty line between paragraphs.</summary>
    public string? Text => this.Text("text");

    public IEnumerable<Link> Links => this.Value<IEnumerable<Link>>("links") ?? [];
}
