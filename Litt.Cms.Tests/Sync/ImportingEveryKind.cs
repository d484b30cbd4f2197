using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>A folder with an item of every kind: variants, folders, inheritance, blocks, crops, schedules, the recycle bin, an editor that is not there.</summary>
public sealed class ImportingEveryKind : IAsyncLifetime
{
    private TestCms cms = null!;

    private static string Samples => TestCms.RepositoryFolder("Litt.Cms.Tests/Sync/Samples/v18");

    public async Task InitializeAsync() => cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Can_be_written_back_byte_for_byte()
    {
        var report = await ImportAsync();
        Assert.Empty(report.Failures.Select(failure => failure.ToString()));
        Assert.All(report.Results, result => Assert.Equal(SyncChange.Created, result.Change));

        var again = await ImportAsync();
        Assert.All(again.Results, result => Assert.Equal("Unchanged", $"{result.Change}"));

        var folder = Path.Combine(cms.SyncFolder, "v18");
        Directory.Delete(folder, recursive: true);
        await cms.Services.GetRequiredService<SyncExport>().RunAsync();
        foreach (var path in Directory.EnumerateFiles(Samples, "*.config", SearchOption.AllDirectories))
        {
            var written = Path.Combine(folder, Path.GetRelativePath(Samples, path));
            Assert.Equal(await System.IO.File.ReadAllTextAsync(path), await System.IO.File.ReadAllTextAsync(written));
        }
    }

    [Fact]
    public async Task Leaves_a_folder_of_an_older_version_as_it_is_on_the_disk()
    {
        var old = TestCms.RepositoryFolder("Litt.Cms.Tests/Sync/Samples/v15");
        var folder = Path.Combine(cms.SyncFolder, "v18");
        Directory.Delete(folder, recursive: true);
        foreach (var path in Directory.EnumerateFiles(old, "*.config", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(old, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(path, copy);
        }

        var report = await cms.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(folder));
        await cms.Services.GetRequiredService<SyncExport>().RunAsync();

        Assert.All(report.Results, result => Assert.Equal((SyncChange.Created, null), (result.Change, result.Message)));
        foreach (var path in Directory.EnumerateFiles(old, "*.config", SearchOption.AllDirectories))
            Assert.Equal(await System.IO.File.ReadAllTextAsync(path), await System.IO.File.ReadAllTextAsync(Path.Combine(folder, Path.GetRelativePath(old, path))));
    }

    [Fact]
    public async Task Publishes_the_cultures_that_the_file_names()
    {
        await ImportAsync();

        var words = Find("0e000000-0000-4000-8000-000000000001");
        Assert.Equal(["en-US"], words.PublishedCultures);
        Assert.Equal("Några ord", words.GetValue("words", "sv"));
        Assert.Equal(4, Find("0e000000-0000-4000-8000-000000000002").GetValue("legs"));
    }

    [Fact]
    public async Task Puts_trees_into_the_recycle_bin_as_trees()
    {
        await ImportAsync();

        var (old, older) = (Find("0e000000-0000-4000-8000-000000000003"), Find("0e000000-0000-4000-8000-000000000004"));
        Assert.True(old.Trashed && older.Trashed);
        Assert.Equal((Constants.System.RecycleBinContent, old.Id), (old.ParentId, older.ParentId));
    }

    [Fact]
    public async Task Keeps_the_value_of_an_editor_that_is_not_there()
    {
        await ImportAsync();

        Assert.Equal("{warm", Find("0e000000-0000-4000-8000-000000000001").GetValue("colour"));
    }

    private Task<SyncReport> ImportAsync() => cms.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Samples));

    private IContent Find(string key) => cms.Services.GetRequiredService<IContentService>().GetById(Guid.Parse(key))!;
}
