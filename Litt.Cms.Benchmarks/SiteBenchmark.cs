using System.Globalization;

namespace Litt.Cms.Benchmarks;

/// <summary>Start, memory and throughput of LITT's site, with the bare web server beside it in the same run.</summary>
internal static class SiteBenchmark
{
    private const string Page = "/harm-reduction-principles/";
    private const string Json = "/umbraco/delivery/api/v2/content/item/harm-reduction-principles/";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string[] args)
    {
        var repository = Repository();
        var program = args.Length > 0 ? Path.GetFullPath(args[0]) : Path.Combine(repository, "Litt.Cms", "bin", "Release", "net10.0", "Litt.Cms.dll");
        var data = Directory.CreateTempSubdirectory("litt-benchmark-").FullName;
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Litt__DataFolder"] = data,
            ["uSync__Settings__RootFolder"] = Path.Combine(repository, "uSync"),
            ["uSync__Settings__ExportOnSave"] = "None",
            ["Umbraco__CMS__Global__UseHttps"] = "false",
        };
        using var client = new HttpClient();
        try
        {
            using (var first = StartSite(program, environment, 18080))
                Row("First start: installs, imports, publishes, first page", $"{(await first.FirstAnswerAsync(client, "/")).TotalMilliseconds:0} ms");
            var starts = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                using var again = StartSite(program, environment, 18081 + i);
                starts.Add((await again.FirstAnswerAsync(client, "/")).TotalMilliseconds);
            }

            Row("Start to first page, installed (median of 5 processes)", $"{starts.Order().ElementAt(2):0} ms");
            using var site = StartSite(program, environment, 18090);
            await site.FirstAnswerAsync(client, "/");
            for (var i = 0; i < 1000; i++)
                (await client.GetAsync(new Uri(site.Address, i % 2 == 0 ? Page : Json))).EnsureSuccessStatusCode().Dispose();
            Row("Memory after 1,000 requests", $"{site.MemoryInMiB:0} MiB");
            await CompareAsync(client, site, "Principles page", Page, 18091);
            await CompareAsync(client, site, "Principles as JSON", Json, 18092);
            Row("Memory after the load", $"{site.MemoryInMiB:0} MiB");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Server StartSite(string program, IReadOnlyDictionary<string, string> environment, int port) =>
        Server.Start(program, new Uri($"http://127.0.0.1:{port}"), ["--urls", $"http://127.0.0.1:{port}"], environment);

    /// <summary>The two take turns, so that a noisy neighbour harms both alike.</summary>
    private static async Task CompareAsync(HttpClient client, Server site, string name, string path, int port)
    {
        using var answer = await client.GetAsync(new Uri(site.Address, path));
        var body = Path.GetTempFileName();
        await File.WriteAllBytesAsync(body, await answer.Content.ReadAsByteArrayAsync());
        var address = new Uri($"http://127.0.0.1:{port}");
        using var bare = Server.Start(typeof(SiteBenchmark).Assembly.Location, address, ["bare", address.ToString(), body, answer.Content.Headers.ContentType!.ToString()]);
        await bare.FirstAnswerAsync(client, "/");
        var (ours, theirs) = (new List<double>(), new List<double>());
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
        Row($"{name}: requests/s (bare Kestrel; ratio)", string.Create(CultureInfo.InvariantCulture, $"{ours.Average():0} ({theirs.Average():0}; {ours.Sum() / theirs.Sum():0.00})"));
    }

    private static void Row(string what, string value) => Console.WriteLine($"| {what} | {value} |");

    private static string Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Litt.Cms.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException("The benchmarks do not run within the repository.");
    }
}
