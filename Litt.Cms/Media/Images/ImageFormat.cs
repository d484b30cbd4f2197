namespace Litt.Cms.Media.Images;

/// <summary>A format in which images are made.</summary>
/// <param name="Name">As it is asked for, and the extension of its files.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="HasAlpha">Whether it can be transparent.</param>
internal sealed record ImageFormat(string Name, string ContentType, bool HasAlpha)
{
    public static readonly ImageFormat Jpeg = new("jpg", "image/jpeg", false);
    public static readonly ImageFormat Png = new("png", "image/png", true);
    public static readonly ImageFormat Gif = new("gif", "image/gif", true);
    public static readonly ImageFormat Webp = new("webp", "image/webp", true);
    public static readonly ImageFormat Avif = new("avif", "image/avif", true);

    /// <summary>The extensions of files that can be read as images, without dot.</summary>
    public static readonly string[] Readable = ["jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "avif"];

    private static readonly ImageFormat[] Made = [Jpeg, Png, Gif, Webp, Avif];

    /// <summary>The format of that name; null where no image is made in it.</summary>
    public static ImageFormat? Named(string? name) => name?.ToLowerInvariant() is { } lower
        ? Array.Find(Made, format => format.Name == (lower == "jpeg" ? "jpg" : lower))
        : null;

    public static bool IsReadable(string path) => Readable.Contains(Path.GetExtension(path).TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that suits an image where none is asked for: the smallest that the browser takes.</summary>
    /// <param name="path">The image's file; a moving one stays one that can move.</param>
    /// <param name="accept">What the browser says that it takes.</param>
    public static ImageFormat For(string path, string accept)
    {
        var own = Path.GetExtension(path).ToLowerInvariant();
        if (own != ".gif" && own != ".webp" && accept.Contains(Avif.ContentType, StringComparison.OrdinalIgnoreCase))
            return Avif;
        if (accept.Contains(Webp.ContentType, StringComparison.OrdinalIgnoreCase))
            return Webp;
        return own switch
        {
            ".gif" => Gif,
            ".png" or ".webp" or ".avif" => Png,
            _ => Jpeg,
        };
    }
}
