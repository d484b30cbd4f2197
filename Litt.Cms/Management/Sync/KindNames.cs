using System.Text.RegularExpressions;

namespace Litt.Cms.Management.Sync;

/// <summary>What people call the kinds that uSync's folders are named after.</summary>
internal static partial class KindNames
{
    /// <summary>Those whose folder says it in other words than the backoffice.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dictionary"] = "Dictionary items",
        ["ContentTypes"] = "Document types",
        ["Content"] = "Documents",
        ["Blueprints"] = "Document blueprints",
        ["Domains"] = "Hostnames",
        ["Element"] = "Elements",
    };

    /// <summary>The name of a kind, for example "Document types".</summary>
    public static string Of(string folder) =>
        Names.GetValueOrDefault(folder) ?? NextWord().Replace(folder, word => " " + word.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex NextWord();
}
