using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Sync;
using Litt.Cms.Sync.Runs;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>What the dashboard of uSync asks of the server.</summary>
public sealed class AskingForARun : IAsyncLifetime
{
    private const string Runs = SyncEndpoints.Root + "/runs";
    private const string Old = "for better or worse";
    private const string New = "for better and worse";

    private readonly Gate gate = new();
    private TestCms cms = null!;
    private BackofficeUser user = null!;

    private string File => Directory.GetFiles(Path.Combine(cms.SyncFolder, "v18", "Content"), "accepts-that-drug-use*").Single();

    private string? Statement => cms.Services.GetRequiredService<IContentService>().GetById(Author.FirstPrinciple)!.GetValue<string>("statement");

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync(services: services => services
            .AddSingleton(gate)
            .AddTransient<INotificationAsyncHandler<ContentTypeSavingNotification>, Gatekeeper>());
        user = await BackofficeUser.SignInAsync(cms);
    }

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Tells_what_there_is_in_people_s_words()
    {
        var groups = (await user.GetAsync(SyncEndpoints.Root))["groups"]!.AsArray();

        Assert.Equal(["Settings", "Content"], groups.Select(group => (string)group!["name"]!));
        var types = groups[0]!["kinds"]!.AsArray().Single(kind => (string)kind!["folder"]! == "ContentTypes")!;
        Assert.Equal("Document types", (string)types["name"]!);
        Assert.Equal(Directory.GetFiles(Path.Combine(cms.SyncFolder, "v18", "ContentTypes"), "*.config").Length, (int)types["files"]!);
    }

    [Fact]
    public async Task A_report_tells_both_sides_and_changes_nothing()
    {
        ChangeFile();

        var told = await RunAsync(new { action = "report" });

        Assert.Equal(("Report", "Finished", "Ada Administrator"), ((string)told["run"]!["action"]!, (string)told["run"]!["state"]!, (string)told["run"]!["by"]!));
        var change = Assert.Single(told["results"]!["items"]!.AsArray())!;
        Assert.Equal(("Updated", "Documents", Author.FirstPrinciple), ((string)change["change"]!, (string)change["kindName"]!, (Guid)change["key"]!));
        Assert.StartsWith("Content/accepts-that-drug-use", (string)change["file"]!, StringComparison.Ordinal);
        var difference = Assert.Single(change["differences"]!.AsArray())!;
        Assert.Contains(Old, (string)difference["here"]!, StringComparison.Ordinal);
        Assert.Contains(New, (string)difference["file"]!, StringComparison.Ordinal);
        Assert.Contains(Old, Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_tells_what_has_no_file_where_it_is_asked_to()
    {
        System.IO.File.Delete(File);

        var silent = await RunAsync(new { action = "report", kinds = new[] { "Content" } });
        var told = await RunAsync(new { action = "report", kinds = new[] { "Content" }, withoutFiles = true });

        Assert.Empty(silent["results"]!["items"]!.AsArray());
        Assert.Equal(("NoFile", Author.FirstPrinciple), ((string)told["results"]!["items"]!.AsArray().Single()!["change"]!, (Guid)told["results"]!["items"]![0]!["key"]!));
    }

    [Fact]
    public async Task A_conflict_waits_until_somebody_says_who_is_right()
    {
        await RunAsync(new { action = "export" });
        ChangeFile();
        WriteHere("for worse or better");

        var report = await RunAsync(new { action = "report" });
        var import = await RunAsync(new { action = "import" });

        foreach (var told in new[] { report, import })
        {
            var conflict = Assert.Single(told["results"]!["items"]!.AsArray())!;
            Assert.Equal("Conflict", (string)conflict["change"]!);
            Assert.Contains("for worse or better", (string)conflict["differences"]!.AsArray().Single()!["here"]!, StringComparison.Ordinal);
            Assert.Contains(New, (string)conflict["differences"]![0]!["file"]!, StringComparison.Ordinal);
        }
        Assert.Contains("for worse or better", Statement, StringComparison.Ordinal);
        await RunAsync(new { action = "import", choices = new Dictionary<Guid, string> { [Author.FirstPrinciple] = "theirs" } });
        Assert.Contains(New, Statement, StringComparison.Ordinal);
        Assert.Empty((await RunAsync(new { action = "report" }))["results"]!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_type_and_its_document_that_changed_together_in_files_are_no_conflict()
    {
        ChangeType();
        ChangeFile();

        Assert.Equal(["Updated", "Updated"], (await RunAsync(new { action = "import" }))["results"]!["items"]!.AsArray().Select(item => (string)item!["change"]!));
        Assert.Contains(New, Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_brings_the_change_and_is_kept_in_the_history()
    {
        ChangeFile();

        var done = await RunAsync(new { action = "import", group = "content", kinds = new[] { "Content" } });

        Assert.Contains(New, Statement, StringComparison.Ordinal);
        Assert.Equal(1, (int)done["run"]!["counts"]!["Updated"]!);
        var history = await user.GetAsync($"{SyncEndpoints.Root}/history?take=1");
        var kept = Assert.Single(history["items"]!.AsArray())!;
        Assert.Equal((string)done["run"]!["id"]!, (string)kept["id"]!);
        Assert.Equal(["Content"], kept["kinds"]!.AsArray().Select(kind => (string)kind!));
        var again = await user.GetAsync($"{SyncEndpoints.Root}/history/{kept["id"]}");
        Assert.Equal(done["results"]!.ToJsonString(), again["results"]!.ToJsonString());
    }

    [Fact]
    public async Task An_export_writes_what_is_missing()
    {
        System.IO.File.Delete(File);

        var done = await RunAsync(new { action = "export", kinds = new[] { "Content" } });

        Assert.Contains(Old, await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);
        Assert.Equal("Finished", (string)done["run"]!["state"]!);
    }

    [Fact]
    public async Task Results_come_in_parts_and_by_what_became_of_them()
    {
        ChangeFile();
        await System.IO.File.WriteAllTextAsync(Path.Combine(cms.SyncFolder, "v18", "Content", "odd.config"), "<Content");
        var run = (await RunAsync(new { action = "import", kinds = new[] { "Content" } }))["run"]!["id"]!;

        var part = await user.GetAsync($"{Runs}/{run}?skip=1&take=1");
        var failed = await user.GetAsync($"{Runs}/{run}?change=failed");

        Assert.Equal((2, 1), ((int)part["results"]!["total"]!, part["results"]!["items"]!.AsArray().Count));
        var refused = Assert.Single(failed["results"]!["items"]!.AsArray())!;
        Assert.Equal(("Content/odd.config", 1), ((string)refused["file"]!, (int)refused["line"]!));
        Assert.NotEmpty((string)refused["message"]!);
    }

    [Fact]
    public async Task A_second_run_waits_for_the_first_which_can_be_cancelled()
    {
        ChangeType();
        gate.Close();
        var first = await StartAsync(new { action = "import" });
        await gate.Reached;

        using (var second = await user.SendAsync(HttpMethod.Post, Runs, new { action = "report" }))
        {
            Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
            Assert.Contains("one run at a time", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var going = (await user.GetAsync($"{Runs}/{first}"))["run"]!;
        Assert.Equal(("Running", "Document types"), ((string)going["state"]!, (string)going["progress"]!["name"]!));
        Assert.InRange((int)going["progress"]!["percent"]!, 1, 99);
        Assert.Equal(first, (Guid)(await user.GetAsync(SyncEndpoints.Root))["run"]!["id"]!);
        await user.DeleteAsync($"{Runs}/{first}");
        gate.Open();

        Assert.Equal("Cancelled", (string)(await EndAsync(first))["run"]!["state"]!);
        Assert.Equal("Finished", (string)(await RunAsync(new { action = "export" }))["run"]!["state"]!);
        await user.DeleteAsync($"{Runs}/{(await user.GetAsync(SyncEndpoints.Root))["run"]!["id"]}");
    }

    [Fact]
    public async Task A_run_that_goes_on_ends_with_the_site()
    {
        ChangeType();
        gate.Close();
        await StartAsync(new { action = "import" });
        await gate.Reached;
        var runs = cms.Services.GetRequiredService<SyncRuns>();

        var stopped = runs.StopAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        gate.Open();
        await stopped;

        Assert.Equal(RunState.Cancelled, runs.Latest!.Outcome!.State);
        Assert.Equal(HttpStatusCode.Conflict, (await user.SendAsync(HttpMethod.Post, Runs, new { action = "report" })).StatusCode);
    }

    [Fact]
    public async Task A_bad_wish_names_its_field_and_starts_nothing()
    {
        foreach (var (wish, field) in new[]
        {
            ("{}", "$"),
            ("""{ "action": "destroy" }""", "$.action"),
            ("""{ "action": 7 }""", "$.action"),
            ("""{ "action": "report", "group": "None" }""", "$.group"),
            ("""{ "action": "report", "group": "Nonsense" }""", "$.group"),
            ("""{ "action": "report", "group": null }""", "$.group"),
            ("""{ "action": "report", "kinds": ["Nonsense"] }""", "$.kinds"),
            ("""{ "action": "report", "kinds": [null] }""", "$.kinds"),
            ("""{ "action": "report", "group": "Settings", "kinds": ["Content"] }""", "$.kinds"),
            ("""{ "action": "import", "choices": { "x": "ours" } }""", "$.choices.x"),
            ("""{ "action": "import", "choices": { "b4f7b1a0-2f5f-4a3a-9a9e-0d2b8f1d4c11": "both" } }""", "$.choices.b4f7b1a0-2f5f-4a3a-9a9e-0d2b8f1d4c11"),
            ("""{ "action": "import", "choices": { "b4f7b1a0-2f5f-4a3a-9a9e-0d2b8f1d4c11": 5 } }""", "$.choices"),
            ("""{ "action": "import", "conflicts": 5 }""", "$.conflicts"),
            ("""{ "action": "import", "allOrNothing": "yes" }""", "$.allOrNothing"),
            ("[", "$"),
        })
        {
            using var answer = await user.SendAsync(HttpMethod.Post, Runs, new StringContent(wish, System.Text.Encoding.UTF8, "application/json"));
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{wish} -> {text}");
            Assert.Equal([field], JsonNode.Parse(text)!["errors"]!.AsObject().Select(error => error.Key));
        }

        Assert.Null((await user.GetAsync(SyncEndpoints.Root))["run"]);
    }

    [Fact]
    public async Task What_is_not_there_can_not_be_found()
    {
        foreach (var path in new[] { $"{Runs}/{Guid.NewGuid()}", $"{SyncEndpoints.Root}/history/{Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync(HttpMethod.Delete, $"{Runs}/{Guid.NewGuid()}")).StatusCode);
        var run = (await RunAsync(new { action = "report" }))["run"]!["id"];
        foreach (var query in new[] { "change=sideways", "change=3", "skip=-1", "take=x" })
            Assert.Equal(HttpStatusCode.BadRequest, (await user.SendAsync(HttpMethod.Get, $"{Runs}/{run}?{query}")).StatusCode);
    }

    [Fact]
    public async Task Is_for_those_who_may_see_the_settings()
    {
        var writer = await Staff.HireAsync(cms, static _ => { });
        var developer = await Staff.HireAsync(cms, group => { group.ClearAllowedSections(); group.AddAllowedSection(Constants.Applications.Settings); });

        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, SyncEndpoints.Root, null),
            (HttpMethod.Post, Runs, new { action = "report" }),
            (HttpMethod.Get, $"{Runs}/{Guid.NewGuid()}", null),
            (HttpMethod.Delete, $"{Runs}/{Guid.NewGuid()}", null),
            (HttpMethod.Get, $"{SyncEndpoints.Root}/history", null),
            (HttpMethod.Get, $"{SyncEndpoints.Root}/history/{Guid.NewGuid()}", null),
        })
        {
            using var asked = new HttpRequestMessage(method, path);
            Assert.Equal(HttpStatusCode.Unauthorized, (await cms.Visitor.SendAsync(asked)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await writer.SendAsync(method, path, body)).StatusCode);
            Assert.NotEqual(HttpStatusCode.Forbidden, (await developer.SendAsync(method, path, body)).StatusCode);
        }
    }

    private void ChangeFile() =>
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace(Old, New, StringComparison.Ordinal));

    private void WriteHere(string words)
    {
        var contents = cms.Services.GetRequiredService<IContentService>();
        var principle = contents.GetById(Author.FirstPrinciple)!;
        principle.SetValue("statement", principle.GetValue<string>("statement")!.Replace(Old, words, StringComparison.Ordinal));
        contents.Save(principle);
        contents.Publish(principle, ["*"]);
    }

    /// <summary>A type comes early in an import: there is enough behind it to be cancelled.</summary>
    private void ChangeType()
    {
        var file = Path.Combine(cms.SyncFolder, "v18", "ContentTypes", "principle.config");
        System.IO.File.WriteAllText(file, System.IO.File.ReadAllText(file).Replace("One principle in the list.", "One of the principles.", StringComparison.Ordinal));
    }

    private async Task<JsonNode> RunAsync(object wish) => await EndAsync(await StartAsync(wish));

    private async Task<Guid> StartAsync(object wish)
    {
        using var answer = await user.SendAsync(HttpMethod.Post, Runs, wish);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, text);
        var id = (Guid)JsonNode.Parse(text)!["id"]!;
        Assert.Equal($"{Runs}/{id}", answer.Headers.Location!.ToString());
        return id;
    }

    private async Task<JsonNode> EndAsync(Guid run)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var told = await user.GetAsync($"{Runs}/{run}");
            if ((string)told["run"]!["state"]! != "Running")
                return told;
        }
    }

    /// <summary>Holds up who saves a document type while it is closed.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource opened = Opened();

        public Task Reached => reached.Task.WaitAsync(TimeSpan.FromMinutes(1));

        public void Close() => opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => opened.SetResult();

        public Task PassAsync()
        {
            reached.TrySetResult();
            return opened.Task;
        }

        private static TaskCompletionSource Opened()
        {
            var open = new TaskCompletionSource();
            open.SetResult();
            return open;
        }
    }

    private sealed class Gatekeeper(Gate gate) : INotificationAsyncHandler<ContentTypeSavingNotification>
    {
        public Task HandleAsync(ContentTypeSavingNotification notification, CancellationToken cancellationToken) => gate.PassAsync();
    }
}
