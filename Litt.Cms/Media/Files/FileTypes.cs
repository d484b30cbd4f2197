using Microsoft.AspNetCore.StaticFiles;

namespace Litt.Cms.Media.Files;

/// <summary>How a file is sent: with which type, and whether browsers may show it.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Shown">Whether it is shown, instead of being saved.</param>
internal readonly record struct FileType(string ContentType, bool Shown)
{
    public const string Svg = "image/svg+xml";

    private const string Unknown = "application/octet-stream";

    /// <summary>What browsers show without running anything of it in the site's name.</summary>
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".bmp"] = "image/bmp",
        [".ico"] = "image/x-icon",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".svg"] = Svg,
        [".pdf"] = "application/pdf",
        [".txt"] = "text/plain; charset=utf-8",
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".webm"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".oga"] = "audio/ogg",
        [".ogg"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".wav"] = "audio/wav",
        [".weba"] = "audio/webm",
    };

    /// <summary>What a browser runs, or takes for a page: not even its name is told.</summary>
    private static readonly string[] Running = ["text/html", "application/xhtml+xml", "text/xml", "application/xml", "text/javascript", "application/javascript", "text/css"];

    private static readonly FileExtensionContentTypeProvider Known = new();

    public static FileType Of(string path)
    {
        if (Harmless.TryGetValue(Path.GetExtension(path), out var type))
            return new FileType(type, Shown: true);
        return Known.TryGetContentType(path, out var known) && !Running.Contains(known) && !known.EndsWith("+xml", StringComparison.Ordinal)
            ? new FileType(known, Shown: false)
            : new FileType(Unknown, Shown: false);
    }
}
