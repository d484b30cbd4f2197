using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Segments;

/// <summary>A segment of visitors for whom content can differ.</summary>
internal sealed record SegmentAnswer(string Name, string Alias, IReadOnlyList<string>? Cultures)
{
    public static SegmentAnswer From(Segment segment) => new(segment.Name, segment.Alias, segment.Cultures is { } cultures ? [.. cultures] : null);
}

/// <summary>The segments that the site knows.</summary>
internal static class SegmentEndpoints
{
    public static void MapSegments(this IEndpointRouteBuilder api) => api.Get("/segment", All);

    private static async Task<IResult> All(Page page, ISegmentService segments) =>
        (await segments.GetPagedSegmentsAsync(page.Skip, page.Take)).ToHttp(found => Answer.With(found!.ToPaged(SegmentAnswer.From)));
}
