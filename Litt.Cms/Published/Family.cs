using System.Collections.Immutable;

namespace Litt.Cms.Published;

/// <summary>
/// The children of one node in their order, and which of them a URL segment leads to. A change costs the logarithm of their number.
/// Segments are looked at when an address is first looked for here: on a large site most families are never walked.
/// </summary>
internal sealed class Family
{
    public static readonly Family Empty = new([], null);

    private readonly ImmutableSortedSet<Place> places;
    private ImmutableDictionary<Segment, ImmutableSortedSet<Place>>? segments;

    private Family(ImmutableSortedSet<Place> places, ImmutableDictionary<Segment, ImmutableSortedSet<Place>>? segments)
    {
        this.places = places;
        this.segments = segments;
    }

    public bool IsEmpty => places.IsEmpty;

    /// <summary>The ids of the children, by sort order.</summary>
    public IEnumerable<int> Ids => places.Select(place => place.Id);

    public static Family Of(IEnumerable<PublishedNode> children) => new([.. children.Select(Place.Of)], null);

    public Family With(PublishedNode child) =>
        new(places.Add(Place.Of(child)), segments is { } known ? Indexed(known.ToBuilder(), [child]) : null);

    public Family Without(PublishedNode child) =>
        new(places.Remove(Place.Of(child)), segments is { } known ? Without(known, child) : null);

    /// <summary>The child that the segment leads to: where several share a segment, the first of them has it.</summary>
    /// <param name="culture">ISO code; empty for content that does not vary.</param>
    /// <param name="segment">In any case.</param>
    /// <param name="child">Finds a child by its id.</param>
    /// <returns>The id, or null if no child has the segment.</returns>
    public int? Find(string culture, string segment, Func<int, PublishedNode> child)
    {
        segments ??= Indexed(ImmutableDictionary.CreateBuilder<Segment, ImmutableSortedSet<Place>>(), Ids.Select(child));
        var own = First(segments, new Segment(culture, segment));
        var invariant = culture.Length == 0 ? null : First(segments, new Segment("", segment));
        return (own, invariant) switch
        {
            ({ } one, { } other) => one.CompareTo(other) < 0 ? one.Id : other.Id,
            _ => (own ?? invariant)?.Id,
        };
    }

    private static ImmutableDictionary<Segment, ImmutableSortedSet<Place>> Without(ImmutableDictionary<Segment, ImmutableSortedSet<Place>> index, PublishedNode child)
    {
        foreach (var segment in SegmentsOf(child))
        {
            var left = index.GetValueOrDefault(segment, []).Remove(Place.Of(child));
            index = left.IsEmpty ? index.Remove(segment) : index.SetItem(segment, left);
        }

        return index;
    }

    private static ImmutableDictionary<Segment, ImmutableSortedSet<Place>> Indexed(
        ImmutableDictionary<Segment, ImmutableSortedSet<Place>>.Builder index, IEnumerable<PublishedNode> children)
    {
        foreach (var child in children)
        {
            foreach (var segment in SegmentsOf(child))
                index[segment] = (index.TryGetValue(segment, out var sharing) ? sharing : []).Add(Place.Of(child));
        }

        return index.ToImmutable();
    }

    private static Place? First(ImmutableDictionary<Segment, ImmutableSortedSet<Place>> index, Segment segment) =>
        index.TryGetValue(segment.Normal, out var found) ? found[0] : null;

    private static IEnumerable<Segment> SegmentsOf(PublishedNode child) =>
        from culture in child.Segments
        from text in culture.Value.Distinct(StringComparer.OrdinalIgnoreCase)
        select new Segment(culture.Key, text).Normal;

    private readonly record struct Place(int SortOrder, int Id) : IComparable<Place>
    {
        public static Place Of(PublishedNode node) => new(node.SortOrder, node.Id);

        public int CompareTo(Place other) => (SortOrder, Id).CompareTo((other.SortOrder, other.Id));
    }

    private readonly record struct Segment(string Culture, string Text)
    {
        public Segment Normal => new(Culture.ToLowerInvariant(), Text.ToLowerInvariant());
    }
}
