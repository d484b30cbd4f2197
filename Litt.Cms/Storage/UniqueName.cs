using System.Text.RegularExpressions;

namespace Litt.Cms.Storage;

/// <summary>Gives items names that nothing beside them has: "Name", "Name (1)", "Name (2)" ...</summary>
internal static partial class UniqueName
{
    /// <param name="taken">The names beside the item.</param>
    /// <param name="wanted">The name that the item asks for.</param>
    public static string Among(IEnumerable<string?> taken, string wanted)
    {
        var names = taken.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Length > 0 && !names.Contains(wanted))
            return wanted;
        var stem = Stem(wanted);
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{stem} ({number})").First(name => !names.Contains(name)).TrimStart();
    }

    /// <summary>The name without its number: what all names that can collide with it begin with.</summary>
    public static string Stem(string name) => Numbered().Match(name) is { Success: true } match ? match.Groups[1].Value : name;

    [GeneratedRegex(@"^(.*) \(\d{1,9}\)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
