using System.Text.RegularExpressions;

namespace Litt.Cms.Tests.Backoffice;

public sealed partial class TheClientsSources
{
    private static readonly string Folder = TestCms.RepositoryFolder("Litt.Cms/Backoffice/Client");

    [Fact]
    public void Come_from_whichever_registry_npm_is_set_to()
    {
        var packages = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));

        Assert.Contains("\"integrity\"", packages, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", packages, StringComparison.Ordinal);
    }

    [ClientFact]
    public void Leave_out_only_what_the_client_has()
    {
        var client = string.Concat(Directory.EnumerateFiles(Path.Combine(BuiltClient.Root, "bundle"), "*.js")
            .Where(file => !Path.GetFileName(file).StartsWith("backoffice-", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var left = Alias().Matches(File.ReadAllText(Path.Combine(Folder, "src/excluded.js"))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(left);
        Assert.All(left, alias => Assert.Contains($"`{alias}`", client, StringComparison.Ordinal));
    }

    [GeneratedRegex("'(Umb\\.[^']+)'")]
    private static partial Regex Alias();
}
