using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>
/// A value of a block. Where the type's variation was changed after the block was written, the value is taken that the
/// editors would keep: one without culture first, then that of the default language.
/// </summary>
internal sealed class BlockProperty(IPublishedPropertyType type, BlockElement owner, BlockPropertyValue[] values, BlockReading reading)
    : PublishedPropertyBase(type, reading.ReferenceCacheLevel)
{
    private readonly ConcurrentDictionary<(string Culture, string Segment), Converted> _converted = [];

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        var (wantedCulture, wantedSegment) = Wanted(culture, segment);
        var inSegment = values.Where(value => (value.Segment ?? string.Empty) == wantedSegment).ToArray();
        return BlockTypes.Plain(Find(inSegment, wantedCulture)?.Value);
    }

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var source = GetSourceValue(culture, segment);
        var converted = Convert(culture, segment);
        return PropertyType.IsValue(source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(converted.Intermediate.Value, PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(converted.Value.Value, PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetValue(string? culture = null, string? segment = null) => Convert(culture, segment).Value.Value;

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(
            owner, reading.ReferenceCacheLevel, Convert(culture, segment).Intermediate.Value, reading.Preview, expanding);

    private Converted Convert(string? culture, string? segment) => _converted.GetOrAdd(Wanted(culture, segment), wanted =>
    {
        var intermediate = new Lazy<object?>(() =>
            PropertyType.ConvertSourceToInter(owner, GetSourceValue(wanted.Culture, wanted.Segment), reading.Preview));
        return new Converted(
            intermediate,
            new Lazy<object?>(() => PropertyType.ConvertInterToObject(owner, reading.ReferenceCacheLevel, intermediate.Value, reading.Preview)));
    });

    private (string Culture, string Segment) Wanted(string? culture, string? segment)
    {
        reading.Variation.ContextualizeVariation(PropertyType.Variations, Alias, ref culture, ref segment);
        return (culture ?? string.Empty, segment ?? string.Empty);
    }

    private BlockPropertyValue? Find(BlockPropertyValue[] candidates, string culture)
    {
        var invariant = Array.Find(candidates, value => string.IsNullOrEmpty(value.Culture));
        if (!PropertyType.Variations.VariesByCulture() || !reading.OwnerVariations.VariesByCulture())
            return invariant ?? OfCulture(reading.DefaultCulture);

        return OfCulture(culture) ?? (culture.InvariantEquals(reading.DefaultCulture) || culture.Length == 0 ? invariant : null);

        BlockPropertyValue? OfCulture(string wanted) => Array.Find(candidates, value => value.Culture.InvariantEquals(wanted));
    }

    private sealed record Converted(Lazy<object?> Intermediate, Lazy<object?> Value);
}
