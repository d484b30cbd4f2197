using System.Collections.Concurrent;
using System.Diagnostics;

namespace Litt.Cms.Benchmarks;

/// <summary>Twenty editors save and publish at once while visitors read.</summary>
internal static class CrowdBenchmark
{
    private const int Editors = 20;
    private const int Visitors = 8;

    /// <exception cref="HttpRequestException">Somebody was not answered.</exception>
    /// <exception cref="InvalidOperationException">What somebody wrote was lost.</exception>
    public static async Task RunAsync(TimeSpan time)
    {
        using var folder = new SiteFolder();
        using var visitor = new HttpClient();
        using var site = folder.Start(18110);
        await site.FirstAnswerAsync(visitor, "/");
        using var maker = await BackofficeClient.SignInAsync(site);
        var keys = await SampleSite.GrowAsync(folder.Database, await SampleSite.ModelAsync(maker), Editors + 1);
        var clock = Stopwatch.StartNew();
        var (saves, reads) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
        await Task.WhenAll(
        [
            .. keys.Skip(1).Select(key => EditAsync(site, key, clock, time, saves)),
            .. Enumerable.Range(0, Visitors).Select(_ => ReadAsync(visitor, site, clock, time, reads)),
        ]);
        Table.Row($"Save and publish, {Editors} editors at once", $"{saves.Count} in {clock.Elapsed.TotalSeconds:0} s, {Table.Milliseconds([.. saves])}");
        Table.Row($"A page for {Visitors} visitors meanwhile", $"{reads.Count}, {Table.Milliseconds([.. reads])}");
    }

    private static async Task EditAsync(Server site, Guid key, Stopwatch clock, TimeSpan time, ConcurrentBag<double> took)
    {
        using var editor = await BackofficeClient.SignInAsync(site);
        for (var i = 0; clock.Elapsed < time; i++)
        {
            var name = $"Turn {i}";
            var start = Stopwatch.GetTimestamp();
            await editor.PutAsync(
                $"/document/{key}/update-and-publish",
                new { CulturesToPublish = SampleSite.Cultures, Values = SampleSite.Values(name), Variants = SampleSite.Variants(name) });
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var kept = (await editor.GetAsync($"/document/{key}"))["values"]!.AsArray().Select(value => value!["value"]!.GetValue<string>());
            if (!kept.All(value => value.StartsWith(name, StringComparison.Ordinal)))
                throw new InvalidOperationException($"{key} does not hold what was saved last: {name}.");
        }
    }

    private static async Task ReadAsync(HttpClient visitor, Server site, Stopwatch clock, TimeSpan time, ConcurrentBag<double> took)
    {
        while (clock.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            (await visitor.GetAsync(new Uri(site.Address, "/harm-reduction-principles/"))).EnsureSuccessStatusCode().Dispose();
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(10);
        }
    }
}
