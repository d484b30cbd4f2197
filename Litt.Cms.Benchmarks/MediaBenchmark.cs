using System.Diagnostics;
using System.Globalization;
using NetVips;

namespace Litt.Cms.Benchmarks;

/// <summary>Pictures: how long they take to come in and to be made smaller, and how much memory many at once take.</summary>
internal static class MediaBenchmark
{
    private const int Times = 7;
    private const int Many = 20;
    private const int Connections = 32;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly string[] Formats = ["jpg", "webp", "avif"];

    public static async Task RunAsync()
    {
        using var folder = new SiteFolder();
        using var visitor = new HttpClient();
        using var site = folder.Start(18120);
        await site.FirstAnswerAsync(visitor, "/");
        using var staff = await BackofficeClient.SignInAsync(site);
        var picture = Photo(4000, 3000);
        await UploadAsync(site, staff, visitor, picture);
        var key = Guid.NewGuid();
        await staff.UploadAsync(key, "sizes.jpg", picture);
        await MakeAsync(site, staff, visitor, key);
        await CompareAsync(site, staff, visitor, key);
        await CrowdAsync(site, staff, visitor);
    }

    private static async Task UploadAsync(Server site, BackofficeClient staff, HttpClient visitor, byte[] picture)
    {
        List<double> took = [];
        for (var i = 0; i < Times; i++)
        {
            var (key, start) = (Guid.NewGuid(), Stopwatch.GetTimestamp());
            await staff.UploadAsync(key, $"photo-{i}.jpg", picture);
            await FetchAsync(visitor, site, await AddressAsync(staff, key, 300, 300, "webp"));
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Table.Row($"A JPEG of 12 megapixels ({picture.Length / 1048576.0:0.0} MiB): from sending it to its small picture in the library", Table.Milliseconds(took));
    }

    private static async Task MakeAsync(Server site, BackofficeClient staff, HttpClient visitor, Guid key)
    {
        foreach (var format in Formats)
        {
            List<double> took = [];
            for (var i = 0; i < Times; i++)
            {
                var address = await AddressAsync(staff, key, 1200 + i, 800, format);
                var start = Stopwatch.GetTimestamp();
                await FetchAsync(visitor, site, address);
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            Table.Row($"Of it 1,200 × 800 as {format}, first time", Table.Milliseconds(took));
        }
    }

    /// <summary>The two take turns, so that a noisy neighbour harms both alike.</summary>
    private static async Task CompareAsync(Server site, BackofficeClient staff, HttpClient visitor, Guid key)
    {
        var address = new Uri(site.Address, await AddressAsync(staff, key, 1200, 800, "webp"));
        var files = Directory.CreateTempSubdirectory("litt-static-").FullName;
        var body = await visitor.GetByteArrayAsync(address);
        await File.WriteAllBytesAsync(Path.Combine(files, "picture.webp"), body);
        Uri yardstick = new("http://127.0.0.1:18121/picture.webp");
        using var bare = Server.Start(typeof(MediaBenchmark).Assembly.Location, yardstick, ["static", yardstick.GetLeftPart(UriPartial.Authority), files]);
        await bare.FirstAnswerAsync(visitor, yardstick.PathAndQuery);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < 4; round++)
        {
            var mine = (await Load.RunAsync(address, Connections, Time)).PerSecond;
            var other = (await Load.RunAsync(yardstick, Connections, Time)).PerSecond;
            if (round == 0)
                continue; // warm-up
            ours.Add(mine);
            theirs.Add(other);
        }

        Directory.Delete(files, recursive: true);
        Table.Row(
            $"The same again ({body.Length / 1024} KiB), requests/s (static file under bare Kestrel; ratio)",
            string.Create(CultureInfo.InvariantCulture, $"{ours.Average():0} ({theirs.Average():0}; {ours.Sum() / theirs.Sum():0.00})"));
    }

    private static async Task CrowdAsync(Server site, BackofficeClient staff, HttpClient visitor)
    {
        var picture = Photo(6000, 4000);
        var (before, most, start) = (site.MemoryInMiB, 0d, Stopwatch.GetTimestamp());
        using var done = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                most = Math.Max(most, site.MemoryInMiB);
                await Task.Delay(20);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Many).Select(async i =>
        {
            var key = Guid.NewGuid();
            await staff.UploadAsync(key, $"large-{i}.jpg", picture);
            await FetchAsync(visitor, site, await AddressAsync(staff, key, 1600, 1000, "webp"));
        }));
        await done.CancelAsync();
        await watching;
        Table.Row(
            $"{Many} JPEGs of 24 megapixels ({picture.Length / 1048576.0:0.0} MiB) sent and made smaller at once",
            string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {most:0} MiB at most ({before:0} MiB before)"));
    }

    private static async Task<string> AddressAsync(BackofficeClient staff, Guid key, int width, int height, string format) =>
        (await staff.GetAsync($"/imaging/resize/urls?id={key}&width={width}&height={height}&mode=Crop&format={format}"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();

    private static async Task FetchAsync(HttpClient visitor, Server site, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(site.Address, address));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>About as hard to pack as what a camera sees: soft shapes, and some grain.</summary>
    private static byte[] Photo(int width, int height)
    {
        using var shapes = Image.Perlin(width, height, cellSize: 512) * 100;
        using var grain = Image.Gaussnoise(width, height, sigma: 14, mean: 0);
        using var gray = (shapes + grain + 128).Cast(Enums.BandFormat.Uchar);
        using var inverted = gray.Invert();
        using var colours = gray.Bandjoin(inverted, gray).Copy(interpretation: Enums.Interpretation.Srgb);
        return colours.JpegsaveBuffer(q: 88);
    }
}
