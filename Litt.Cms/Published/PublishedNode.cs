using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Published;

/// <summary>One published document, media item or element as it was read from the database. It never changes, so snapshots share it. Values are not part of it: on a large site most are never asked for.</summary>
internal sealed record PublishedNode
{
    public required int Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>The id of the parent; -1 at the top of the tree.</summary>
    public required int ParentId { get; init; }

    /// <summary>1 at the top of the tree.</summary>
    public required int Level { get; init; }

    /// <summary>The ids from -1 to the node itself, parted by commas.</summary>
    public required string Path { get; init; }

    public required int SortOrder { get; init; }

    public required IPublishedContentType Type { get; init; }

    public required string Name { get; init; }

    /// <summary>The published cultures; null for content that does not vary by culture.</summary>
    public NodeCulture[]? Cultures { get; init; }

    /// <summary>The URL segments by culture, the one that is shown first; the empty culture for content that does not vary.</summary>
    public IReadOnlyDictionary<string, string[]> Segments
    {
        get => segments ??= Details.SegmentsOf(this);
        init => segments = value;
    }

    /// <summary>The stored values of umbracoUrlAlias.</summary>
    public SourceValue[] Aliases { get; init; } = [];

    /// <summary>Where what is not kept in memory comes from.</summary>
    public NodeDetails Details { get; init; } = NodeDetails.None;

    /// <summary>Only previews show it so.</summary>
    public bool IsDraft { get; init; }

    public int? TemplateId { get; init; }

    public int CreatorId { get; init; }

    public int WriterId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreateDate { get; init; }

    /// <summary>When it was last published. UTC.</summary>
    public DateTime UpdateDate { get; init; }

    /// <summary>The version that is seen, and a hash of its names: tells two readings of it apart when something in it was changed.</summary>
    public (int Id, int Hash) Version { get; init; }

    private IReadOnlyDictionary<string, string[]>? segments;

    /// <summary>Whether visitors of a culture may see it, as far as the node itself is concerned.</summary>
    /// <param name="culture">An ISO code; null asks for any culture.</param>
    public bool IsIn(string? culture) => Cultures is null || (culture is null ? Cultures.Length > 0 : Cultures.Any(one => one.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The URL segments in a culture, the one that is shown first; none where it is not published in that culture.</summary>
    public string[] SegmentsIn(string culture) =>
        Segments.TryGetValue(culture, out var own) || Segments.TryGetValue("", out own) ? own : [];

    /// <summary>Whether visitors could tell the two apart.</summary>
    public bool IsSameAs(PublishedNode other) =>
        Version == other.Version
        && ReferenceEquals(Type, other.Type)
        && ParentId == other.ParentId
        && SortOrder == other.SortOrder
        && Path == other.Path
        && TemplateId == other.TemplateId
        && UpdateDate == other.UpdateDate;
}

/// <summary>One published culture of a node.</summary>
/// <param name="Culture">ISO code.</param>
/// <param name="Name">The published name.</param>
/// <param name="Date">When it was published. UTC.</param>
internal readonly record struct NodeCulture(string Culture, string Name, DateTime Date);

/// <summary>One stored value of a property.</summary>
/// <param name="Culture">ISO code; empty for an invariant value.</param>
/// <param name="Segment">Empty where the property does not vary by segment.</param>
/// <param name="Value">Text, int, decimal or date, as the database keeps it.</param>
internal sealed record SourceValue(string Culture, string Segment, object? Value);
