using Litt.Cms.Management.Common;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Media;

/// <summary>The address of the file of a media item.</summary>
internal sealed record MediaUrl(string? Culture, string? Url);

/// <summary>The addresses of the files of a media item.</summary>
internal sealed record MediaUrlSet(Guid Id, IReadOnlyList<MediaUrl> UrlInfos);

/// <summary>The settings that the client obeys when it edits media.</summary>
internal sealed record MediaConfiguration(bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced);

/// <summary>Opening media.</summary>
internal static class MediaReading
{
    public static void MapMediaReading(this IEndpointRouteBuilder media)
    {
        media.Get("/{id:guid}", Open);
        media.Get("/urls", Urls);
        media.Get("/configuration", (IOptions<ContentSettings> content) =>
            new MediaConfiguration(content.Value.DisableDeleteWhenReferenced, content.Value.DisableUnpublishWhenReferenced));
    }

    private static async Task<IResult> Open(Guid id, MediaAccess access, IMediaEditingService editing, ContentReader reader, MediaAddresses addresses)
    {
        if (!await access.MayReadAsync([id]))
            return Problem.Forbidden;

        return await editing.GetAsync(id) is { } media ? Answer.With(MediaAnswer.From(media, reader, addresses)) : Problem.NotFound("media");
    }

    private static async Task<IResult> Urls(Guid[] id, MediaAccess access, IMediaService media, MediaAddresses addresses) => await access.MayReadAsync(id)
        ? Answer.With(media.GetByIds(id).Select(item => new MediaUrlSet(item.Key, [.. addresses.Of(item).Select(url => new MediaUrl(null, url))])))
        : Problem.Forbidden;
}
