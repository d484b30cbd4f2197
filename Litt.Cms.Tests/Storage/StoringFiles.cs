using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using File = System.IO.File;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of uploads, partial views, scripts and stylesheets.</summary>
public sealed class StoringFiles : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public async Task Keeps_an_upload_until_its_time_is_up()
    {
        var uploads = database.Get<ITemporaryFileRepository>();
        var (kept, expired) = (Upload("../../evil.txt", 1), Upload("old.txt", -1));
        await uploads.SaveAsync(kept);
        await uploads.SaveAsync(expired);

        var read = (await uploads.GetAsync(kept.Key))!;

        Assert.Equal(("../../evil.txt", kept.AvailableUntil.ToUniversalTime()), (read.FileName, read.AvailableUntil.ToUniversalTime()));
        using (var reader = new StreamReader(read.OpenReadStream()))
            Assert.Equal("content", await reader.ReadToEndAsync());
        Assert.Null(await uploads.GetAsync(expired.Key));
        Assert.Equal([expired.Key], await uploads.CleanUpOldTempFiles(DateTime.Now));
        Assert.All(Directory.GetFiles(database.Folder, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("evil", file, StringComparison.Ordinal));
        await uploads.DeleteAsync(kept.Key);
        Assert.Null(await uploads.GetAsync(kept.Key));
    }

    [Fact]
    public void Finds_partial_views_in_all_folders()
    {
        var partials = database.Get<IPartialViewRepository>();
        partials.AddFolder("blocks");
        partials.Save(new PartialView("top.cshtml") { Content = "top" });
        partials.Save(new PartialView("blocks/quote.cshtml") { Content = "quote" });

        Assert.Equal(["blocks/quote.cshtml", "top.cshtml"], partials.GetMany().Select(view => view.Path).Order());
        Assert.Equal(("quote", "quote.cshtml"), (partials.Get("blocks/quote.cshtml")!.Content, partials.Get("blocks/quote.cshtml")!.Name));
        Assert.True(partials.FolderHasContent("blocks"));
        Assert.Null(partials.Get("none.cshtml"));
        Assert.Equal("quote", File.ReadAllText(Path.Combine(database.Folder, "Views", "Partials", "blocks", "quote.cshtml")));
    }

    [Fact]
    public void Moves_and_deletes_files()
    {
        var scripts = database.Get<IScriptRepository>();
        scripts.Save(new Script("one.js") { Content = "1" });
        var script = scripts.Get("one.js")!;

        script.Path = "two.js";
        scripts.Save(script);

        Assert.False(scripts.Exists("one.js"));
        Assert.Equal("1", scripts.Get("two.js")!.Content);
        scripts.Delete(script);
        Assert.Equal(-1, scripts.GetFileSize("two.js"));
    }

    [Fact]
    public void Leaves_a_stylesheet_alone_that_did_not_change()
    {
        var sheets = database.Get<IStylesheetRepository>();
        sheets.Save(new Stylesheet("site.css") { Content = "p { }" });
        var file = Directory.GetFiles(database.Folder, "site.css", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        sheets.Save(sheets.Get("site.css")!);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    public void Dispose() => database.Dispose();

    private static TemporaryFileModel Upload(string name, int hours) => new()
    {
        Key = Guid.NewGuid(),
        FileName = name,
        AvailableUntil = DateTime.Now.AddHours(hours),
        OpenReadStream = () => new MemoryStream("content"u8.ToArray()),
    };
}
