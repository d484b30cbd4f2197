using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;

namespace Litt.Cms.Mirror;

/// <summary>Where an address of the site lies among the files of the mirror, and how one file links to another.</summary>
internal static class MirrorPaths
{
    /// <summary>What makes an address unchanging for browsers and means nothing to files.</summary>
    private const string Version = "v";

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>The path of the file, with slashes, below the mirror's folder.</summary>
    /// <exception cref="InvalidDataException">The address names no place below a folder.</exception>
    public static string FileOf(Uri address, string contentType)
    {
        var path = string.Join('/', address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString));
        if (path.Split('/').Any(part => part is "." or ".." || part.AsSpan().IndexOfAny('\\', ':', '\0') >= 0) || path.Contains("//", StringComparison.Ordinal))
            throw new InvalidDataException($"{address} can't be the name of a file.");
        if (contentType == "text/html")
            return path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : $"{path}/index.html".TrimStart('/');
        var extension = Path.GetExtension(path);
        var stem = path[..^extension.Length];
        if (!IsOfType(path, contentType) && ExtensionOf(contentType) is { } better)
            extension = better;
        return stem + Variant(address.Query) + extension;
    }

    /// <summary>The link from one file to another, both below the same folder.</summary>
    public static string Link(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var common = 0;
        while (common < here.Length - 1 && common < there.Length - 1 && here[common] == there[common])
            common++;
        return string.Join('/', Enumerable.Repeat("..", here.Length - 1 - common).Concat(there[common..].Select(Uri.EscapeDataString)));
    }

    private static bool IsOfType(string path, string contentType) => Types.TryGetContentType(path, out var type) && type == contentType;

    // Of several extensions the one that is best known comes with the type's own name.
    private static string? ExtensionOf(string contentType) => contentType switch
    {
        "application/json" => ".json",
        "image/avif" => ".avif",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        _ => null,
    };

    /// <summary>Tells the sizes of one picture apart.</summary>
    private static string Variant(string query)
    {
        var asked = string.Join('&', query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Split('=')[0] != Version));
        return asked.Length == 0 ? "" : "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 5));
    }
}
