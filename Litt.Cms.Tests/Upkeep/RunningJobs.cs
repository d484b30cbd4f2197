using Litt.Cms.Upkeep.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Upkeep;

public sealed class RunningJobs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Goes_on_after_one_that_failed()
    {
        await using var cms = await TestCms.StartAsync();
        TimedClock clock = new();
        Counting job = new();
        using RecurringJobs jobs = new([job], LeaseOf(cms, clock), cms.Services.GetRequiredService<IRuntimeState>(), clock, NullLogger<RecurringJobs>.Instance);
        await jobs.StartAsync(CancellationToken.None);
        await clock.IsTimed.WaitAsync(Patience);

        for (var run = 1; run <= 3; run++)
        {
            var next = job.Next();
            clock.Advance(job.Period);
            Assert.Equal(run, await next.WaitAsync(Patience));
        }

        await jobs.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Is_done_by_one_node_until_it_is_gone()
    {
        await using var cms = await TestCms.StartAsync();
        // Beyond what the site's own node has taken.
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow + JobLease.Term + JobLease.Term);
        var (one, other) = (LeaseOf(cms, clock), LeaseOf(cms, clock));

        Assert.True(one.TryTake());
        Assert.False(other.TryTake());
        clock.Advance(JobLease.Term * 0.75);
        Assert.True(one.TryTake());
        clock.Advance(JobLease.Term * 0.75);
        Assert.False(other.TryTake());
        clock.Advance(JobLease.Term);
        Assert.True(other.TryTake());
        Assert.False(one.TryTake());
    }

    [Fact]
    public async Task Is_done_by_another_node_at_once_where_the_first_one_stops()
    {
        await using var cms = await TestCms.StartAsync();
        TimedClock clock = new(JobLease.Term + JobLease.Term);
        Counting job = new();
        using RecurringJobs jobs = new([job], LeaseOf(cms, clock), cms.Services.GetRequiredService<IRuntimeState>(), clock, NullLogger<RecurringJobs>.Instance);
        await jobs.StartAsync(CancellationToken.None);
        await clock.IsTimed.WaitAsync(Patience);
        var first = job.Next();
        clock.Advance(job.Period);
        await first.WaitAsync(Patience);
        var other = LeaseOf(cms, clock);
        Assert.False(other.TryTake());

        await jobs.StopAsync(CancellationToken.None);

        Assert.True(other.TryTake());
    }

    private static JobLease LeaseOf(TestCms cms, TimeProvider clock) => ActivatorUtilities.CreateInstance<JobLease>(cms.Services, clock);

    private sealed class Counting : IRecurringJob
    {
        private TaskCompletionSource<int> next = new();
        private int runs;

        public string Name => "Counting";

        public TimeSpan Period => TimeSpan.FromMinutes(20);

        public Task<int> Next()
        {
            next = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            return next.Task;
        }

        public Task RunAsync(CancellationToken stopping)
        {
            next.SetResult(++runs);
            throw new InvalidOperationException("It fails each time.");
        }
    }

    /// <summary>A clock that says when somebody waits for it.</summary>
    private sealed class TimedClock(TimeSpan ahead = default) : FakeTimeProvider(DateTimeOffset.UtcNow + ahead)
    {
        private readonly TaskCompletionSource timed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsTimed => timed.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            timed.TrySetResult();
            return timer;
        }
    }
}
