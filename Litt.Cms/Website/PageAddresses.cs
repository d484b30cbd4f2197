using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website;

/// <summary>Where a document can be read, in each of its languages.</summary>
internal static class PageAddresses
{
    /// <summary>The absolute address for each culture in which it is published; for a document that does not vary, the one that it has.</summary>
    public static IEnumerable<(string Culture, Uri Address)> Of(Snapshot snapshot, IPublishedContent document, Uri root) =>
        from key in document.Cultures.Keys
        let culture = key.Length == 0 ? snapshot.Site.DefaultCulture : key
        let url = document.Url(culture)
        where url != "#"
        select (culture, new Uri(root, url));

    /// <summary>The same, where there are several to choose from, and which one is for readers of all other languages.</summary>
    public static IEnumerable<(string Culture, Uri Address)> Alternates(Snapshot snapshot, IPublishedContent document, Uri root)
    {
        var all = Of(snapshot, document, root).ToList();
        if (all.Count < 2)
            return [];
        var others = all.Where(one => one.Culture.Equals(snapshot.Site.DefaultCulture, StringComparison.OrdinalIgnoreCase)).Select(one => ("x-default", one.Address));
        return [.. all, .. others];
    }
}
