using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>
/// Fits blocks to types whose variation was changed since they were written: what varies now gets the culture of the
/// property or the default language; of what varies no more one value remains.
/// </summary>
internal sealed class BlockVariance(ILanguageService languages)
{
    /// <param name="value">A value whose types are resolved.</param>
    /// <param name="types">The element types of its blocks.</param>
    /// <param name="culture">The culture of the property that holds it, or null.</param>
    public void Align(BlockValue value, Dictionary<Guid, IContentType> types, string? culture)
    {
        // The value editors' contract is synchronous.
        var fallback = new Lazy<string>(() => languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult());
        foreach (var block in value.ContentData.Concat(value.SettingsData))
            block.Values = Align(block.Values, culture, fallback);

        value.Expose = [.. AlignExposed(value, types, culture, fallback).DistinctBy(entry => (entry.ContentKey, entry.Culture, entry.Segment))];
    }

    private static IList<BlockPropertyValue> Align(IList<BlockPropertyValue> values, string? culture, Lazy<string> fallback)
    {
        foreach (var value in values.Where(value => value.PropertyType?.VariesByCulture() == true && value.Culture.IsNullOrWhiteSpace()))
            value.Culture = culture ?? fallback.Value;

        var kept = new List<BlockPropertyValue>();
        foreach (var same in values.GroupBy(value => (value.Alias, value.Segment)))
        {
            if (same.First().PropertyType?.VariesByCulture() != false || same.All(value => value.Culture.IsNullOrWhiteSpace()))
                kept.AddRange(same);
            else if (Remaining(same, culture, fallback) is { } remaining)
                kept.Add(remaining);
        }

        return kept;
    }

    private static BlockPropertyValue? Remaining(IEnumerable<BlockPropertyValue> values, string? culture, Lazy<string> fallback)
    {
        var remaining = values.FirstOrDefault(value => value.Culture.IsNullOrWhiteSpace())
            ?? values.FirstOrDefault(value => value.Culture.InvariantEquals(culture ?? fallback.Value))
            ?? values.FirstOrDefault(value => value.Culture.InvariantEquals(fallback.Value));
        if (remaining is not null)
            remaining.Culture = null;

        return remaining;
    }

    private static IEnumerable<BlockItemVariation> AlignExposed(
        BlockValue value, Dictionary<Guid, IContentType> types, string? culture, Lazy<string> fallback)
    {
        foreach (var entry in value.Expose)
        {
            var block = value.ContentData.Find(block => block.Key == entry.ContentKey);
            var varies = block is not null && types.TryGetValue(block.ContentTypeKey, out var type) ? type.VariesByCulture() : entry.Culture is not null;
            if (varies == entry.Culture is not null)
            {
                yield return entry;
                continue;
            }

            if (!varies)
            {
                yield return new BlockItemVariation(entry.ContentKey, null, entry.Segment);
                continue;
            }

            var written = block!.Values.Select(property => property.Culture).OfType<string>().Distinct().ToArray();
            foreach (var shown in written.Length > 0 ? written : [culture ?? fallback.Value])
                yield return new BlockItemVariation(entry.ContentKey, shown, entry.Segment);
        }
    }
}
