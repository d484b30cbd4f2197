using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Litt.Cms.Sync.Commands;

/// <summary>Writes what a run found or did: a table for people, JSON for programs.</summary>
internal static class SyncOutput
{
    /// <summary>So much of a value fits into a line.</summary>
    private const int LongestValue = 100;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>All but what is unchanged, and how many there are of each.</summary>
    public static Task WriteJsonAsync(string action, SyncReport report, TimeSpan took, int exitCode, TextWriter output) => output.WriteLineAsync(JsonSerializer.Serialize(
        new
        {
            Action = action,
            ExitCode = exitCode,
            Seconds = Math.Round(took.TotalSeconds, 3),
            Counts = report.Results.GroupBy(result => result.Change).OrderBy(group => group.Key).ToDictionary(group => JsonNamingPolicy.CamelCase.ConvertName($"{group.Key}"), group => group.Count()),
            Items = report.Results.Where(result => result.Change != SyncChange.Unchanged),
        },
        json));

    /// <summary>A line for each item that is not unchanged; below it where file and site differ.</summary>
    public static async Task WriteTableAsync(SyncArguments asked, SyncReport report, TimeSpan took, string root, TextWriter output)
    {
        var rows = report.Results.Where(result => result.Change != SyncChange.Unchanged).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => Word(row.Change, asked.Options.ReportOnly).Length);
        foreach (var row in rows)
        {
            await output.WriteLineAsync($"{Word(row.Change, asked.Options.ReportOnly).PadRight(width)}  {row.Kind}/{row.Name}  {Place(row, root)}");
            if (row.Message is not null)
                await output.WriteLineAsync($"{new string(' ', width)}    {row.Message}");
            foreach (var difference in row.Differences)
                await output.WriteLineAsync($"{new string(' ', width)}    {difference.Place}: {Value(difference.Here)} -> {Value(difference.File)}");
        }
        var counts = report.Results.GroupBy(result => result.Change).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key, asked.Options.ReportOnly)}");
        var what = report.Results.Count == 0 ? "there is nothing" : string.Join(", ", counts);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what} ({took.TotalSeconds:0.0} s)"));
    }

    private static string Word(SyncChange change, bool isReport) => change switch
    {
        SyncChange.Created => isReport ? "to create" : "created",
        SyncChange.Updated => isReport ? "to change" : "changed",
        SyncChange.Deleted => isReport ? "to delete" : "deleted",
        SyncChange.Kept => "kept",
        SyncChange.Ahead => "changed here",
        SyncChange.Conflict => "conflict",
        SyncChange.NoFile => "without file",
        SyncChange.Failed => "refused",
        _ => "in step",
    };

    private static string Place(SyncResult row, string root)
    {
        var path = Path.IsPathRooted(row.File) ? Path.GetRelativePath(root, row.File) : row.File;
        return row.Line is null ? path : $"{path}, line {row.Line}";
    }

    private static string Value(string? text)
    {
        if (text is null)
            return "nothing";
        var line = text.ReplaceLineEndings(" ");
        return $"\"{(line.Length <= LongestValue ? line : line[..LongestValue] + "…")}\"";
    }
}
