using System.Globalization;
using System.Net;
using NetVips;

namespace Litt.Cms.Media.Images;

/// <summary>The native library, loaded when the first image is looked at, and narrowed to the formats that are wanted.</summary>
internal static class Vips
{
    private const string Letters = "Fraunces";
    private const int PixelsAsPoints = 72;

    private static readonly string LettersFile = Path.Combine(AppContext.BaseDirectory, "Media", "Fonts", "fraunces-latin-400.ttf");
    private static readonly string[] Loaders = ["Jpeg", "Png", "Nsgif", "Webp", "Tiff", "Heif"];

    static Vips()
    {
        NativeMemory.KeepLittle();
        // What it keeps of earlier work is of no use where every image is made once.
        Cache.Max = 0;
        // Several images at once use the cores better than several cores on one image, and take less memory.
        NetVips.NetVips.Concurrency = 1;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block($"VipsForeignLoad{loader}", false);
    }

    /// <summary>Reads the header of an image: nothing is decoded before pixels are asked for.</summary>
    /// <exception cref="VipsException">It is no image, or of a format that is not wanted.</exception>
    public static Image Open(Stream content, string options = "", bool atRandom = false) =>
        Image.NewFromStream(content, options, atRandom ? Enums.Access.Random : Enums.Access.Sequential, Enums.FailOn.Error);

    /// <summary>Writes words in the letters of the site, which come with it: a server may have none.</summary>
    /// <param name="words">Plain text.</param>
    /// <param name="size">Of the letters, in pixels.</param>
    /// <param name="width">Where lines break, in pixels.</param>
    /// <returns>One band: how much ink each pixel takes; one pixel without any where there are no words.</returns>
    public static Image Write(string words, int size, int width) => string.IsNullOrWhiteSpace(words) ? Image.Black(1, 1) : Image.Text(
        WebUtility.HtmlEncode(words), font: $"{Letters} {size}", width: width, fontfile: LettersFile, dpi: PixelsAsPoints, wrap: Enums.TextWrap.WordChar);

    /// <summary>The width and height of an image as it is to be seen, and how many pictures it has.</summary>
    public static (int Width, int Height, int Pages) SizeOf(Image image)
    {
        var turned = image.Contains("orientation") && Convert.ToInt32(image.Get("orientation"), CultureInfo.InvariantCulture) is >= 5 and <= 8;
        var pages = image.Contains("n-pages") ? Math.Max(1, Convert.ToInt32(image.Get("n-pages"), CultureInfo.InvariantCulture)) : 1;
        return turned ? (image.Height, image.Width, pages) : (image.Width, image.Height, pages);
    }
}
