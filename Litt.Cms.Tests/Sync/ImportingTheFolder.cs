using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using UmbracoObjectTypes = Umbraco.Cms.Core.Models.UmbracoObjectTypes;

namespace Litt.Cms.Tests.Sync;

/// <summary>A site that has imported the repository's uSync folder at its first start.</summary>
public sealed class ImportingTheFolder : IAsyncLifetime
{
    private const string Statement = "Content/advocacy-statement.config";

    private TestCms cms = null!;

    private string Folder => Path.Combine(cms.SyncFolder, "v18");

    public async Task InitializeAsync() => cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Leaves_nothing_to_import_again()
    {
        var report = await ImportAsync();

        Assert.NotEmpty(report.Results);
        Assert.All(report.Results, result => Assert.Equal(SyncChange.Unchanged, result.Change));
    }

    [Fact]
    public void Publishes_as_the_files_say()
    {
        var contents = cms.Services.GetRequiredService<IContentService>();

        var documents = SyncSource.FromFolder(Folder).In("Content").Select(file => contents.GetById(SyncItem.Read(file, "Content").Key)).ToList();

        Assert.Equal(12, documents.Count);
        Assert.All(documents, document => Assert.True(document?.Published));
    }

    [Fact]
    public async Task Notes_what_refers_to_what_was_imported_after_it()
    {
        var references = cms.Services.GetRequiredService<ITrackedReferencesService>();

        var found = await references.GetPagedRelationsForItemAsync(Author.Statement, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: true);

        Assert.Contains(Author.Home, found.Result.Items.Select(item => item.NodeKey));
        Assert.False(cms.Services.GetRequiredService<IContentService>().GetById(Author.Home)!.Edited);
    }

    [Fact]
    public async Task Can_be_written_back_byte_for_byte()
    {
        Directory.Delete(Folder, recursive: true);

        await cms.Services.GetRequiredService<SyncExport>().RunAsync();

        foreach (var path in Directory.EnumerateFiles(TestCms.RepositoryFolder("uSync"), "*.config", SearchOption.AllDirectories))
        {
            var written = Path.Combine(cms.SyncFolder, Path.GetRelativePath(TestCms.RepositoryFolder("uSync"), path));
            Assert.Equal(await File.ReadAllTextAsync(path), await File.ReadAllTextAsync(written));
        }
    }

    [Fact]
    public async Task Can_be_written_back_with_Umbracos_own_items()
    {
        Directory.Delete(Folder, recursive: true);

        await cms.Services.GetRequiredService<SyncExport>().RunAsync();

        foreach (var path in Directory.EnumerateFiles(TestCms.RepositoryFolder("Litt.Cms/Install/Defaults"), "*.config", SearchOption.AllDirectories))
        {
            var written = Path.Combine(Folder, Path.GetRelativePath(TestCms.RepositoryFolder("Litt.Cms/Install/Defaults"), path));
            Assert.Equal(await File.ReadAllTextAsync(path), await File.ReadAllTextAsync(written));
        }
    }

    [Fact]
    public async Task Brings_a_changed_file_to_the_site()
    {
        await EditAsync(Statement, "LITT advocates for", "LITT strongly advocates for");

        var report = await ImportAsync();

        var result = Assert.Single(report.Results, result => result.Change == SyncChange.Updated);
        var document = cms.Services.GetRequiredService<IContentService>().GetById(result.Key)!;
        Assert.StartsWith("LITT strongly", (string?)document.GetValue("heading", published: true), StringComparison.Ordinal);
        Assert.False(document.Edited);
    }

    [Fact]
    public async Task Names_the_line_of_a_broken_file_and_imports_the_rest()
    {
        await EditAsync(Statement, "<SortOrder>1</SortOrder>", "<SortOrder>1<SortOrder>");
        await EditAsync("Content/love-in-the-trenches.config", "Love In The Trenches™]]>", "LITT]]>");

        var report = await ImportAsync();

        var refused = Assert.Single(report.Failures);
        Assert.EndsWith("advocacy-statement.config", refused.File, StringComparison.Ordinal);
        Assert.NotNull(refused.Line);
        Assert.Single(report.Results, result => result.Change == SyncChange.Updated);
    }

    [Theory]
    [InlineData("<ContentType>page</ContentType>", "<ContentType>nowhere</ContentType>")]
    [InlineData("<![CDATA[A heading]]>", "<![CDATA[]]>")]
    public async Task Leaves_nothing_of_a_file_that_is_refused(string text, string wrong)
    {
        var key = Guid.NewGuid();
        await File.WriteAllTextAsync(Path.Combine(Folder, "Content", "new.config"), Page(key).Replace(text, wrong, StringComparison.Ordinal));

        var report = await ImportAsync();

        Assert.Single(report.Failures);
        Assert.Null(cms.Services.GetRequiredService<IContentService>().GetById(key));
    }

    [Fact]
    public async Task Makes_a_document_at_its_place()
    {
        var key = Guid.NewGuid();
        await File.WriteAllTextAsync(Path.Combine(Folder, "Content", "new.config"), Page(key));

        var report = await ImportAsync();

        Assert.Empty(report.Failures);
        var document = cms.Services.GetRequiredService<IContentService>().GetById(key)!;
        Assert.Equal(("New", 2, 5, true), (document.Name, document.Level, document.SortOrder, document.Published));
        Assert.Equal(new DateTime(2025, 12, 1, 8, 30, 0), document.CreateDate);
        Assert.All((await ImportAsync()).Results, result => Assert.Equal(SyncChange.Unchanged, result.Change));
    }

    [Fact]
    public async Task Deletes_what_a_mark_says()
    {
        var item = SyncItem.Read(SyncSource.FromFolder(Folder).In("Content").Single(file => file.Path.EndsWith(Path.GetFileName(Statement), StringComparison.Ordinal)), "Content");
        new SyncFolder(Folder).Remove("Content", item.Key, item.Alias, "advocacy-statement", 2);

        var report = await ImportAsync();

        Assert.Single(report.Results, result => result.Change == SyncChange.Deleted);
        Assert.Null(cms.Services.GetRequiredService<IContentService>().GetById(item.Key));
    }

    [Fact]
    public async Task Reports_two_files_with_one_key()
    {
        File.Copy(Path.Combine(Folder, Statement), Path.Combine(Folder, "Content", "copy.config"));

        var report = await ImportAsync();

        Assert.Contains("advocacy-statement.config", Assert.Single(report.Failures).Message, StringComparison.Ordinal);
    }

    private Task<SyncReport> ImportAsync() => cms.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Folder));

    private async Task EditAsync(string file, string text, string other)
    {
        var path = Path.Combine(Folder, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(text, other, StringComparison.Ordinal));
    }

    private static string Page(Guid key) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Content Key="{key}" Alias="New" Level="2">
          <Info>
            <Parent Key="93a2faef-714b-4b76-b4f3-1ea57319f1c6">Love In The Trenches</Parent>
            <Path>/LoveInTheTrenches/New</Path>
            <Trashed>false</Trashed>
            <ContentType>page</ContentType>
            <CreateDate>2025-12-01T08:30:00</CreateDate>
            <NodeName Default="New" />
            <SortOrder>5</SortOrder>
            <Published Default="true" />
            <Schedule />
            <Template />
          </Info>
          <Properties>
            <heading>
              <Value><![CDATA[A heading]]></Value>
            </heading>
          </Properties>
        </Content>
        """;
}
