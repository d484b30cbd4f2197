using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Tags;

/// <summary>A tag that items have.</summary>
internal sealed record TagAnswer(Guid Id, string? Text, string? Group, int NodeCount)
{
    public static TagAnswer From(ITag tag) => new(tag.Key, tag.Text, tag.Group, tag.NodeCount);
}

/// <summary>The tags in use.</summary>
internal static class TagEndpoints
{
    public static void MapTags(this IEndpointRouteBuilder api) => api.Get("/tag", All);

    private static async Task<Paged<TagAnswer>> All(Page page, ITagService tags, string? query, string? tagGroup, string? culture)
    {
        var found = string.IsNullOrWhiteSpace(query) ? await tags.GetAllAsync(tagGroup, culture) : await tags.GetByQueryAsync(query, tagGroup, culture);
        return page.Cut(found.ToArray(), TagAnswer.From);
    }
}
