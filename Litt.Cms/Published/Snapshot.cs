using System.Collections.Concurrent;
using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Published;

/// <summary>
/// All that visitors can see at one moment. It never changes: a publish makes a new one, which shares what stayed as it was.
/// What is derived from it (typed content, converted values, rendered pages) is kept with it and goes with it, so nothing of that can be stale.
/// </summary>
internal sealed class Snapshot(PublishedTree documents, PublishedTree media, PublishedTree elements, SiteFacts site, SnapshotServices services)
{
    private static readonly AsyncLocal<Snapshot?> PinnedHere = new();

    private readonly ConcurrentDictionary<int, IPublishedContent?> seenDocuments = new();
    private readonly ConcurrentDictionary<int, IPublishedContent?> seenMedia = new();
    private readonly ConcurrentDictionary<int, IPublishedElement> seenElements = new();
    private readonly Lazy<ILookup<string, PublishedNode>> aliases = new(() => UrlAliases.Of(documents));

    /// <summary>The snapshot that the current call has pinned, if any.</summary>
    public static Snapshot? Pinned => PinnedHere.Value;

    public PublishedTree Documents { get; } = documents;

    public PublishedTree Media { get; } = media;

    public PublishedTree Elements { get; } = elements;

    public SiteFacts Site { get; } = site;

    public Routes Routes { get; } = new(documents, site);

    public SnapshotServices Services { get; } = services;

    /// <summary>What the doors have answered from this snapshot.</summary>
    public OutputCache Outputs { get; } = new(services.OutputLimit);

    /// <summary>Makes all that the current call asks of Umbraco's caches be answered from this snapshot, until the answer is disposed.</summary>
    public PinnedSnapshot Pin()
    {
        var before = PinnedHere.Value;
        if (!ReferenceEquals(before, this))
            PinnedHere.Value = this;
        return new PinnedSnapshot(before);
    }

    /// <summary>Goes back to what was pinned before.</summary>
    internal static void Unpin(Snapshot? before)
    {
        if (!ReferenceEquals(PinnedHere.Value, before))
            PinnedHere.Value = before;
    }

    /// <summary>The document, of the site's own type for it; null if visitors can't see it.</summary>
    public IPublishedContent? Document(int id) =>
        seenDocuments.TryGetValue(id, out var seen) ? seen
        : Documents.Find(id) is { } node ? seenDocuments.GetOrAdd(id, View(node, node.ParentId <= 0 || Document(node.ParentId) is not null))
        : null;

    /// <inheritdoc cref="Document(int)"/>
    public IPublishedContent? Document(Guid key) => Documents.Find(key) is { } node ? Document(node.Id) : null;

    /// <summary>The media item; null if there is none, or it lies in the recycle bin.</summary>
    public IPublishedContent? MediaItem(int id) =>
        seenMedia.TryGetValue(id, out var seen) ? seen
        : Media.Find(id) is { } node ? seenMedia.GetOrAdd(id, View(node, node.ParentId <= 0 || MediaItem(node.ParentId) is not null))
        : null;

    /// <inheritdoc cref="MediaItem(int)"/>
    public IPublishedContent? MediaItem(Guid key) => Media.Find(key) is { } node ? MediaItem(node.Id) : null;

    /// <summary>The media in a folder, by sort order; those at the root of the library for <see cref="PublishedTree.Top"/>.</summary>
    public IEnumerable<IPublishedContent> MediaIn(int id) => Media.ChildrenOf(id).Select(node => MediaItem(node.Id)).OfType<IPublishedContent>();

    /// <summary>The published element of the library, or null.</summary>
    public IPublishedElement? Element(Guid key) => Elements.Find(key) is { } node
        ? seenElements.GetOrAdd(node.Id, _ => Services.Models.CreateModel(new PublishedContent(this, node)))
        : null;

    /// <summary>The documents at the top of the tree that can be seen, by sort order.</summary>
    public IEnumerable<IPublishedContent> Tops => ChildrenOf(PublishedTree.Top);

    /// <summary>All documents that can be seen, each before those below it.</summary>
    public IEnumerable<IPublishedContent> All => Tops.SelectMany(top => top.Descendants().Prepend(top));

    /// <summary>The children of a document that can be seen in a culture, by sort order.</summary>
    /// <param name="id">The parent.</param>
    /// <param name="culture">ISO code; null for the culture of the current call.</param>
    public IEnumerable<IPublishedContent> ChildrenOf(int id, string? culture = null)
    {
        var spoken = culture ?? Services.Variation.VariationContext?.Culture;
        return Documents.ChildrenOf(id)
            .Where(node => string.IsNullOrEmpty(spoken) || node.IsIn(spoken))
            .Select(node => Document(node.Id))
            .OfType<IPublishedContent>();
    }

    /// <summary>Whether a document is for members alone, by itself or by one above it. The public doors keep it closed: nobody can sign in there yet.</summary>
    public bool IsProtected(IPublishedContent document) => Site.Protected.Count > 0
        && document.Path.Split(',').Any(id => Site.Protected.Contains(int.Parse(id, CultureInfo.InvariantCulture)));

    /// <summary>The documents that answer to an address of their own beside their place in the tree (Umbraco's umbracoUrlAlias).</summary>
    /// <param name="alias">Without slashes around it, in any case.</param>
    public IEnumerable<PublishedNode> WithAlias(string alias) => aliases.Value[UrlAliases.Normal(alias)];

    private IPublishedContent? View(PublishedNode node, bool isSeen) =>
        isSeen ? (IPublishedContent)Services.Models.CreateModel(new PublishedContent(this, node)) : null;
}

/// <summary>Ends the pinning of a snapshot.</summary>
internal readonly struct PinnedSnapshot(Snapshot? before) : IDisposable
{
    public void Dispose() => Snapshot.Unpin(before);
}
