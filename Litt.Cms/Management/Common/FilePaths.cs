using System.Text;
using System.Text.RegularExpressions;

namespace Litt.Cms.Management.Common;

/// <summary>
/// The names that this API knows files and folders by: "/folder/file.css", from the root of their kind. A name that means something else to one of the
/// operating systems, or that leads out of the root, is none.
/// </summary>
internal static partial class FilePaths
{
    private const int LongestName = 255;
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>The path as a file system below the root knows it; null where it is no such path.</summary>
    public static string? ToDisk(string? path)
    {
        // A slash within a segment of the address stays encoded on its way through the server.
        var names = path?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Split('/') ?? [];
        if (names is ["", ..])
            names = names[1..];
        return names.Length > 0 && names.All(IsName) ? Path.Combine(names) : null;
    }

    public static string FromDisk(string path) => "/" + path.Replace('\\', '/').TrimStart('/');

    /// <summary>Whether a single file or folder may have the name, on any operating system.</summary>
    public static bool IsName(string name) =>
        name.Length > 0
        && Encoding.UTF8.GetByteCount(name) <= LongestName
        && !name.EnumerateRunes().Any(letter => letter == Rune.ReplacementChar || Rune.IsControl(letter) || Forbidden.Contains((char)letter.Value, StringComparison.Ordinal))
        && !name.EndsWith('.') && !name.EndsWith(' ') && !name.StartsWith(' ')
        && !Device().IsMatch(name);

    // Windows opens a device by these names, whatever the folder and the extension.
    [GeneratedRegex(@"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³]) *(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Device();
}
