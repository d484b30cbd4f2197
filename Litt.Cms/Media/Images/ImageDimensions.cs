using System.Drawing;
using NetVips;
using Umbraco.Cms.Core.Media;

namespace Litt.Cms.Media.Images;

/// <summary>Tells width and height of an image as it is to be seen, from its header alone.</summary>
internal sealed class ImageDimensions : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => ImageFormat.Readable;

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is not { CanRead: true, CanSeek: true })
            return null;
        var position = stream.Position;
        try
        {
            stream.Position = 0;
            using var image = Vips.Open(stream);
            var (width, height, _) = Vips.SizeOf(image);
            return new Size(width, height);
        }
        catch (VipsException)
        {
            return null;
        }
        finally
        {
            stream.Position = position;
        }
    }
}
