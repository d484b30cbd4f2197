using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <summary>In what a draft differs from what is published.</summary>
/// <param name="Edited">In anything.</param>
/// <param name="Cultures">The cultures in which it differs; what is invariant counts for the default culture.</param>
internal sealed record Comparison(bool Edited, IReadOnlySet<string> Cultures)
{
    /// <param name="draft">The version that is being edited.</param>
    /// <param name="draftData">What it holds.</param>
    /// <param name="published">The version that visitors see.</param>
    /// <param name="publishedData">What it holds.</param>
    /// <param name="varies">Whether the type of the content varies by culture.</param>
    /// <param name="variations">How the properties vary, by id. Values of properties that are not in it, or that their property does not vary by, don't count.</param>
    /// <param name="defaultCulture">ISO code.</param>
    public static Comparison Of(
        VersionRow draft, VersionData draftData, VersionRow published, VersionData publishedData, bool varies, IReadOnlyDictionary<int, ContentVariation> variations, Func<string> defaultCulture)
    {
        var edited = draft.Name != published.Name;
        var cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in Differences(draftData.Values, publishedData.Values, variations))
        {
            edited = true;
            if (varies && value.Segment is null)
                cultures.Add(value.Culture ?? defaultCulture());
        }

        if (!varies)
            return new Comparison(edited, cultures);
        foreach (var (culture, name) in draftData.Names)
        {
            if (publishedData.Names.TryGetValue(culture, out var was) && was.Name == name.Name)
                continue;
            edited = true;
            cultures.Add(culture);
        }

        return new Comparison(edited || publishedData.Names.Keys.Except(draftData.Names.Keys, StringComparer.OrdinalIgnoreCase).Any(), cultures);
    }

    private static IEnumerable<StoredValue> Differences(List<StoredValue> draft, List<StoredValue> published, IReadOnlyDictionary<int, ContentVariation> variations)
    {
        var ones = draft.Where(value => Counts(value, variations)).ToDictionary(KeyOf);
        var others = published.Where(value => Counts(value, variations)).ToDictionary(KeyOf);
        return ones.Where(one => !Equals(one.Value.Value, others.GetValueOrDefault(one.Key)?.Value)).Select(one => one.Value)
            .Concat(others.Where(other => other.Value.Value is not null && !ones.ContainsKey(other.Key)).Select(other => other.Value));
    }

    private static (int, string?, string?) KeyOf(StoredValue value) =>
        (value.PropertyTypeId, value.Culture?.ToUpperInvariant(), value.Segment?.ToUpperInvariant());

    private static bool Counts(StoredValue value, IReadOnlyDictionary<int, ContentVariation> variations) =>
        variations.TryGetValue(value.PropertyTypeId, out var variation) && variation.VariesByCulture() == value.Culture is not null;
}
