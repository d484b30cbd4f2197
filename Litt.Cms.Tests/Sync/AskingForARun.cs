using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Sync;
using Litt.Cms.Sync.Runs;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Tests.Sync;

/// <summary>The life of a run that the dashboard of uSync asks for, and who may ask.</summary>
public sealed class AskingForARun : IAsyncLifetime
{
    private readonly Gate gate = new();
    private TestCms cms = null!;
    private SyncDesk desk = null!;

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync(services: services => services
            .AddSingleton(gate)
            .AddTransient<INotificationAsyncHandler<ContentTypeSavingNotification>, Gatekeeper>());
        desk = await SyncDesk.OpenAsync(cms);
    }

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Tells_what_there_is_in_people_s_words()
    {
        var groups = (await desk.User.GetAsync(SyncEndpoints.Root))["groups"]!.AsArray();

        Assert.Equal(["Settings", "Content"], groups.Select(group => (string)group!["name"]!));
        var types = groups[0]!["kinds"]!.AsArray().Single(kind => (string)kind!["folder"]! == "ContentTypes")!;
        Assert.Equal("Document types", (string)types["name"]!);
        Assert.Equal(Directory.GetFiles(Path.Combine(cms.SyncFolder, "v18", "ContentTypes"), "*.config").Length, (int)types["files"]!);
    }

    [Fact]
    public async Task An_import_brings_the_change_and_is_kept_in_the_history()
    {
        desk.ChangeFile();

        var done = await desk.RunAsync(new { action = "import", group = "content", kinds = new[] { "Content" } });

        Assert.Contains(SyncDesk.New, desk.Statement, StringComparison.Ordinal);
        Assert.Equal(1, (int)done["run"]!["counts"]!["Updated"]!);
        var history = await desk.User.GetAsync($"{SyncEndpoints.Root}/history?take=1");
        var kept = Assert.Single(history["items"]!.AsArray())!;
        Assert.Equal((string)done["run"]!["id"]!, (string)kept["id"]!);
        Assert.Equal(["Content"], kept["kinds"]!.AsArray().Select(kind => (string)kind!));
        var again = await desk.User.GetAsync($"{SyncEndpoints.Root}/history/{kept["id"]}");
        Assert.Equal(done["results"]!.ToJsonString(), again["results"]!.ToJsonString());
    }

    [Fact]
    public async Task A_second_run_waits_for_the_first_which_can_be_cancelled()
    {
        desk.ChangeType();
        gate.Close();
        var first = await desk.StartAsync(new { action = "import" });
        await gate.Reached;

        using (var second = await desk.User.SendAsync(HttpMethod.Post, SyncDesk.Runs, new { action = "report" }))
        {
            Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
            Assert.Contains("one run at a time", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var going = (await desk.User.GetAsync($"{SyncDesk.Runs}/{first}"))["run"]!;
        Assert.Equal(("Running", "Document types"), ((string)going["state"]!, (string)going["progress"]!["name"]!));
        Assert.InRange((int)going["progress"]!["percent"]!, 1, 99);
        Assert.Equal(first, (Guid)(await desk.User.GetAsync(SyncEndpoints.Root))["run"]!["id"]!);
        await desk.User.DeleteAsync($"{SyncDesk.Runs}/{first}");
        gate.Open();

        var cancelled = (await desk.EndAsync(first))["run"]!;
        Assert.Equal(("Cancelled", 1), ((string)cancelled["state"]!, (int)cancelled["counts"]!["Updated"]!));
        Assert.Equal("Finished", (string)(await desk.RunAsync(new { action = "export" }))["run"]!["state"]!);
        await desk.User.DeleteAsync($"{SyncDesk.Runs}/{(await desk.User.GetAsync(SyncEndpoints.Root))["run"]!["id"]}");
    }

    [Fact]
    public async Task A_run_that_goes_on_ends_with_the_site()
    {
        desk.ChangeType();
        gate.Close();
        await desk.StartAsync(new { action = "import" });
        await gate.Reached;
        var runs = cms.Services.GetRequiredService<SyncRuns>();

        var stopped = runs.StopAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        gate.Open();
        await stopped;

        Assert.Equal(RunState.Cancelled, runs.Latest!.Outcome!.State);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.User.SendAsync(HttpMethod.Post, SyncDesk.Runs, new { action = "report" })).StatusCode);
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
            using var answer = await desk.User.SendAsync(HttpMethod.Post, SyncDesk.Runs, new StringContent(wish, System.Text.Encoding.UTF8, "application/json"));
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{wish} -> {text}");
            Assert.Equal([field], JsonNode.Parse(text)!["errors"]!.AsObject().Select(error => error.Key));
        }

        Assert.Null((await desk.User.GetAsync(SyncEndpoints.Root))["run"]);
    }

    [Fact]
    public async Task What_is_not_there_can_not_be_found()
    {
        foreach (var path in new[] { $"{SyncDesk.Runs}/{Guid.NewGuid()}", $"{SyncEndpoints.Root}/history/{Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.User.SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.User.SendAsync(HttpMethod.Delete, $"{SyncDesk.Runs}/{Guid.NewGuid()}")).StatusCode);
        var run = (await desk.RunAsync(new { action = "report" }))["run"]!["id"];
        foreach (var query in new[] { "change=sideways", "change=3", "skip=-1", "take=x" })
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.User.SendAsync(HttpMethod.Get, $"{SyncDesk.Runs}/{run}?{query}")).StatusCode);
    }

    [Fact]
    public async Task Is_for_those_who_may_see_the_settings()
    {
        var writer = await Staff.HireAsync(cms, static _ => { });
        var developer = await Staff.HireAsync(cms, group => { group.ClearAllowedSections(); group.AddAllowedSection(Constants.Applications.Settings); });

        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, SyncEndpoints.Root, null),
            (HttpMethod.Post, SyncDesk.Runs, new { action = "report" }),
            (HttpMethod.Get, $"{SyncDesk.Runs}/{Guid.NewGuid()}", null),
            (HttpMethod.Delete, $"{SyncDesk.Runs}/{Guid.NewGuid()}", null),
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
