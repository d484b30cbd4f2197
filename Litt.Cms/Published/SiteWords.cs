using System.Collections.Frozen;
using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Published;

/// <summary>The texts of the dictionary in all languages, which views find by their names.</summary>
public sealed class SiteWords(IEnumerable<IDictionaryItem> items)
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> words = items.ToFrozenDictionary(
        item => item.ItemKey,
        item => item.Translations.Where(word => word.Value.Length > 0).ToFrozenDictionary(word => word.LanguageIsoCode, word => word.Value, StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);

    public static SiteWords None { get; } = new([]);

    /// <summary>A text in a culture, or in the one that it belongs to: "da" for "da-DK".</summary>
    /// <returns>Null where nobody wrote it.</returns>
    public string? Find(string name, string culture)
    {
        if (!words.TryGetValue(name, out var translations))
            return null;
        for (var spoken = CultureInfo.GetCultureInfo(culture); spoken.Name.Length > 0; spoken = spoken.Parent)
        {
            if (translations.TryGetValue(spoken.Name, out var word))
                return word;
        }

        return null;
    }
}
