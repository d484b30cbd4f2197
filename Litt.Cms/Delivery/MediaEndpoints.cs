using Litt.Cms.Editors.Media;
using Litt.Cms.Published;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Delivery;

/// <summary>The door for other front ends to the media library: off unless Umbraco:CMS:DeliveryApi:Media:Enabled.</summary>
internal sealed class MediaEndpoints(
    DeliveryAnswers answers, DeliveryAccess access, IApiMediaBuilder builder, IPublishedValueFallback fallback, IShortStringHelper shortStrings)
{
    private const string Children = "children:";
    private const string MediaType = "mediaType:";

    /// <summary>One media item by its key or its path.</summary>
    public Task Item(HttpContext context) => answers.AnswerAsync(context, access.Media, question => Task.FromResult<object>(
        Find(question.Snapshot, Uri.UnescapeDataString(context.GetRouteValue("path") as string ?? "")) is { } item ? Build(question.Snapshot, item) : Problems.NotFound));

    /// <summary>Media by their keys, in the order of the keys.</summary>
    public Task Items(HttpContext context) => answers.AnswerAsync(context, access.Media, question => Task.FromResult<object>(context.Request.Query["id"]
        .Select(id => Guid.TryParse(id, out var key) ? question.Snapshot.MediaItem(key) : null)
        .OfType<IPublishedContent>()
        .Select(item => Build(question.Snapshot, item))
        .ToArray()));

    /// <summary>A page of what lies in a folder.</summary>
    public Task Query(HttpContext context) => answers.AnswerAsync(context, access.Media, question => Task.FromResult(Query(context.Request.Query, question.Snapshot)));

    private object Query(IQueryCollection query, Snapshot snapshot)
    {
        if (!DeliveryPage.TryRead(query, out var page))
            return Problems.BadPage;
        if (query["fetch"].ToString() is not { } fetch || !fetch.StartsWith(Children, StringComparison.OrdinalIgnoreCase))
            return Problems.BadFetch;
        var filters = query["filter"].Select(filter => Filter(filter ?? "")).ToArray();
        if (filters.Contains(null))
            return Problems.BadFilter;
        string[] sorts = [.. query["sort"].Select(sort => sort ?? "")];
        var found = Below(snapshot, fetch[Children.Length..]).Where(item => filters.All(fits => fits!(item)));
        if (sorts.Any(sort => sort.StartsWith("level", StringComparison.OrdinalIgnoreCase)) || ContentQuery.Sort(found, sorts) is not { } sorted)
            return Problems.BadSort;
        var all = sorted.ToArray();
        return new FoundMedia(all.Length, page.Cut(all).Select(item => Build(snapshot, item)));
    }

    /// <summary>What a folder holds; the root is "/".</summary>
    private IEnumerable<IPublishedContent> Below(Snapshot snapshot, string folder) =>
        folder.Trim('/').Length == 0 ? snapshot.MediaIn(PublishedTree.Top) : Find(snapshot, folder) is { } found ? snapshot.MediaIn(found.Id) : [];

    /// <summary>Media have no type that content has, and the other way round.</summary>
    private static Func<IPublishedContent, bool>? Filter(string filter) =>
        filter.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase) ? ContentQuery.Filter($"contentType:{filter[MediaType.Length..]}")
        : filter.StartsWith("name:", StringComparison.OrdinalIgnoreCase) ? ContentQuery.Filter(filter)
        : null;

    private IPublishedContent? Find(Snapshot snapshot, string wanted)
    {
        if (Guid.TryParse(wanted, out var key))
            return snapshot.MediaItem(key);
        IPublishedContent? found = null;
        foreach (var segment in wanted.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = snapshot.MediaIn(found?.Id ?? PublishedTree.Top).FirstOrDefault(item => segment.Equals(SegmentOf(item.Name), StringComparison.OrdinalIgnoreCase)
                || segment.Equals(item.Name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
                return null;
        }

        return found;
    }

    private ApiMediaResponse Build(Snapshot snapshot, IPublishedContent item)
    {
        Stack<string> names = new([SegmentOf(item.Name)]);
        for (var above = Above(item); above is not null; above = Above(above))
            names.Push(SegmentOf(above.Name));
        return ApiMediaResponse.From(item, $"/{string.Join('/', names)}/", builder, fallback);

        IPublishedContent? Above(IPublishedContent of) =>
            snapshot.Media.Find(of.Id) is { ParentId: > 0 } node ? snapshot.MediaItem(node.ParentId) : null;
    }

    private string SegmentOf(string name) => name.ToUrlSegment(shortStrings);

    private sealed record FoundMedia(int Total, IEnumerable<ApiMediaResponse> Items);
}
