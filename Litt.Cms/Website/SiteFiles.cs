using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Litt.Cms.Website;

/// <summary>The files of wwwroot as pages name them, with the version of their content, or have them written in.</summary>
internal sealed partial class SiteFiles(IWebHostEnvironment environment)
{
    /// <summary>The address of a file under which it never changes, so that browsers may keep it; the plain address where there is no such file.</summary>
    /// <param name="path">Its path in wwwroot, beginning with a slash.</param>
    /// <param name="below">Below which path the site lies.</param>
    public string AddressOf(string path, PathString below)
    {
        if (Find(path) is not { } file)
            return below + path;

        using var content = file.CreateReadStream();
        return $"{below}{path}?v={Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 10))}";
    }

    /// <summary>A stylesheet without its comments and most of its spaces; the files that it names by a path of the site, with their versions.</summary>
    public string Stylesheet(string path, PathString below) =>
        FileOfSite().Replace(Space().Replace(Comment().Replace(Read(path), ""), " ").Trim(), name => $"url(\"{AddressOf(name.Groups[1].Value, below)}\")");

    /// <summary>A script as it is, less the comments and spaces at the beginning of its lines.</summary>
    public string Script(string path) => LineStart().Replace(Comment().Replace(Read(path), ""), "\n").Trim();

    /// <summary>Its text, in which nothing can end the element that it is written into.</summary>
    private string Read(string path)
    {
        if (Find(path) is not { } file)
            return "";
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd().Replace("</", "<\\/", StringComparison.Ordinal);
    }

    private IFileInfo? Find(string path) => environment.WebRootFileProvider.GetFileInfo(path) is { Exists: true } file ? file : null;

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineStart();

    [GeneratedRegex("""url\("(/[^"]+)"\)""")]
    private static partial Regex FileOfSite();
}
