using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Litt.Cms.Benchmarks;

/// <summary>What a developer waits for: a folder of uSync files imported, imported again, changed, exported, each by the program's own command.</summary>
internal static class SyncBenchmark
{
    public static async Task RunAsync(int documents)
    {
        using var folder = new SiteFolder(syncFolder: Directory.CreateTempSubdirectory("litt-benchmark-usync-").FullName);
        SampleFolder.Write(folder.SyncFolder, documents);
        try
        {
            Console.WriteLine($"| {documents:N0} documents of {SampleFolder.Types} types | the run | the whole command | most memory |");
            Console.WriteLine("|---|---|---|---|");
            await MeasureAsync(folder, "first import", "import");
            await MeasureAsync(folder, "import of nothing new", "import");
            SampleFolder.ChangeType(folder.SyncFolder);
            await MeasureAsync(folder, $"import of one changed type (a {SampleFolder.Types}th of the documents)", "import");
            await MeasureAsync(folder, "report of nothing new", "report");
            await MeasureAsync(folder, "export of nothing new", "export", "--kind", "Content");
            Directory.Delete(Path.Combine(folder.SyncFolder, "v18", "Content"), recursive: true);
            await MeasureAsync(folder, "export of all documents", "export", "--kind", "Content");
        }
        finally
        {
            Directory.Delete(folder.SyncFolder, recursive: true);
        }
    }

    private static async Task MeasureAsync(SiteFolder folder, string what, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = folder.Run(["usync", .. arguments, "--json"]);
        var reading = process.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
        }

        var took = clock.Elapsed;
        var answer = await reading;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {answer[..Math.Min(answer.Length, 2_000)]}");
        var run = JsonNode.Parse(answer)!["seconds"]!.GetValue<double>();
        Table.Row(what, string.Create(CultureInfo.InvariantCulture, $"{run:0.0} s | {took.TotalSeconds:0.0} s | {most / 1048576.0:0} MiB"));
    }
}
