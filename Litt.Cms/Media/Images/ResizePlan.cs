using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Media.Images;

/// <summary>A part of an image, in pixels.</summary>
internal readonly record struct Area(int X, int Y, int Width, int Height);

/// <summary>How an image becomes what was asked for: a part of it is taken, scaled, and put on a canvas.</summary>
/// <param name="Cut">The part of the upright image that is taken.</param>
/// <param name="Width">To which the part is scaled.</param>
/// <param name="Height">To which the part is scaled.</param>
/// <param name="Canvas">The size of the result, and where on it the part lies.</param>
internal sealed record ResizePlan(Area Cut, int Width, int Height, Area Canvas)
{
    public bool IsPadded => Canvas.Width != Width || Canvas.Height != Height;

    /// <param name="width">Of the upright image.</param>
    /// <param name="height">Of the upright image.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="bounds">The largest sizes of a result.</param>
    public static ResizePlan For(int width, int height, ImageWish wish, ImagingResizeSettings bounds)
    {
        var cut = CutOf(width, height, wish);
        var (wantedWidth, wantedHeight) = Wanted(cut, wish);
        wantedWidth = Math.Min(wantedWidth, bounds.MaxWidth);
        wantedHeight = Math.Min(wantedHeight, bounds.MaxHeight);
        // Where one side alone is asked for, or none, the image keeps its shape.
        var mode = (wish.Width is null || wish.Height is null) && wish.Mode is not ImageCropMode.Min ? ImageCropMode.Max : wish.Mode;
        var (inside, outside) = (Math.Min(Across(cut, wantedWidth), Down(cut, wantedHeight)), Math.Max(Across(cut, wantedWidth), Down(cut, wantedHeight)));
        return mode switch
        {
            ImageCropMode.Stretch => Whole(cut, wantedWidth, wantedHeight),
            ImageCropMode.Max => Scaled(cut, inside),
            ImageCropMode.Min => Scaled(cut, Math.Min(Math.Min(1, outside), Math.Min(Across(cut, bounds.MaxWidth), Down(cut, bounds.MaxHeight)))),
            ImageCropMode.Pad => Padded(cut, wantedWidth, wantedHeight, wish.Anchor, inside),
            ImageCropMode.BoxPad => Padded(cut, wantedWidth, wantedHeight, wish.Anchor, Math.Min(1, inside)),
            _ => Whole(Shown(cut, wantedWidth / outside, wantedHeight / outside, wish), wantedWidth, wantedHeight),
        };
    }

    private static Area CutOf(int width, int height, ImageWish wish)
    {
        if (wish.Cut is not { } edges)
            return new Area(0, 0, width, height);
        var left = Math.Min((int)Math.Round(edges.Left * width), width - 1);
        var top = Math.Min((int)Math.Round(edges.Top * height), height - 1);
        var right = (int)Math.Round((1 - edges.Right) * width);
        var bottom = (int)Math.Round((1 - edges.Bottom) * height);
        return new Area(left, top, Math.Max(1, right - left), Math.Max(1, bottom - top));
    }

    private static (int Width, int Height) Wanted(Area cut, ImageWish wish) => (wish.Width, wish.Height) switch
    {
        ({ } width, { } height) => (width, height),
        ({ } width, null) => (width, Side(cut.Height * Across(cut, width))),
        (null, { } height) => (Side(cut.Width * Down(cut, height)), height),
        _ => (cut.Width, cut.Height),
    };

    /// <summary>The part that a crop shows: around the focal point as far as the edges let it, or at the anchor.</summary>
    private static Area Shown(Area cut, double width, double height, ImageWish wish)
    {
        var (shownWidth, shownHeight) = (Math.Min(cut.Width, Side(width)), Math.Min(cut.Height, Side(height)));
        var (x, y) = wish.Focus is { } focus
            ? (Around(focus.X, cut.Width, shownWidth), Around(focus.Y, cut.Height, shownHeight))
            : At(wish.Anchor, cut.Width - shownWidth, cut.Height - shownHeight);
        return new Area(cut.X + x, cut.Y + y, shownWidth, shownHeight);
    }

    private static ResizePlan Whole(Area cut, int width, int height) => new(cut, width, height, new(0, 0, width, height));

    private static ResizePlan Scaled(Area cut, double scale) => Whole(cut, Side(cut.Width * scale), Side(cut.Height * scale));

    private static ResizePlan Padded(Area cut, int width, int height, ImageCropAnchor anchor, double scale)
    {
        var (scaledWidth, scaledHeight) = (Math.Min(width, Side(cut.Width * scale)), Math.Min(height, Side(cut.Height * scale)));
        var (x, y) = At(anchor, width - scaledWidth, height - scaledHeight);
        return new(cut, scaledWidth, scaledHeight, new(x, y, width, height));
    }

    private static int Around(double focus, int whole, int shown) => Math.Clamp((int)Math.Round((focus * whole) - (shown / 2d)), 0, whole - shown);

    private static (int X, int Y) At(ImageCropAnchor anchor, int spareAcross, int spareDown)
    {
        var x = anchor switch
        {
            ImageCropAnchor.Left or ImageCropAnchor.TopLeft or ImageCropAnchor.BottomLeft => 0,
            ImageCropAnchor.Right or ImageCropAnchor.TopRight or ImageCropAnchor.BottomRight => spareAcross,
            _ => spareAcross / 2,
        };
        var y = anchor switch
        {
            ImageCropAnchor.Top or ImageCropAnchor.TopLeft or ImageCropAnchor.TopRight => 0,
            ImageCropAnchor.Bottom or ImageCropAnchor.BottomLeft or ImageCropAnchor.BottomRight => spareDown,
            _ => spareDown / 2,
        };
        return (x, y);
    }

    private static double Across(Area cut, int width) => (double)width / cut.Width;

    private static double Down(Area cut, int height) => (double)height / cut.Height;

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));
}
