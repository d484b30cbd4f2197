using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Items;

/// <summary>How a content item stands between its draft and what is published: what trees and lists show.</summary>
/// <param name="Edited">The draft differs from what is published, or nothing is.</param>
/// <param name="Cultures">By ISO code; null for content that does not vary by culture.</param>
internal sealed record ContentState(bool Edited, Dictionary<string, CultureState>? Cultures)
{
    /// <param name="draft">The version that is being edited.</param>
    /// <param name="draftData">What it holds.</param>
    /// <param name="published">The version that visitors see; null where nothing is published.</param>
    /// <param name="publishedData">What it holds.</param>
    /// <param name="varies">Whether the type of the content varies by culture.</param>
    /// <param name="variations">How the properties vary, by id.</param>
    /// <param name="defaultCulture">ISO code.</param>
    public static ContentState Of(
        VersionRow draft,
        VersionData draftData,
        VersionRow? published,
        VersionData? publishedData,
        bool varies,
        IReadOnlyDictionary<int, ContentVariation> variations,
        Func<string> defaultCulture)
    {
        var comparison = published is null || publishedData is null
            ? null
            : Comparison.Of(draft, draftData, published, publishedData, varies, variations, defaultCulture);
        return new ContentState(comparison?.Edited ?? true, varies ? draftData.Names.ToDictionary(name => name.Key, name => Culture(name.Key, name.Value)) : null);

        CultureState Culture(string culture, CultureName name)
        {
            var shown = publishedData?.Names.GetValueOrDefault(culture);
            var edited = shown is null || comparison!.Cultures.Contains(culture);
            return new CultureState(name.Name, edited, shown is not null, name.Date, shown?.Name, shown?.Date);
        }
    }
}
