using Litt.Cms.Published;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models.Blocks;

/// <summary>Links, one below the other.</summary>
[PublishedModel("linkListBlock")]
public sealed class LinkListBlock(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    public string? Heading => this.Text("heading");

    public IEnumerable<Link> Links => this.Value<IEnumerable<Link>>("links") ?? [];
}
