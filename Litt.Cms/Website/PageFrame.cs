using Litt.Cms.Published;
using Litt.Cms.Website.Models;

namespace Litt.Cms.Website;

/// <summary>What the layout puts around a page.</summary>
/// <param name="Site">The home page of the site; null where there is none.</param>
/// <param name="Page">The page itself; null for a page that is no document, such as "not found".</param>
/// <param name="Language">ISO code.</param>
/// <param name="Address">The page's one address, absolute; null for a page that is no document.</param>
public sealed record PageFrame(Home? Site, SitePage? Page, string Language, Uri? Address)
{
    /// <summary>The texts of the dictionary.</summary>
    public SiteWords Words { get; init; } = SiteWords.None;

    /// <summary>Where visitors go who leave at once.</summary>
    public string? QuickExit { get; init; }

    /// <summary>The same page in each of its languages, where there are several; "x-default" is for all others.</summary>
    public IReadOnlyList<(string Culture, Uri Address)> Alternates { get; init; } = [];

    /// <summary>The picture that the site draws of the page, for whoever shares it.</summary>
    public Uri? ShareCard { get; init; }

    /// <summary>What browsers may load and run on the page.</summary>
    public PagePolicy Policy { get; } = new();

    /// <summary>The line for search results and the browser's tab.</summary>
    public string TitleOf(string heading)
    {
        var title = Page?.Title ?? heading;
        return Site is null || title.Contains(Site.SiteName, StringComparison.OrdinalIgnoreCase) ? title : $"{title} – {Site.SiteName}";
    }

    /// <summary>The summary for search results: the editor's, or else the page's first words.</summary>
    public string? Description =>
        Page is null ? null : Page.Description ?? Site?.SharingDescription ?? (Page.FirstWords is { Length: > 0 } words ? PlainText.Summary(words) : null);

    public bool IsForSearchEngines => Address is not null && Page is not { HideFromSearchEngines: true };
}
