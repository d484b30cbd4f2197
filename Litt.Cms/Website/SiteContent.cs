using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website;

/// <summary>How a view finds documents other than its own, by the names that Umbraco's views use.</summary>
public sealed class SiteContent
{
    private readonly Snapshot snapshot;

    internal SiteContent(Snapshot snapshot) => this.snapshot = snapshot;

    /// <summary>The published document; null where visitors see none.</summary>
    public IPublishedContent? Content(Guid id) => snapshot.Document(id);

    /// <summary>The documents at the top of the tree.</summary>
    public IEnumerable<IPublishedContent> ContentAtRoot() => snapshot.Tops;
}
