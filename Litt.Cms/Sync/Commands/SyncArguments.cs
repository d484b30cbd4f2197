namespace Litt.Cms.Sync.Commands;

/// <summary>What the command line asks of uSync.</summary>
/// <param name="Action">report, import, export or check.</param>
/// <param name="Options">What of it, and how it is decided.</param>
/// <param name="AsJson">Whether a program reads the answer.</param>
internal sealed record SyncArguments(string Action, SyncOptions Options, bool AsJson)
{
    /// <summary>How it is called.</summary>
    public const string Usage = """
        usync report | import | export | check  [--group NAME] [--kind FOLDER ...] [--item KEY=ours|theirs ...] [--ours | --theirs] [--all-or-nothing] [--json]

          report   tells what an import would change, field by field
          import   brings the site to what the files say, where that overwrites nothing that was changed here
          export   writes the site's items to the files, where that overwrites nothing that was changed there
          check    tells whether files and site say the same, items without a file included

          --group           Settings or Content
          --kind            the folder of a kind, for example ContentTypes
          --ours, --theirs  where site and file say different things and the site was changed: the site, or the file, is right
          --item            the same for one item, by its key
          --all-or-nothing  one refused item takes back the whole import
          --json            the answer for programs

        exit code: 0 nothing is left to do, 1 there are differences or refused items, 2 it failed
        """;

    private static readonly string[] actions = ["report", "import", "export", "check"];

    private static readonly string[] flags = ["--ours", "--theirs", "--all-or-nothing", "--json"];

    private static readonly string[] named = ["--group", "--kind", "--item"];

    /// <summary>The arguments that are no settings of the site: what is left is the configuration's.</summary>
    public static string[] WithoutOurs(string[] args)
    {
        var rest = new List<string>();
        for (var i = 1; i < args.Length; i++)
        {
            if (named.Contains(args[i]))
                i++;
            else if (!flags.Contains(args[i]) && !actions.Contains(args[i]))
                rest.Add(args[i]);
        }
        return [.. rest];
    }

    /// <summary>Reads the command line behind "usync".</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="kinds">The folders of the kinds that there are.</param>
    /// <param name="problem">What is wrong with them, where it can't be read.</param>
    public static SyncArguments? Read(string[] args, IReadOnlyCollection<string> kinds, out string? problem)
    {
        problem = null;
        if (args is not [_, var action, .. var rest] || !actions.Contains(action))
            return Refuse("Name what to do.", out problem);
        var (group, wanted, sides, conflicts) = (SyncGroups.All, new List<string>(), new Dictionary<Guid, SyncSide>(), (SyncSide?)null);
        for (var i = 0; i < rest.Length; i++)
        {
            var value = i + 1 < rest.Length ? rest[i + 1] : string.Empty;
            switch (rest[i])
            {
                case "--group" when SyncGroups.IsKnown(value):
                    group = rest[++i];
                    break;
                case "--kind" when kinds.Contains(value, StringComparer.OrdinalIgnoreCase):
                    wanted.Add(rest[++i]);
                    break;
                case "--item" when Item(value) is var (key, side):
                    sides[key] = side;
                    i++;
                    break;
                case "--group" or "--kind" or "--item":
                    return Refuse($"{rest[i]} can't be \"{value}\".{(rest[i] == "--kind" ? $" There are {string.Join(", ", kinds)}." : "")}", out problem);
                case "--ours" or "--theirs" when conflicts is not null:
                    return Refuse("Say --ours or --theirs, not both.", out problem);
                case "--ours" or "--theirs":
                    conflicts = rest[i] == "--ours" ? SyncSide.Ours : SyncSide.Theirs;
                    break;
                default:
                    if (rest[i].StartsWith("--", StringComparison.Ordinal) && !flags.Contains(rest[i]) && !rest[i].Contains(':', StringComparison.Ordinal) && !rest[i].Contains('=', StringComparison.Ordinal))
                        return Refuse($"There is no \"{rest[i]}\".", out problem);
                    break;
            }
        }
        return new SyncArguments(action, new SyncOptions
        {
            Group = group,
            Kinds = wanted,
            Choices = sides,
            Conflicts = conflicts,
            ReportOnly = action is "report" or "check",
            WithoutFiles = action == "check",
            AllOrNothing = rest.Contains("--all-or-nothing"),
        }, rest.Contains("--json"));
    }

    private static (Guid Key, SyncSide Side)? Item(string text) =>
        text.Split('=') is [var key, var side] && Guid.TryParse(key, out var id) && Enum.TryParse<SyncSide>(side, ignoreCase: true, out var told) && Enum.IsDefined(told)
            ? (id, told)
            : null;

    private static SyncArguments? Refuse(string reason, out string? problem)
    {
        problem = reason;
        return null;
    }
}
