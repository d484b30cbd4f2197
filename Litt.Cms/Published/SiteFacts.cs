using System.Collections.Frozen;
using Umbraco.Cms.Core.Routing;

namespace Litt.Cms.Published;

/// <summary>What the whole site has in common: small, and read at once.</summary>
/// <param name="DefaultCulture">ISO code of the default language.</param>
/// <param name="Cultures">ISO codes of all languages.</param>
/// <param name="Domains">All domains, wildcards included, in their order.</param>
/// <param name="Templates">Aliases of the templates by id.</param>
/// <param name="Protected">Ids of documents that, with all below them, are for members alone.</param>
/// <param name="Rules">How addresses are made.</param>
internal sealed record SiteFacts(string DefaultCulture, string[] Cultures, Domain[] Domains, FrozenDictionary<int, string> Templates, FrozenSet<int> Protected, RouteRules Rules)
{
    /// <summary>The texts of the dictionary.</summary>
    public SiteWords Words { get; init; } = SiteWords.None;

    /// <summary>The domains that have an address of their own.</summary>
    public Domain[] Hosts { get; } = [.. Domains.Where(domain => !domain.IsWildcard)];
}

/// <summary>Umbraco's settings on addresses.</summary>
/// <param name="HideTopLevel">Umbraco:CMS:Global:HideTopLevelNodeFromPath.</param>
/// <param name="TrailingSlash">Umbraco:CMS:RequestHandler:AddTrailingSlash.</param>
/// <param name="OnlyDomains">Umbraco:CMS:WebRouting:UseStrictDomainMatching: an address outside the domains leads nowhere.</param>
/// <param name="AlwaysLeftToRight">Umbraco:CMS:Global:ForceCombineUrlPathLeftToRight.</param>
internal sealed record RouteRules(bool HideTopLevel = true, bool TrailingSlash = true, bool OnlyDomains = false, bool AlwaysLeftToRight = true);
