using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>A published document, media item or element as Umbraco's views, converters and builders read it: a node, seen within its snapshot.</summary>
internal sealed class PublishedContent(Snapshot snapshot, PublishedNode node) : IPublishedContent
{
    private PublishedProperty[]? properties;
    private IReadOnlyDictionary<string, PublishedCultureInfo>? cultures;

    public Snapshot Snapshot => snapshot;

    public PublishedNode Node => node;

    public IPublishedContentType ContentType => Node.Type;

    public PublishedItemType ItemType => Node.Type.ItemType;

    public Guid Key => Node.Key;

    public int Id => Node.Id;

    /// <summary>In the culture of the current call; empty where it is not published in that culture.</summary>
    public string Name => this.Name(Snapshot.Services.Variation);

    public int Level => Node.Level;

    public string Path => Node.Path;

    public int SortOrder => Node.SortOrder;

    public int? TemplateId => Node.TemplateId;

    public int CreatorId => Node.CreatorId;

    public int WriterId => Node.WriterId;

    public DateTime CreateDate => Node.CreateDate;

    public DateTime UpdateDate => Node.UpdateDate;

    public string? UrlSegment => Node.SegmentsIn(Snapshot.Services.Variation.VariationContext?.Culture ?? "") is [var first, ..] ? first : null;

    /// <summary>The published cultures; of content that does not vary, the one invariant culture, whose code is empty.</summary>
    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => cultures ??=
        (Node.Cultures ?? [new NodeCulture("", Node.Name, Node.UpdateDate)]).ToDictionary(
            one => one.Culture,
            one => new PublishedCultureInfo(one.Culture, one.Name, Node.SegmentsIn(one.Culture).FirstOrDefault(), one.Date),
            StringComparer.OrdinalIgnoreCase);

    public IEnumerable<IPublishedProperty> Properties => All;

    // Read once, and kept as long as the snapshot.
    private PublishedProperty[] All => properties ??= Read(Node.Details.ValuesOf(Node));

    /// <summary>The content behind the site's own types.</summary>
    /// <returns>Null for content that is of no snapshot.</returns>
    public static PublishedContent? Behind(IPublishedElement content) => content switch
    {
        PublishedContent itself => itself,
        PublishedElementWrapped<IPublishedContent> wrapped => Behind(wrapped.Unwrap()),
        PublishedElementWrapped<IPublishedElement> wrapped => Behind(wrapped.Unwrap()),
        _ => null,
    };

    public IPublishedProperty? GetProperty(string alias) => Node.Type.GetPropertyIndex(alias) is >= 0 and var index ? All[index] : null;

    private PublishedProperty[] Read(SourceValue[]?[] values) =>
        [.. Node.Type.PropertyTypes.Select((type, index) => new PublishedProperty(this, type, values.ElementAtOrDefault(index) ?? []))];

    public bool IsDraft(string? culture = null) => Node.IsDraft;

    public bool IsPublished(string? culture = null) =>
        Node.Cultures is null || Node.IsIn(culture ?? Snapshot.Services.Variation.VariationContext?.Culture ?? "");
}
