using NetVips;
using Image = NetVips.Image;

namespace Litt.Cms.Tests.Imaging;

/// <summary>Pictures as the tests need them: red on the left, blue on the right, and what a camera writes beside.</summary>
internal static class Picture
{
    public const string Secret = "Where-it-was-taken";

    private static readonly double[] Red = [220, 20, 20];
    private static readonly double[] Blue = [20, 20, 220];

    /// <param name="extension">The format.</param>
    /// <param name="width">In pixels, as stored.</param>
    /// <param name="height">In pixels, as stored.</param>
    /// <param name="orientation">As a camera notes it; 6 means to be turned to the right.</param>
    public static byte[] Of(string extension, int width, int height, int orientation = 1)
    {
        using var left = (Image.Black(width / 2, height, bands: 3) + Red).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var right = (Image.Black(width - (width / 2), height, bands: 3) + Blue).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var both = left.Join(right, Enums.Direction.Horizontal);
        using var noted = both.Mutate(image =>
        {
            image.Set(GValue.GIntType, "orientation", orientation);
            image.Set(GValue.GStrType, "exif-ifd0-Make", $"{Secret} ({Secret}, ASCII, {Secret.Length + 1} components, {Secret.Length + 1} bytes)");
            image.Set(GValue.BlobType, "xmp-data", System.Text.Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{Secret}</x:xmpmeta>"));
        });
        return noted.WriteToBuffer($".{extension}");
    }

    /// <summary>Pictures one after another, each with another share of red.</summary>
    public static byte[] Moving(string extension, int width, int height, int pages)
    {
        var frames = Enumerable.Range(1, pages).Select(page => (Image.Black(width, height, bands: 3) + new double[] { 255d * page / pages, 0, 0 })
            .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb)).ToArray();
        using var joined = Image.Arrayjoin(frames, across: 1);
        using var film = joined.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", height);
            image.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(100, pages).ToArray());
        });
        return film.WriteToBuffer($".{extension}");
    }

    public static (int Width, int Height) SizeOf(byte[] image)
    {
        using var read = Image.NewFromBuffer(image);
        return (read.Width, read.Height);
    }

    /// <summary>Whether a point is rather red than blue; the place in parts of width and height.</summary>
    public static bool IsRed(byte[] image, double x, double y)
    {
        using var read = Image.NewFromBuffer(image);
        var point = read.Getpoint((int)(x * (read.Width - 1)), (int)(y * (read.Height - 1)));
        return point[0] > point[2];
    }

    public static bool Contains(byte[] file, string text) => file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;
}
