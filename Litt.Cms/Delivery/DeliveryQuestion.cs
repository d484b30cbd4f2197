using Litt.Cms.Published;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Delivery;

/// <summary>What a request says about where and how to look, beside what it looks for.</summary>
/// <param name="Snapshot">What is published.</param>
/// <param name="Culture">ISO code of the language of Accept-Language, if the site has it.</param>
/// <param name="Segment">Accept-Segment.</param>
/// <param name="AsksForStart">There is a Start-Item header.</param>
/// <param name="Start">The document at the top of the tree that Start-Item names by key or URL segment.</param>
internal sealed record DeliveryQuestion(Snapshot Snapshot, string? Culture, string? Segment, bool AsksForStart, IPublishedContent? Start)
{
    /// <summary>The headers that an answer depends on.</summary>
    public const string Headers = "Accept-Language, Accept-Segment, Start-Item, Api-Key, Preview";

    public static DeliveryQuestion Read(HttpRequest request, Snapshot snapshot)
    {
        var start = request.Headers[Constants.DeliveryApi.HeaderNames.StartItem].ToString().Trim('/');
        var culture = CultureOf(request, snapshot);
        return new DeliveryQuestion(
            snapshot,
            culture,
            request.Headers[Constants.DeliveryApi.HeaderNames.AcceptSegment] is [{ Length: > 0 } segment] ? segment : null,
            start.Length > 0,
            start.Length > 0 ? StartOf(start, culture ?? snapshot.Site.DefaultCulture, snapshot) : null);
    }

    /// <summary>What tells this request from others to the same address.</summary>
    public static string VariantOf(HttpRequest request)
    {
        var headers = request.Headers;
        var (language, segment, start) = (headers.AcceptLanguage, headers[Constants.DeliveryApi.HeaderNames.AcceptSegment], headers[Constants.DeliveryApi.HeaderNames.StartItem]);
        var host = request.Host.Value ?? "";
        return language.Count + segment.Count + start.Count == 0 ? host : $"{host}\n{language}\n{segment}\n{start}";
    }

    /// <summary>The address on the site that a path of the API stands for.</summary>
    public static Uri AddressOf(HttpRequest request, string path) =>
        new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1, new PathString("/" + path.TrimStart('/')).ToUriComponent()).Uri;

    // The language that is liked best of those the site has; "en" will do with "en-US".
    private static string? CultureOf(HttpRequest request, Snapshot snapshot) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var liked)
            ? liked.Where(one => one.Quality != 0)
                .OrderByDescending(one => one.Quality ?? 1)
                .Select(one => snapshot.Site.Cultures.FirstOrDefault(culture => one.Value.Equals(culture, StringComparison.OrdinalIgnoreCase))
                    ?? snapshot.Site.Cultures.FirstOrDefault(culture => culture.StartsWith($"{one.Value}-", StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(culture => culture is not null)
            : null;

    private static IPublishedContent? StartOf(string start, string culture, Snapshot snapshot) => snapshot.Documents.ChildrenOf(PublishedTree.Top)
        .Where(node => Guid.TryParse(start, out var key) ? node.Key == key : node.SegmentsIn(culture).Contains(start, StringComparer.OrdinalIgnoreCase))
        .Select(node => snapshot.Document(node.Id))
        .FirstOrDefault(document => document is not null);
}
