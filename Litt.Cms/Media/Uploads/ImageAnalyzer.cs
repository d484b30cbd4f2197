using Litt.Cms.Media.Images;
using Microsoft.Extensions.Options;
using NetVips;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Media.Uploads;

/// <summary>Refuses images that cannot be read, or that have too many pixels: told from the header, before anything is decoded.</summary>
internal sealed class ImageAnalyzer(IOptionsMonitor<ImagingSettings> settings) : IFileStreamSecurityAnalyzer
{
    public bool ShouldHandle(Stream fileStream) => Signs.Of(fileStream) is FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.Webp or FileKind.Tiff;

    public bool IsConsideredSafe(Stream fileStream)
    {
        fileStream.Position = 0;
        try
        {
            using var image = Vips.Open(fileStream);
            var (width, height, _) = Vips.SizeOf(image);
            return ImageLimits.IsWithin(width, height, 1, settings.CurrentValue);
        }
        catch (VipsException)
        {
            return false;
        }
    }
}
