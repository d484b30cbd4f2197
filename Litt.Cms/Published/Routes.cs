using System.Globalization;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Litt.Cms.Published;

/// <summary>
/// From an address to a document and back, by Umbraco's rules. An address is walked segment by segment,
/// so that a document that is renamed costs nothing for all that lies below it.
/// </summary>
internal sealed class Routes(PublishedTree documents, SiteFacts site)
{
    /// <summary>The document at an address.</summary>
    /// <param name="uri">Absolute, its path in any case, with or without a slash at the end.</param>
    /// <param name="wanted">ISO code of the language that is asked for; null for the one of the domain.</param>
    public RouteMatch? Find(Uri uri, string? wanted = null)
    {
        var path = uri.GetAbsolutePathDecoded();
        if (DomainUtilities.SelectDomain(site.Hosts, uri, null, site.DefaultCulture) is not { } domain)
            return site.Rules.OnlyDomains ? null : Match(Find(path, wanted, null), wanted ?? site.DefaultCulture, null);
        var culture = wanted ?? domain.Culture ?? site.DefaultCulture;
        return Match(Find(DomainUtilities.PathRelativeToDomain(domain.Uri, path), culture, domain.ContentId), culture, domain);
    }

    /// <summary>The document at a path.</summary>
    /// <param name="path">Decoded.</param>
    /// <param name="culture">ISO code; null for the default language.</param>
    /// <param name="startId">The document that the path begins at; null for the top of the tree.</param>
    public PublishedNode? Find(string path, string? culture, int? startId)
    {
        culture ??= site.DefaultCulture;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (IsRightToLeft(culture))
            Array.Reverse(segments);
        if (startId is { } id)
            return documents.Find(id) is { } start && IsSeen(start, culture) ? Walk(start, segments, culture) : null;
        if (segments.Length == 0)
            return FirstTop(culture);
        if (!site.Rules.HideTopLevel)
            return Walk(documents.ChildOf(PublishedTree.Top, culture, segments[0]), segments.AsSpan(1), culture);
        if (segments.Length == 1 && documents.ChildOf(PublishedTree.Top, culture, segments[0]) is { } top)
            return top;
        var first = Tops(culture).Select(one => documents.ChildOf(one.Id, culture, segments[0])).FirstOrDefault(child => child is not null);
        return Walk(first, segments.AsSpan(1), culture);
    }

    /// <summary>The route of a document: its path from the top of the tree, or from the domain that it lies under.</summary>
    /// <param name="node">A document of this snapshot.</param>
    /// <param name="culture">ISO code; null for a document that does not vary by culture.</param>
    /// <returns>Null if visitors of the culture can't reach it.</returns>
    public DocumentRoute? Of(PublishedNode node, string? culture)
    {
        var spoken = string.IsNullOrWhiteSpace(culture) ? null : culture;
        if (!IsSeen(node, spoken) || documents.AncestorsOf(node) is not { } ancestors)
            return null;
        List<string> segments = [];
        foreach (var one in ancestors.Prepend(node))
        {
            if (DomainOf(one, spoken) is { } domain)
                return new DocumentRoute(domain.ContentId, Join(segments, spoken));
            if (one.SegmentsIn(spoken ?? site.DefaultCulture) is not [var segment, ..])
                return null;
            segments.Add(segment);
        }

        var top = ancestors.Count == 0 ? node : ancestors[^1];
        if (site.Rules.HideTopLevel && (segments.Count > 1 || top.Id == FirstTop(spoken ?? site.DefaultCulture)?.Id))
            segments.RemoveAt(segments.Count - 1);
        return new DocumentRoute(null, Join(segments, spoken));
    }

    /// <summary>Whether visitors of a culture can see a document: it and all above it are published in that culture.</summary>
    public bool IsSeen(PublishedNode node, string? culture) =>
        node.IsIn(culture) && documents.AncestorsOf(node) is { } ancestors && ancestors.All(one => one.IsIn(culture));

    private PublishedNode? Walk(PublishedNode? start, ReadOnlySpan<string> segments, string culture)
    {
        var found = start;
        foreach (var segment in segments)
        {
            if (found is null)
                return null;
            found = documents.ChildOf(found.Id, culture, segment);
        }

        return found;
    }

    private IEnumerable<PublishedNode> Tops(string culture) => documents.ChildrenOf(PublishedTree.Top).Where(node => node.IsIn(culture));

    private PublishedNode? FirstTop(string culture) => Tops(culture).FirstOrDefault();

    private Domain? DomainOf(PublishedNode node, string? culture) => site.Hosts.FirstOrDefault(domain =>
        domain.ContentId == node.Id && (culture is null || culture.Equals(domain.Culture, StringComparison.OrdinalIgnoreCase)));

    private string Join(List<string> fromTheLast, string? culture)
    {
        IEnumerable<string> segments = fromTheLast;
        if (!IsRightToLeft(culture ?? site.DefaultCulture))
            segments = segments.Reverse();
        return "/" + string.Join('/', segments);
    }

    private bool IsRightToLeft(string culture) => !site.Rules.AlwaysLeftToRight && CultureInfo.GetCultureInfo(culture).TextInfo.IsRightToLeft;

    private RouteMatch? Match(PublishedNode? node, string culture, Domain? domain)
    {
        if (node is null)
            return null;
        var wildcard = DomainUtilities.FindWildcardDomainInPath(site.Domains, node.Path, domain?.ContentId);
        return new RouteMatch(node, wildcard?.Culture ?? culture, domain);
    }
}

/// <summary>What an address leads to.</summary>
/// <param name="Node">The document.</param>
/// <param name="Culture">The language that visitors of the address read.</param>
/// <param name="Domain">The domain that the address lies under, if any.</param>
internal sealed record RouteMatch(PublishedNode Node, string Culture, Domain? Domain);

/// <summary>Where a document is found.</summary>
/// <param name="DomainRootId">The document that carries the domain; null where the path begins at the top of the tree.</param>
/// <param name="Path">Begins with a slash and has none at its end, except for the root itself.</param>
internal sealed record DocumentRoute(int? DomainRootId, string Path)
{
    /// <summary>As Umbraco writes routes: the id of the domain's root, then the path.</summary>
    public override string ToString() => DomainRootId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{id}{Path}") : Path;
}
