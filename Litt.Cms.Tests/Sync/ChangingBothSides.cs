using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>A document and its file, changed on one side or on both since they were last in step.</summary>
public sealed class ChangingBothSides : IAsyncLifetime
{
    private const string Agreed = "LITT advocates for";

    private TestCms cms = null!;

    public async Task InitializeAsync() => cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "None" });

    public async Task DisposeAsync() => await cms.DisposeAsync();

    private string Folder => Path.Combine(cms.SyncFolder, "v18");

    private string Statement => Path.Combine(Folder, "Content", "advocacy-statement.config");

    private IContentService Contents => cms.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task Imports_what_only_the_file_changed()
    {
        await ChangeFileAsync("The file says");

        var result = await ImportAsync();

        Assert.Equal(SyncChange.Updated, result.Change);
        Assert.StartsWith("The file says", Heading(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_what_only_the_site_changed_and_says_so()
    {
        ChangeSite("The site says");

        var result = await ImportAsync();

        Assert.Equal(SyncChange.Ahead, result.Change);
        Assert.StartsWith("The site says", Heading(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_back_what_only_the_site_changed_where_the_files_are_said_to_be_right()
    {
        ChangeSite("The site says");

        var result = await ImportAsync(new SyncOptions { Conflicts = SyncSide.Theirs });

        Assert.Equal(SyncChange.Updated, result.Change);
        Assert.StartsWith(Agreed, Heading(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_a_conflict_that_shows_both_sides_and_changes_neither()
    {
        ChangeSite("The site says");
        await ChangeFileAsync("The file says");
        var file = await File.ReadAllTextAsync(Statement);

        var result = await ImportAsync();

        Assert.Equal(SyncChange.Conflict, result.Change);
        var difference = Assert.Single(result.Differences, one => one.Place == "Properties/heading/Value");
        Assert.StartsWith("The site says", difference.Here, StringComparison.Ordinal);
        Assert.StartsWith("The file says", difference.File, StringComparison.Ordinal);
        Assert.StartsWith("The site says", Heading(), StringComparison.Ordinal);
        Assert.Equal(file, await File.ReadAllTextAsync(Statement));
    }

    [Theory]
    [InlineData(nameof(SyncSide.Ours), "The site says")]
    [InlineData(nameof(SyncSide.Theirs), "The file says")]
    public async Task Is_resolved_by_saying_who_is_right(string side, string heading)
    {
        ChangeSite("The site says");
        await ChangeFileAsync("The file says");

        await ImportAsync(new SyncOptions { Choices = new Dictionary<Guid, SyncSide> { [Author.Statement] = Enum.Parse<SyncSide>(side) } });

        Assert.StartsWith(heading, Heading(), StringComparison.Ordinal);
        Assert.Contains(heading, await File.ReadAllTextAsync(Statement), StringComparison.Ordinal);
        Assert.Equal(SyncChange.Unchanged, (await ImportAsync()).Change);
    }

    [Fact]
    public async Task Is_no_conflict_where_both_say_the_same()
    {
        ChangeSite("Both say the establishment of free and reduced-cost recovery resources");
        await ChangeFileAsync("Both say");

        Assert.Equal(SyncChange.Unchanged, (await ImportAsync()).Change);
    }

    [Fact]
    public async Task Does_not_bring_back_what_was_deleted_in_the_site()
    {
        Contents.Delete(Contents.GetById(Author.Statement)!);

        Assert.Equal(SyncChange.Ahead, (await ImportAsync()).Change);
        Assert.Null(Contents.GetById(Author.Statement));

        Assert.Equal(SyncChange.Created, (await ImportAsync(new SyncOptions { Conflicts = SyncSide.Theirs })).Change);
        Assert.StartsWith(Agreed, Heading(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_delete_what_was_changed_in_the_site()
    {
        new SyncFolder(Folder).Remove("Content", Author.Statement, "Advocacy statement", "advocacy-statement", 2);
        ChangeSite("The site says");

        Assert.Equal(SyncChange.Conflict, (await ImportAsync()).Change);
        Assert.StartsWith("The site says", Heading(), StringComparison.Ordinal);

        Assert.Equal(SyncChange.Kept, (await ImportAsync(new SyncOptions { Conflicts = SyncSide.Ours })).Change);
        Assert.Contains("The site says", await File.ReadAllTextAsync(Statement), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes_what_no_file_speaks_for_where_a_mark_asks_for_that()
    {
        var page = Contents.Create("Not in the files", Author.Home, "page");
        page.SetValue("heading", "Not in the files");
        Contents.Save(page);
        await File.WriteAllTextAsync(Path.Combine(Folder, "Content", "clean.config"), $"<Empty Key=\"{Guid.Empty}\" Alias=\"clean\" Change=\"Clean\" />");

        var report = await RunAsync();

        Assert.Equal(page.Key, Assert.Single(report.Results, result => result.Change == SyncChange.Deleted).Key);
        Assert.Null(Contents.GetById(page.Key));
        Assert.NotNull(Contents.GetById(Author.Statement));
    }

    [Fact]
    public async Task Is_not_written_over_by_an_export()
    {
        await ChangeFileAsync("The file says");
        ChangeSite("The site says");
        var export = cms.Services.GetRequiredService<SyncExport>();

        var report = await export.RunAsync();

        Assert.Equal(Author.Statement, Assert.Single(report.Refused).Key);
        Assert.Contains("The file says", await File.ReadAllTextAsync(Statement), StringComparison.Ordinal);

        await export.RunAsync(new SyncOptions { Conflicts = SyncSide.Ours });
        Assert.Contains("The site says", await File.ReadAllTextAsync(Statement), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_by_a_report_that_changes_nothing()
    {
        await ChangeFileAsync("The file says");

        var result = await ImportAsync(new SyncOptions { ReportOnly = true });

        Assert.Equal(SyncChange.Updated, result.Change);
        Assert.Equal("Properties/heading/Value", Assert.Single(result.Differences).Place);
        Assert.StartsWith(Agreed, Heading(), StringComparison.Ordinal);
        Assert.Equal(SyncChange.Updated, (await ImportAsync()).Change);
    }

    [Fact]
    public async Task Takes_all_back_where_one_item_is_refused_and_all_or_nothing_is_asked_for()
    {
        await ChangeFileAsync("The file says");
        await File.WriteAllTextAsync(Path.Combine(Folder, "Content", "odd.config"), "<Content");

        var report = await RunAsync(new SyncOptions { AllOrNothing = true });

        Assert.Single(report.Failures);
        Assert.StartsWith(Agreed, Heading(), StringComparison.Ordinal);

        File.Delete(Path.Combine(Folder, "Content", "odd.config"));
        Assert.Equal(1, (await RunAsync(new SyncOptions { AllOrNothing = true })).Count(SyncChange.Updated));
        Assert.StartsWith("The file says", Heading(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_seen_where_an_editor_saves_over_http_what_a_developer_changed_in_the_file()
    {
        await using var both = await TestCms.StartAsync();
        var path = Path.Combine(both.SyncFolder, "v18", "Content", "advocacy-statement.config");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("[" + Agreed, "[The file says", StringComparison.Ordinal));
        var editor = await BackofficeUser.SignInAsync(both);

        var document = await editor.GetAsync($"/document/{Author.Statement}");
        var heading = document["values"]!.AsArray().Single(value => (string?)value!["alias"] == "heading")!;
        heading["value"] = "The site says";
        await editor.PutAsync($"/document/{Author.Statement}", document);

        Assert.Contains("The file says", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        var report = await both.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Path.Combine(both.SyncFolder, "v18")));
        var conflict = Assert.Single(report.Refused);
        Assert.Equal((SyncChange.Conflict, Author.Statement), (conflict.Change, conflict.Key));
        Assert.Contains(conflict.Differences, one => one.Here == "The site says" && one.File!.StartsWith("The file says", StringComparison.Ordinal));
    }

    private string? Heading() => (string?)Contents.GetById(Author.Statement)!.GetValue("heading");

    private void ChangeSite(string heading)
    {
        var document = Contents.GetById(Author.Statement)!;
        document.SetValue("heading", heading);
        Assert.True(Contents.Save(document).Success);
    }

    private async Task ChangeFileAsync(string heading) =>
        await File.WriteAllTextAsync(Statement, (await File.ReadAllTextAsync(Statement)).Replace("[" + Agreed, "[" + heading, StringComparison.Ordinal));

    /// <summary>What became of the statement.</summary>
    private async Task<SyncResult> ImportAsync(SyncOptions? options = null) =>
        Assert.Single((await RunAsync(options)).Results, result => result.Key == Author.Statement);

    private Task<SyncReport> RunAsync(SyncOptions? options = null) =>
        cms.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Folder), options);
}
