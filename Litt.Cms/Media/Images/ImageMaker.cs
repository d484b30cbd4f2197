using Microsoft.Extensions.Options;
using NetVips;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Media.Images;

/// <summary>Makes an image of another: upright, in the wanted part, size and format, and without anything that tells where and by whom it was taken.</summary>
internal sealed class ImageMaker(IOptionsMonitor<ImagingSettings> settings)
{
    private const int UsualJpegQuality = 80;
    private const int UsualWebpQuality = 78;
    private const int UsualAvifQuality = 55;
    private const int LargestAvif = 2_500_000;
    private const int AvifEffort = 2;

    private const double Opaque = 255;

    private static readonly double[] White = [255];
    private static readonly double[] Nothing = [0, 0, 0, 0];

    /// <param name="open">Opens the original; it is read once for its header and once for its pixels.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="format">The format of the result; AVIF becomes WebP where it would take too long.</param>
    /// <param name="target">The path of the file that is written, without extension.</param>
    /// <returns>The format that was written, to the path with its name as extension.</returns>
    /// <exception cref="VipsException">The original cannot be read.</exception>
    /// <exception cref="ImageTooLargeException">The original has more pixels than are decoded.</exception>
    public ImageFormat Make(Func<Stream> open, ImageWish wish, ImageFormat format, string target)
    {
        int width, height, pages;
        using (var content = open())
        using (var header = Vips.Open(content))
            (width, height, pages) = Vips.SizeOf(header);
        ImageLimits.Check(width, height, 1, settings.CurrentValue);
        var plan = ResizePlan.For(width, height, wish, settings.CurrentValue.Resize);
        if (format == ImageFormat.Avif && wish.Format is null && (long)plan.Canvas.Width * plan.Canvas.Height > LargestAvif)
            format = ImageFormat.Webp;
        var moves = pages > 1 && (format == ImageFormat.Gif || format == ImageFormat.Webp)
            && ImageLimits.IsWithin(width, height, pages, settings.CurrentValue)
            && ImageLimits.IsWithin(plan.Canvas.Width, plan.Canvas.Height, pages, settings.CurrentValue);
        using var source = open();
        using var made = moves ? Film.Scale(source, pages, frame => Place(ScaleFrame(frame, plan), plan, format)) : Place(Scale(source, width, height, plan), plan, format);
        Save(made, $"{target}.{format.Name}", format, wish.Quality);
        return format;
    }

    private static Image Scale(Stream source, int width, int height, ResizePlan plan)
    {
        if (plan.Width > plan.Cut.Width || plan.Height > plan.Cut.Height)
        {
            using var opened = Vips.Open(source, atRandom: true);
            using var upright = opened.Autorot();
            return ScaleFrame(upright, plan);
        }

        // The whole image is made smaller as it is decoded, and the part taken of what is left.
        var (across, down) = ((double)plan.Width / plan.Cut.Width, (double)plan.Height / plan.Cut.Height);
        var whole = (Width: Math.Max(plan.Width, (int)Math.Round(width * across)), Height: Math.Max(plan.Height, (int)Math.Round(height * down)));
        using var scaled = Image.ThumbnailStream(
            source, whole.Width, height: whole.Height, size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        var (x, y) = ((int)Math.Round(plan.Cut.X * across), (int)Math.Round(plan.Cut.Y * down));
        return scaled.ExtractArea(Math.Min(x, scaled.Width - plan.Width), Math.Min(y, scaled.Height - plan.Height), plan.Width, plan.Height);
    }

    private static Image ScaleFrame(Image frame, ResizePlan plan)
    {
        using var cut = frame.ExtractArea(plan.Cut.X, plan.Cut.Y, plan.Cut.Width, plan.Cut.Height);
        return cut.ThumbnailImage(plan.Width, height: plan.Height, size: Enums.Size.Force, outputProfile: "srgb");
    }

    /// <summary>Puts the scaled part on its canvas: transparent where the format can be, else white.</summary>
    private static Image Place(Image part, ResizePlan plan, ImageFormat format)
    {
        using (part)
        {
            var placed = part.HasAlpha() && !format.HasAlpha ? part.Flatten(White) : part.Copy();
            if (!plan.IsPadded)
                return placed;
            using (placed)
            {
                using var canvas = format.HasAlpha && !placed.HasAlpha() ? placed.Bandjoin(Opaque) : placed.Copy();
                return canvas.Embed(
                    plan.Canvas.X, plan.Canvas.Y, plan.Canvas.Width, plan.Canvas.Height, Enums.Extend.Background, format.HasAlpha ? Nothing[..canvas.Bands] : White);
            }
        }
    }

    private static void Save(Image image, string path, ImageFormat format, int? quality)
    {
        if (format == ImageFormat.Avif)
            image.Heifsave(path, q: quality ?? UsualAvifQuality, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None, bitdepth: 8);
        else if (format == ImageFormat.Webp)
            image.Webpsave(path, q: quality ?? UsualWebpQuality, effort: 3, keep: Enums.ForeignKeep.None);
        else if (format == ImageFormat.Png)
            image.Pngsave(path, compression: 6, keep: Enums.ForeignKeep.None);
        else if (format == ImageFormat.Gif)
            image.Gifsave(path, effort: 4, keep: Enums.ForeignKeep.None);
        else
            image.Jpegsave(path, q: quality ?? UsualJpegQuality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
    }
}
