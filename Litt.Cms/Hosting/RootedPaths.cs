using Umbraco.Cms.Core.IO;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Litt.Cms.Hosting;

/// <summary>Tells Umbraco's file systems whether a path lies below their root: by its name, and by where the links on the way to it lead.</summary>
internal sealed class RootedPaths(IHostingEnvironment hosting) : IOHelper(hosting)
{
    private const int MostLinks = 40;

    private static readonly StringComparison Names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public override bool PathStartsWith(string path, string root, params char[] separators)
    {
        char[] either = separators is { Length: > 0 } ? separators : [Path.DirectorySeparatorChar];
        return IsWithin(path, root.TrimEnd(either), either, MostLinks);
    }

    private static bool IsWithin(string path, string root, char[] separators, int links)
    {
        if (!path.StartsWith(root, Names) || (path.Length > root.Length && !separators.Contains(path[root.Length])))
            return false;

        // The root itself may be a link: whoever set up the site chose it.
        var at = root;
        var names = path[root.Length..].Split(separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < names.Length; i++)
        {
            var folder = at;
            at = Path.Combine(at, names[i]);
            if (new FileInfo(at).LinkTarget is { } target)
                return links > 0 && IsWithin(Path.Combine([Path.GetFullPath(target, folder), .. names[(i + 1)..]]), root, separators, links - 1);
        }

        return true;
    }
}
