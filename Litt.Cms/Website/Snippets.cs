using System.Reflection;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Snippets;

namespace Litt.Cms.Website;

/// <summary>The partial views that staff can begin with, from the folder of the same name: Core's own ask for services that views of this site do without.</summary>
internal static partial class Snippets
{
    private const string Prefix = "Snippets/";
    private const string Extension = ".cshtml";

    public static PartialViewSnippetCollection All { get; } = new(() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read));

    private static PartialViewSnippet Read(string resource)
    {
        using StreamReader text = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var id = resource[Prefix.Length..^Extension.Length];
        return new(id, Words().Replace(id, " $1"), text.ReadToEnd());
    }

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Words();
}
