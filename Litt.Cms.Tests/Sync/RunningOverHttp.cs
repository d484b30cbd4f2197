using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Sync;

/// <summary>What a run that the dashboard of uSync asks for does, and tells of it.</summary>
public sealed class RunningOverHttp : IAsyncLifetime
{
    private TestCms cms = null!;
    private SyncDesk desk = null!;

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        desk = await SyncDesk.OpenAsync(cms);
    }

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task A_report_tells_both_sides_and_changes_nothing()
    {
        desk.ChangeFile();

        var told = await desk.RunAsync(new { action = "report" });

        Assert.Equal(("Report", "Finished", "Ada Administrator"), ((string)told["run"]!["action"]!, (string)told["run"]!["state"]!, (string)told["run"]!["by"]!));
        var change = Assert.Single(told["results"]!["items"]!.AsArray())!;
        Assert.Equal(("Updated", "Documents", Author.FirstPrinciple), ((string)change["change"]!, (string)change["kindName"]!, (Guid)change["key"]!));
        Assert.StartsWith("Content/accepts-that-drug-use", (string)change["file"]!, StringComparison.Ordinal);
        var difference = Assert.Single(change["differences"]!.AsArray())!;
        Assert.Contains(SyncDesk.Old, (string)difference["here"]!, StringComparison.Ordinal);
        Assert.Contains(SyncDesk.New, (string)difference["file"]!, StringComparison.Ordinal);
        Assert.Contains(SyncDesk.Old, desk.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_tells_what_has_no_file_where_it_is_asked_to()
    {
        File.Delete(desk.File);

        var silent = await desk.RunAsync(new { action = "report", kinds = new[] { "Content" } });
        var told = await desk.RunAsync(new { action = "report", kinds = new[] { "Content" }, withoutFiles = true });

        Assert.Empty(silent["results"]!["items"]!.AsArray());
        Assert.Equal(("NoFile", Author.FirstPrinciple), ((string)told["results"]!["items"]!.AsArray().Single()!["change"]!, (Guid)told["results"]!["items"]![0]!["key"]!));
    }

    [Fact]
    public async Task A_conflict_waits_until_somebody_says_who_is_right()
    {
        await desk.RunAsync(new { action = "export" });
        desk.ChangeFile();
        desk.WriteHere("for worse or better");

        var report = await desk.RunAsync(new { action = "report" });
        var import = await desk.RunAsync(new { action = "import" });

        foreach (var told in new[] { report, import })
        {
            var conflict = Assert.Single(told["results"]!["items"]!.AsArray())!;
            Assert.Equal("Conflict", (string)conflict["change"]!);
            Assert.Contains("for worse or better", (string)conflict["differences"]!.AsArray().Single()!["here"]!, StringComparison.Ordinal);
            Assert.Contains(SyncDesk.New, (string)conflict["differences"]![0]!["file"]!, StringComparison.Ordinal);
        }
        Assert.Contains("for worse or better", desk.Statement, StringComparison.Ordinal);
        await desk.RunAsync(new { action = "import", choices = new Dictionary<Guid, string> { [Author.FirstPrinciple] = "theirs" } });
        Assert.Contains(SyncDesk.New, desk.Statement, StringComparison.Ordinal);
        Assert.Empty((await desk.RunAsync(new { action = "report" }))["results"]!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_type_and_its_document_that_changed_together_in_files_are_no_conflict()
    {
        desk.ChangeType();
        desk.ChangeFile();

        Assert.Equal(["Updated", "Updated"], (await desk.RunAsync(new { action = "import" }))["results"]!["items"]!.AsArray().Select(item => (string)item!["change"]!));
        Assert.Contains(SyncDesk.New, desk.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_writes_what_is_missing()
    {
        File.Delete(desk.File);

        var done = await desk.RunAsync(new { action = "export", kinds = new[] { "Content" } });

        Assert.Contains(SyncDesk.Old, await File.ReadAllTextAsync(desk.File), StringComparison.Ordinal);
        Assert.Equal("Finished", (string)done["run"]!["state"]!);
    }

    [Fact]
    public async Task Results_come_in_parts_and_by_what_became_of_them()
    {
        desk.ChangeFile();
        await File.WriteAllTextAsync(Path.Combine(cms.SyncFolder, "v18", "Content", "odd.config"), "<Content");
        var run = (await desk.RunAsync(new { action = "import", kinds = new[] { "Content" } }))["run"]!["id"]!;

        var part = await desk.User.GetAsync($"{SyncDesk.Runs}/{run}?skip=1&take=1");
        var failed = await desk.User.GetAsync($"{SyncDesk.Runs}/{run}?change=failed");

        Assert.Equal((2, 1), ((int)part["results"]!["total"]!, part["results"]!["items"]!.AsArray().Count));
        var refused = Assert.Single(failed["results"]!["items"]!.AsArray())!;
        Assert.Equal(("Content/odd.config", 1), ((string)refused["file"]!, (int)refused["line"]!));
        Assert.NotEmpty((string)refused["message"]!);
    }
}
