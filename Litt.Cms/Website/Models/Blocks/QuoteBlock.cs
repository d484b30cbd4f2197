using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models.Blocks;

/// <summary>Somebody's own words.</summary>
[PublishedModel("quoteBlock")]
public sealed class QuoteBlock(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    /// <summary>Plain text, with an empty line between paragraphs.</summary>
    public string? Quote => this.Text("quote");

    /// <summary>Who said or wrote it, where that is known.</summary>
    public string? Source => this.Text("source");
}
