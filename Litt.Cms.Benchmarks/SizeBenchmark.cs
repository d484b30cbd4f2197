namespace Litt.Cms.Benchmarks;

/// <summary>What an editor waits for on a large site.</summary>
internal static class SizeBenchmark
{
    private const int Times = 60;

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
        Console.WriteLine($"| {documents:N0} documents | median (95th percentile) |");
        Console.WriteLine("|---|---|");
        using var site = folder.Start(18101);
        Table.Row("Start to first page", $"{(await site.FirstAnswerAsync(visitor, "/")).TotalMilliseconds:0} ms");
        Table.Row("Memory after the start", $"{site.MemoryInMiB:0} MiB");
        using var editor = await BackofficeClient.SignInAsync(site);
        await MeasureAsync(editor, keys);
        Table.Row("Memory after all this", $"{site.MemoryInMiB:0} MiB");
    }

    private static async Task MeasureAsync(BackofficeClient editor, List<Guid> keys)
    {
        // Documents from all over the site, each of them once: nothing is measured from what is kept of the last.
        var step = Math.Max(1, (keys.Count - 1) / (Times * 4));
        Guid At(int i) => keys[i * step % keys.Count];
        for (var i = 0; i < 20; i++)
            await SaveAndPublishAsync(editor, At((Times * 3) + i), i);

        await Table.MeasureAsync("Open a document", Times, i => editor.GetAsync($"/document/{At(i)}"));
        await Table.MeasureAsync("Save a document", Times, i => SaveAsync(editor, At(i), i));
        await Table.MeasureAsync("Publish it", Times, i => editor.PutAsync($"/document/{At(i)}/publish", SampleSite.Publish));
        await Table.MeasureAsync("Save and publish another", Times, i => SaveAndPublishAsync(editor, At(Times + i), i));
        await Table.MeasureAsync("The top of the tree", Times, _ => editor.GetAsync("/tree/document/root?skip=0&take=100"));
        await Table.MeasureAsync("Children in the tree", Times, i => editor.GetAsync($"/tree/document/children?parentId={keys[i % 100]}&skip=0&take=100"));
        await Table.MeasureAsync("Ancestors in the tree", Times, i => editor.GetAsync($"/tree/document/ancestors?descendantId={At(i)}"));
        await Table.MeasureAsync("Items by id", Times, i => editor.GetAsync($"/item/document?id={At(i)}&id={At(i + 1)}&id={At(i + 2)}"));
        await Table.MeasureAsync("Search", Times, i => editor.GetAsync($"/item/document/search?query=Sample%20{i * step}&skip=0&take=20"));
        var branch = await editor.PublishBranchAsync(keys[1], SampleSite.Cultures);
        Table.Row("Publish a branch of 1,111", $"{branch.TotalMilliseconds:0} ms");
    }

    private static Task SaveAsync(BackofficeClient editor, Guid id, int i) =>
        editor.PutAsync($"/document/{id}", new { Values = SampleSite.Values($"Saved {i}"), Variants = SampleSite.Variants($"Saved {i}") });

    private static Task SaveAndPublishAsync(BackofficeClient editor, Guid id, int i) => editor.PutAsync(
        $"/document/{id}/update-and-publish",
        new { CulturesToPublish = SampleSite.Cultures, Values = SampleSite.Values($"Published {i}"), Variants = SampleSite.Variants($"Published {i}") });
}
