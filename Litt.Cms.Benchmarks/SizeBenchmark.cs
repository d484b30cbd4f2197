namespace Litt.Cms.Benchmarks;

/// <summary>What an editor waits for on a large site.</summary>
internal static class SizeBenchmark
{
    private const int Times = 60;

    /// <summary>So many saves are not measured: until then the runtime compiles what is used often.</summary>
    private const int WarmUp = 300;

    public static async Task RunAsync(int documents)
    {
        using var folder = new SiteFolder();
        using var visitor = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        Guid first;
        using (var empty = folder.Start(18100))
        {
            await empty.FirstAnswerAsync(visitor, "/");
            using var maker = await BackofficeClient.SignInAsync(empty);
            first = await SampleSite.ModelAsync(maker);
        }

        var keys = await SampleSite.GrowAsync(folder.Database, first, documents);
        Console.WriteLine($"| {documents:N0} documents | median (95th percentile) | processor |");
        Console.WriteLine("|---|---|---|");
        using var site = folder.Start(18101);
        Table.Row("Start to first page", $"{(await site.FirstAnswerAsync(visitor, "/")).TotalMilliseconds:0} ms | {site.ProcessorTime.TotalMilliseconds:0} ms");
        Table.Row("Memory after the start", $"{site.MemoryInMiB:0} MiB |");
        await WaitForIndexAsync(site, documents - 1);
        using var editor = await BackofficeClient.SignInAsync(site);
        await MeasureAsync(site, editor, keys);
        Table.Row("Memory after all this", $"{site.MemoryInMiB:0} MiB |");
    }

    /// <summary>Waits until the search index, which is filled in the background, holds the last document on disk.</summary>
    private static async Task WaitForIndexAsync(Server site, int last)
    {
        while (!await IsFilledAsync(site, last))
            await Task.Delay(2_000);
        // Files are written a second after the last change.
        await Task.Delay(2_000);
    }

    private static async Task<bool> IsFilledAsync(Server site, int last)
    {
        // Each time anew: filling takes longer than a sign-in lasts.
        using var reader = await BackofficeClient.SignInAsync(site);
        var isReady = (await reader.GetAsync("/indexer/ExternalIndex"))["healthStatus"]!["status"]!.GetValue<string>() == "Healthy";
        return isReady && (await reader.GetAsync($"/item/document/search?query=Sample%20{last}&skip=0&take=1"))["total"]!.GetValue<int>() > 0;
    }

    private static async Task MeasureAsync(Server site, BackofficeClient editor, List<Guid> keys)
    {
        // Documents from all over the site, each of them once: nothing is measured from what is kept of the last.
        var step = Math.Max(1, (keys.Count - 1) / (Times * 4));
        int NumberAt(int i) => i * step % keys.Count;
        Guid At(int i) => keys[NumberAt(i)];
        for (var i = 0; i < WarmUp; i++)
            await SaveAndPublishAsync(editor, keys, NumberAt((Times * 3) + (i % Times)));

        await Table.MeasureAsync(site, "For comparison: a request that reads nothing", Times, _ => editor.GetAsync("/server/status"));
        await Table.MeasureAsync(site, "Open a document", Times, i => editor.GetAsync($"/document/{At(i)}"));
        await Table.MeasureAsync(site, "Save a document", Times, i => SaveAsync(editor, keys, NumberAt(i)));
        await Table.MeasureAsync(site, "Publish it", Times, i => editor.PutAsync($"/document/{At(i)}/publish", SampleSite.Publish));
        await Table.MeasureAsync(site, "Save and publish another", Times, i => SaveAndPublishAsync(editor, keys, NumberAt(Times + i)));
        await Table.MeasureAsync(site, "The top of the tree", Times, _ => editor.GetAsync("/tree/document/root?skip=0&take=100"));
        await Table.MeasureAsync(site, "Children in the tree", Times, i => editor.GetAsync($"/tree/document/children?parentId={keys[i % 100]}&skip=0&take=100"));
        await Table.MeasureAsync(site, "Ancestors in the tree", Times, i => editor.GetAsync($"/tree/document/ancestors?descendantId={At(i)}"));
        await Table.MeasureAsync(site, "Items by id", Times, i => editor.GetAsync($"/item/document?id={At(i)}&id={At(i + 1)}&id={At(i + 2)}"));
        await Table.MeasureAsync(site, "Search", Times, i => editor.GetAsync($"/item/document/search?query=Sample%20{i * step}&skip=0&take=20"));
        var branch = await editor.PublishBranchAsync(keys[1], SampleSite.Cultures);
        Table.Row("Publish a branch of 1,111", $"{branch.TotalMilliseconds:0} ms |");
    }

    /// <summary>Another text under the same name.</summary>
    private static Task SaveAsync(BackofficeClient editor, List<Guid> keys, int number) =>
        editor.PutAsync($"/document/{keys[number]}", new { Values = SampleSite.Values($"Saved {number}"), Variants = SampleSite.Variants($"Sample {number}") });

    private static Task SaveAndPublishAsync(BackofficeClient editor, List<Guid> keys, int number) => editor.PutAsync(
        $"/document/{keys[number]}/update-and-publish",
        new { CulturesToPublish = SampleSite.Cultures, Values = SampleSite.Values($"Published {number}"), Variants = SampleSite.Variants($"Sample {number}") });
}
