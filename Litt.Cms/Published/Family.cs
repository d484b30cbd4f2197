using System.Collections.Immutable;

namespace Litt.Cms.Published;

/// <summary>The children of one node in their order, and which of them a URL segment leads to. A change costs the logarithm of their number.</summary>
internal sealed class Family
{
    public static readonly Family Empty = new([], ImmutableDictionary<Segment, ImmutableSortedSet<Place>>.Empty);

    private readonly ImmutableSortedSet<Place> places;
    private readonly ImmutableDictionary<Segment, ImmutableSortedSet<Place>> segments;

    private Family(ImmutableSortedSet<Place> places, ImmutableDictionary<Segment, ImmutableSortedSet<Place>> segments)
    {
        this.places = places;
        this.segments = segments;
    }

    public bool IsEmpty => places.IsEmpty;

    /// <summary>The ids of the children, by sort order.</summary>
    public IEnumerable<int> Ids => places.Select(place => place.Id);

    public Family With(PublishedNode child)
    {
        var place = Place.Of(child);
        var changed = segments;
        foreach (var segment in SegmentsOf(child))
            changed = changed.SetItem(segment, changed.GetValueOrDefault(segment, []).Add(place));
        return new Family(places.Add(place), changed);
    }

    public Family Without(PublishedNode child)
    {
        var place = Place.Of(child);
        var changed = segments;
        foreach (var segment in SegmentsOf(child))
        {
            var left = changed.GetValueOrDefault(segment, []).Remove(place);
            changed = left.IsEmpty ? changed.Remove(segment) : changed.SetItem(segment, left);
        }

        return new Family(places.Remove(place), changed);
    }

    /// <summary>The child that the segment leads to: where several share a segment, the first of them has it.</summary>
    /// <returns>The id, or null if no child has the segment.</returns>
    public int? Find(string culture, string segment)
    {
        var own = First(new Segment(culture, segment));
        var invariant = culture.Length == 0 ? null : First(new Segment("", segment));
        return (own, invariant) switch
        {
            ({ } one, { } other) => one.CompareTo(other) < 0 ? one.Id : other.Id,
            _ => (own ?? invariant)?.Id,
        };
    }

    private Place? First(Segment segment) => segments.TryGetValue(segment.Normal, out var found) ? found[0] : null;

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
