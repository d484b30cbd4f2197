using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Sync.Runs;

/// <summary>The runs that are over: a file each, of which the newest are kept.</summary>
/// <param name="folder">Where the files lie, absolute.</param>
internal sealed class SyncHistory(string folder)
{
    /// <summary>How many runs are kept.</summary>
    public const int Most = 100;

    private const string Extension = ".json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
    };

    private readonly Lock writing = new();

    /// <summary>How many files there are, readable or not.</summary>
    public int Count => Paths().Count;

    /// <summary>Keeps a run, and lets go of those that are too many.</summary>
    public void Add(FinishedRun run)
    {
        lock (writing)
        {
            AtomicFile.Write(Path.Combine(folder, NameOf(run)), JsonSerializer.SerializeToUtf8Bytes(run, Json));
            AtomicFile.Clean(folder);
            foreach (var old in Paths().Skip(Most))
                File.Delete(old);
        }
    }

    /// <summary>Part of the runs, the newest first; files that can't be read are left out.</summary>
    public IReadOnlyList<FinishedRun> Read(int skip, int take) => [.. Paths().Skip(skip).Take(take).Select(Read).OfType<FinishedRun>()];

    /// <summary>One run; null where it is not kept, or can't be read.</summary>
    public FinishedRun? Find(Guid id) =>
        Paths().FirstOrDefault(path => path.EndsWith(EndOf(id), StringComparison.Ordinal)) is { } path ? Read(path) : null;

    /// <summary>The names begin with the time, so their order is that of the runs.</summary>
    private List<string> Paths() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Extension).OrderDescending(StringComparer.Ordinal)]
        : [];

    private static string NameOf(FinishedRun run) => run.Started.ToString("yyyyMMdd-HHmmss-fffffff", CultureInfo.InvariantCulture) + EndOf(run.Id);

    private static string EndOf(Guid id) => $"-{id:n}{Extension}";

    private static FinishedRun? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<FinishedRun>(file, Json);
        }
        catch (Exception bad) when (bad is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
