using System.Text.RegularExpressions;

namespace Litt.Cms.Tests.Architecture;

/// <summary>Who may name whom: the table of the README, read against the using lines of the code.</summary>
public sealed partial class Rooms
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Storage"] = [],
        ["Editors"] = [],
        ["Media"] = [],
        ["Published"] = ["Storage", "Editors"],
        ["Search"] = ["Published"],
        ["Security"] = ["Storage"],
        ["Upkeep"] = ["Storage"],
        ["Website"] = ["Published", "Search", "Media"],
        ["Delivery"] = ["Published", "Search", "Media", "Editors"],
        ["Wording"] = ["Storage", "Published"],
        ["Mirror"] = ["Published"],
        ["Management"] = ["Security", "Search", "Media", "Upkeep", "Published", "Wording", "Sync"],
        ["Backoffice"] = ["Security"],
        ["Sync"] = ["Storage"],
        ["Packaging"] = [],
        ["Install"] = ["Storage", "Security", "Sync"],
    };

    private static readonly string[] NotRooms = ["Hosting", "Views", "Properties", "bin", "obj", "wwwroot", "data", "umbraco", "App_Plugins"];

    public static TheoryData<string> All => [.. MayUse.Keys];

    private static string Project => TestCms.RepositoryFolder("Litt.Cms");

    [Theory]
    [MemberData(nameof(All))]
    public void Name_only_the_rooms_that_they_may_use(string room)
    {
        var broken = Code(Path.Combine(Project, room)).SelectMany(file => Used(file)
            .Where(used => used != room && !MayUse[room].Contains(used))
            .Select(used => $"{Path.GetFileName(file)} uses {used}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void Are_all_in_the_table()
    {
        var rooms = Directory.GetDirectories(Project).Select(folder => Path.GetFileName(folder)!).Except(NotRooms);

        Assert.Empty(rooms.Except(MayUse.Keys));
    }

    [Fact]
    public void Are_never_named_around_the_using_lines()
    {
        var broken = Code(Project).Where(file => GlobalUsing().IsMatch(File.ReadAllText(file)) || QualifiedName().IsMatch(File.ReadAllText(file)));

        Assert.Empty(broken.Select(Path.GetFileName));
    }

    private static IEnumerable<string> Code(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !NotOurs().IsMatch(file))
            : [];

    private static IEnumerable<string> Used(string file) =>
        UsingLine().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?Litt\.Cms\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^global using (?:static )?Litt\.Cms", RegexOptions.Multiline)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"^(?!using |namespace )[^""\n/]*(?<![\w.])Litt\.Cms\.\w+\.", RegexOptions.Multiline)]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"[\\/](obj|bin|node_modules|Migrations)[\\/]")]
    private static partial Regex NotOurs();
}
