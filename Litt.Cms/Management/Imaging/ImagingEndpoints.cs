using Litt.Cms.Management.Common;
using Litt.Cms.Management.Media;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Imaging;

/// <summary>The addresses of small images, for pickers and lists.</summary>
internal static class ImagingEndpoints
{
    private const int UsualSize = 200;

    public static void MapImaging(this IEndpointRouteBuilder api)
    {
        var imaging = api.MapGroup("/imaging").RequireAuthorization(Sections.MediaTree);
        imaging.Get("/resize/urls", Urls);
    }

    private static async Task<IResult> Urls(
        Guid[] id,
        string? format,
        ImageCropMode? mode,
        MediaAccess access,
        IMediaService media,
        MediaAddresses addresses,
        IImageUrlGenerator images,
        IOptions<ImagingSettings> settings,
        double height = UsualSize,
        double width = UsualSize)
    {
        var bounds = settings.Value.Resize;
        if (!(width >= 0 && width <= bounds.MaxWidth))
            return Problem.Invalid("width", $"A width of at most {bounds.MaxWidth} pixels is needed.");
        if (!(height >= 0 && height <= bounds.MaxHeight))
            return Problem.Invalid("height", $"A height of at most {bounds.MaxHeight} pixels is needed.");

        // Lists ask for many at once: what the user may not see is left out, as in the lists themselves.
        var readable = await access.ReadableAsync(id);
        return Answer.With(media.GetByIds(readable).Select(item => new ImageAddresses(item.Key, [.. addresses.Of(item).Select(Resized).WhereNotNull()])));

        ImageAddress? Resized(string url)
        {
            var extension = Path.GetExtension(url).TrimStart('.');
            if (extension.InvariantEquals("svg"))
                return new ImageAddress(null, url);
            if (!images.IsSupportedImageFormat(extension))
                return null;
            ImageUrlGenerationOptions wish = new(url) { Width = (int)width, Height = (int)height, ImageCropMode = mode, Format = format };
            return new ImageAddress(null, images.GetImageUrl(wish));
        }
    }

    private sealed record ImageAddresses(Guid Id, IReadOnlyList<ImageAddress> UrlInfos);

    private sealed record ImageAddress(string? Culture, string? Url);
}
