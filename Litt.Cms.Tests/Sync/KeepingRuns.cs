using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Runs;

namespace Litt.Cms.Tests.Sync;

/// <summary>What the history of uSync's runs keeps.</summary>
public sealed class KeepingRuns : IDisposable
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"litt-runs-{Guid.NewGuid():n}");

    private SyncHistory History => new(folder);

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Holds_nothing_before_the_first_run()
    {
        Assert.Equal(0, History.Count);
        Assert.Empty(History.Read(0, 10));
        Assert.Null(History.Find(Guid.NewGuid()));
    }

    [Fact]
    public void Gives_a_run_back_as_it_was()
    {
        var changed = new SyncResult("Content", "Our story", Guid.NewGuid(), SyncChange.Updated, "/files/our-story.config", 3, "so it is")
        {
            Differences = [new SyncDifference("Properties/heading", "Old \"words\"", null)],
        };
        var run = Run(0) with { Results = [changed] };
        History.Add(run);

        var kept = History.Find(run.Id)!;

        Assert.Equal(
            (run.Action, run.Group, run.By, run.ByName, run.Started, run.Ended, run.State, run.Failure),
            (kept.Action, kept.Group, kept.By, kept.ByName, kept.Started, kept.Ended, kept.State, kept.Failure));
        Assert.Equal(run.Kinds, kept.Kinds);
        Assert.Equal(run.Counts, kept.Counts);
        var result = Assert.Single(kept.Results);
        Assert.Equal(changed with { Differences = [] }, result with { Differences = [] });
        Assert.Equal(changed.Differences, result.Differences);
    }

    [Fact]
    public void Tells_the_newest_first_in_parts()
    {
        var runs = Enumerable.Range(0, 5).Select(Run).ToList();
        foreach (var run in new[] { runs[2], runs[0], runs[4], runs[1], runs[3] })
            History.Add(run);

        Assert.Equal(5, History.Count);
        Assert.Equal([runs[3].Id, runs[2].Id], History.Read(1, 2).Select(run => run.Id));
        Assert.Empty(History.Read(5, 10));
    }

    [Fact]
    public void Lets_go_of_the_oldest_where_there_are_too_many()
    {
        var runs = Enumerable.Range(0, SyncHistory.Most + 2).Select(Run).ToList();
        foreach (var run in runs)
            History.Add(run);

        Assert.Equal(SyncHistory.Most, History.Count);
        Assert.Null(History.Find(runs[1].Id));
        Assert.NotNull(History.Find(runs[2].Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{ \"id\": \"x\" ")]
    public void Leaves_out_a_file_that_it_can_not_read(string bad)
    {
        var (good, broken) = (Run(0), Run(1));
        History.Add(good);
        History.Add(broken);
        File.WriteAllText(Directory.GetFiles(folder).Single(path => path.Contains($"{broken.Id:n}", StringComparison.Ordinal)), bad);

        Assert.Equal([good.Id], History.Read(0, 10).Select(run => run.Id));
        Assert.Null(History.Find(broken.Id));
    }

    private static FinishedRun Run(int hour) => new(
        Guid.NewGuid(),
        SyncAction.Import,
        "Content",
        ["Content", "Domains"],
        Guid.NewGuid(),
        "Ada Administrator",
        Noon.AddHours(hour),
        Noon.AddHours(hour).AddSeconds(7),
        RunState.Finished,
        new Dictionary<SyncChange, int> { [SyncChange.Unchanged] = 12, [SyncChange.Updated] = 1 },
        []);
}
