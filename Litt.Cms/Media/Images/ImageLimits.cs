using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Media.Images;

/// <summary>How many pixels an image may have to be decoded: a small file can claim to be enormous.</summary>
internal static class ImageLimits
{
    private const long UsualPixels = 100_000_000;
    private const long BytesOfPixel = 4;
    private const long Megabyte = 1024 * 1024;

    public static bool IsWithin(int width, int height, int pages, ImagingSettings settings) =>
        (long)width * height <= Most(settings) / pages;

    /// <exception cref="ImageTooLargeException">There are more.</exception>
    public static void Check(int width, int height, int pages, ImagingSettings settings)
    {
        if (!IsWithin(width, height, pages, settings))
            throw new ImageTooLargeException($"An image of {width} × {height} pixels is too large.");
    }

    private static long Most(ImagingSettings settings) =>
        settings.Memory.MaximumDecodedImageMegabytes is > 0 and var megabytes ? megabytes * Megabyte / BytesOfPixel : UsualPixels;
}

/// <summary>An image has more pixels than are decoded.</summary>
internal sealed class ImageTooLargeException(string message) : Exception(message);
