using NetVips;

namespace Litt.Cms.Media.Images;

/// <summary>Draws the picture that is shown where somebody shares a page: its heading, and whose it is, in the colours of the site.</summary>
internal sealed class ShareCard : IDisposable
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Changes when the drawing does.</summary>
    public const int Design = 1;

    private const int Margin = 84;
    private const int NameSize = 34;
    private const int NameTop = 78;
    private const int HeadingTop = 190;
    private const int HeadingHeight = 330;
    private const int LineTop = 540;
    private const int LineWidth = 132;
    private const int LineHeight = 8;

    private static readonly int[] HeadingSizes = [92, 80, 70, 60, 50, 42, 34, 28];
    private static readonly double[] Ground = [22, 73, 76];
    private static readonly double[] Ink = [253, 249, 242];
    private static readonly double[] Accent = [240, 205, 180];

    private readonly SemaphoreSlim place = new(1);

    /// <param name="name">Whose page it is; null where the heading says it.</param>
    /// <param name="heading">The heading of the page; made smaller until it fits.</param>
    /// <returns>A PNG.</returns>
    public async Task<byte[]> DrawAsync(string? name, string heading)
    {
        await place.WaitAsync();
        try
        {
            return await Task.Run(() => Draw(name, heading));
        }
        finally
        {
            place.Release();
            NativeMemory.GiveBack();
        }
    }

    public void Dispose() => place.Dispose();

    private static byte[] Draw(string? name, string heading)
    {
        using var signature = Vips.Write(name ?? "", NameSize, Width - (2 * Margin));
        using var title = Fitted(heading);
        using var line = Image.Black(LineWidth, LineHeight).NewFromImage(byte.MaxValue);
        using var ground = Image.Black(Width, Height).NewFromImage(Ground).Copy(interpretation: Enums.Interpretation.Srgb);
        using var signed = Put(ground, signature, NameTop, Accent);
        using var titled = Put(signed, title, HeadingTop, Ink);
        using var lined = Put(titled, line, LineTop, Accent);
        return lined.Cast(Enums.BandFormat.Uchar).PngsaveBuffer(compression: 9, palette: true, q: 90, keep: Enums.ForeignKeep.None);
    }

    private static Image Fitted(string heading)
    {
        foreach (var size in HeadingSizes)
        {
            var written = Vips.Write(heading, size, Width - (2 * Margin));
            if (written.Height <= HeadingHeight && written.Width <= Width - (2 * Margin))
                return written;
            written.Dispose();
        }

        using var tooLong = Vips.Write(heading, HeadingSizes[^1], Width - (2 * Margin));
        return tooLong.ExtractArea(0, 0, Math.Min(tooLong.Width, Width - (2 * Margin)), Math.Min(tooLong.Height, HeadingHeight));
    }

    /// <summary>Lays ink on a picture where a mask says so.</summary>
    private static Image Put(Image under, Image mask, int top, double[] ink)
    {
        using var whole = mask.Embed(Margin, top, Width, Height);
        using var colour = under.NewFromImage(ink);
        return whole.Ifthenelse(colour, under, blend: true);
    }
}
