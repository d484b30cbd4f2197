using System.Globalization;

namespace Litt.Cms.Benchmarks;

/// <summary>Start, memory and throughput of LITT's site, with the bare web server beside it in the same run.</summary>
internal static class SiteBenchmark
{
    private const string Page = "/harm-reduction-principles/";
    private const string Json = "/umbraco/delivery/api/v2/content/item/harm-reduction-principles/";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        using var folder = new SiteFolder();
        using var client = new HttpClient();
        using (var first = folder.Start(18080))
            Table.Row("First start: installs, imports, publishes, first page", $"{(await first.FirstAnswerAsync(client, "/")).TotalMilliseconds:0} ms");
        await CompareStartsAsync(client, folder);
        using var site = folder.Start(18090);
        await site.FirstAnswerAsync(client, "/");
        for (var i = 0; i < 1000; i++)
            (await client.GetAsync(new Uri(site.Address, i % 2 == 0 ? Page : Json))).EnsureSuccessStatusCode().Dispose();
        Table.Row("Memory after 1,000 requests", $"{site.MemoryInMiB:0} MiB");
        await CompareAsync(client, site, "Principles page", Page, 18091);
        await CompareAsync(client, site, "Principles as JSON", Json, 18092);
        Table.Row("Memory after the load", $"{site.MemoryInMiB:0} MiB");
    }

    /// <summary>Cold processes in turn; the bare one says how fast this machine starts anything.</summary>
    private static async Task CompareStartsAsync(HttpClient client, SiteFolder folder)
    {
        var body = Path.Combine(folder.Data, "answer.txt");
        await File.WriteAllTextAsync(body, "Here.");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var i = 0; i < 5; i++)
        {
            using (var site = folder.Start(18081))
                ours.Add((await site.FirstAnswerAsync(client, "/")).TotalMilliseconds);
            using var bare = StartBare(18082, body, "text/plain");
            theirs.Add((await bare.FirstAnswerAsync(client, "/")).TotalMilliseconds);
        }

        var (mine, yardstick) = (ours.Order().ElementAt(2), theirs.Order().ElementAt(2));
        Table.Row("Start to first page, installed, median of 5 processes (bare Kestrel; ratio)", string.Create(CultureInfo.InvariantCulture, $"{mine:0} ms ({yardstick:0} ms; {mine / yardstick:0.0})"));
    }

    private static Server StartBare(int port, string body, string type)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        return Server.Start(typeof(SiteBenchmark).Assembly.Location, address, ["bare", address.ToString(), body, type]);
    }

    /// <summary>The two take turns, so that a noisy neighbour harms both alike.</summary>
    private static async Task CompareAsync(HttpClient client, Server site, string name, string path, int port)
    {
        using var answer = await client.GetAsync(new Uri(site.Address, path));
        var body = Path.GetTempFileName();
        await File.WriteAllBytesAsync(body, await answer.Content.ReadAsByteArrayAsync());
        using var bare = StartBare(port, body, answer.Content.Headers.ContentType!.ToString());
        await bare.FirstAnswerAsync(client, "/");
        var (ours, theirs) = (new List<(double PerSecond, double Slow)>(), new List<(double PerSecond, double Slow)>());
        for (var round = 0; round < 4; round++)
        {
            var mine = await Load.RunAsync(new Uri(site.Address, path), 32, Time);
            var yardstick = await Load.RunAsync(new Uri(bare.Address, path), 32, Time);
            if (round == 0)
                continue; // warm-up
            ours.Add(mine);
            theirs.Add(yardstick);
        }

        File.Delete(body);
        Table.Row($"{name}: requests/s (bare Kestrel; ratio)", Compared(ours, theirs, one => one.PerSecond, "0"));
        Table.Row($"{name}: 99th percentile in ms (bare Kestrel; ratio)", Compared(ours, theirs, one => one.Slow, "0.0"));
    }

    /// <summary>Means: the site's, the yardstick's, and their ratio.</summary>
    private static string Compared<TRound>(List<TRound> ours, List<TRound> theirs, Func<TRound, double> value, string format)
    {
        var (mine, yardstick) = (ours.Average(value), theirs.Average(value));
        return $"{mine.ToString(format, CultureInfo.InvariantCulture)} ({yardstick.ToString(format, CultureInfo.InvariantCulture)}; {(mine / yardstick).ToString("0.00", CultureInfo.InvariantCulture)})";
    }
}
