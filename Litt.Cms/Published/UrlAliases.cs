using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>Umbraco's umbracoUrlAlias: addresses that editors give a document beside its place in the tree, parted by commas.</summary>
internal static class UrlAliases
{
    /// <summary>The documents of each alias, in the order of the tree.</summary>
    public static ILookup<string, PublishedNode> Of(PublishedTree documents) => documents.All
        .OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id)
        .SelectMany(node => Of(node, null).Select(alias => (alias, node)))
        .ToLookup(pair => pair.alias, pair => pair.node);

    /// <summary>The aliases of one document.</summary>
    /// <param name="node">The document.</param>
    /// <param name="culture">Only those of this culture and the invariant ones; null for all.</param>
    public static IEnumerable<string> Of(PublishedNode node, string? culture) => node.Aliases
        .Where(value => culture is null || value.Culture.Length == 0 || value.Culture.InvariantEquals(culture))
        .SelectMany(value => (value.Value as string ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(Normal)
        .Where(alias => alias.Length > 0)
        .Distinct();

    public static string Normal(string alias) => alias.Trim().Trim('/').ToLowerInvariant();
}
