using System.Globalization;
using System.Text.RegularExpressions;
using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Litt.Cms.Upkeep.Files;

/// <summary>Finds which of the files in the media folder any stored value names: of documents, media, elements and blueprints, in all versions.</summary>
internal sealed partial class NamedFiles(CmsDatabase database)
{
    /// <param name="paths">Paths within the media folder, with slashes.</param>
    /// <param name="stopping">Ends the search.</param>
    /// <returns>Those of the paths that nothing names.</returns>
    public async Task<IReadOnlyCollection<string>> WithoutOwnerAsync(IEnumerable<string> paths, CancellationToken stopping)
    {
        var unseen = paths.GroupBy(FolderOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        if (unseen.Count == 0)
            return [];

        await using var context = database.Open();
        await foreach (var data in context.Set<VersionRow>().Select(version => version.Data).AsAsyncEnumerable().WithCancellation(stopping))
            Mark(unseen, data);

        return [.. unseen.Values.SelectMany(left => left)];
    }

    /// <summary>The name that a file has in values: what is trashed is renamed on the disk alone.</summary>
    public static string NameOf(string path)
    {
        var extension = Path.GetExtension(path);
        var stem = path[..^extension.Length];
        return stem.EndsWith(Constants.Conventions.Media.TrashedMediaSuffix, StringComparison.OrdinalIgnoreCase)
            ? stem[..^Constants.Conventions.Media.TrashedMediaSuffix.Length] + extension
            : path;
    }

    private static void Mark(Dictionary<string, HashSet<string>> unseen, string data)
    {
        foreach (Match match in Address().Matches(data))
        {
            if (unseen.TryGetValue(match.Groups["folder"].Value, out var left) && left.Count > 0)
            {
                var behind = Plain(data.AsSpan(match.Groups["folder"].Index));
                left.RemoveWhere(path => behind.StartsWith(NameOf(path), StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    /// <summary>Values are text within text: what is escaped there, once or more often, is read as it is meant.</summary>
    private static string Plain(ReadOnlySpan<char> text)
    {
        const int longest = 600;
        var part = text[..Math.Min(text.Length, longest)].ToString();
        return Escaped().Replace(part, match => match.Groups["code"] is { Success: true, Value: var code }
            ? ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            : "/");
    }

    private static string FolderOf(string path) => path.Split('/')[0];

    [GeneratedRegex(@"/media\\*/(?<folder>[^/\\""]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\\+(?:u(?<code>[0-9a-fA-F]{4})|/)")]
    private static partial Regex Escaped();
}
