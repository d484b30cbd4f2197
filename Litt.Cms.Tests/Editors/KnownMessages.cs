using System.Text.RegularExpressions;
using Litt.Cms.Tests.Backoffice;

namespace Litt.Cms.Tests.Editors;

/// <summary>Messages that name a text of the client's, which puts it in the user's language.</summary>
public sealed partial class KnownMessages
{
    private static readonly string Texts = TestCms.RepositoryFolder("Litt.Cms/Backoffice/Client/node_modules/@umbraco-cms/backoffice/dist-cms/assets/lang");

    [ClientFact]
    public async Task Are_in_the_clients_English_texts()
    {
        var texts = await File.ReadAllTextAsync(Path.Combine(Texts, "en.js"));
        var keys = Sources().SelectMany(source => Key().Matches(source)).Select(match => match.Groups["name"].Value)
            .Concat(EditorCases.Refused.Select(row => row.Message).Where(message => message.StartsWith("#validation_", StringComparison.Ordinal)).Select(message => message["#validation_".Length..]))
            .Distinct()
            .ToArray();
        var area = texts[texts.IndexOf("    validation: {", StringComparison.Ordinal)..];
        area = area[..area.IndexOf("    },", StringComparison.Ordinal)];

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"        {key}: ", area, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(TestCms.RepositoryFolder("Litt.Cms/Editors"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    [GeneratedRegex("\"#validation_(?<name>\\w+)\"")]
    private static partial Regex Key();
}
