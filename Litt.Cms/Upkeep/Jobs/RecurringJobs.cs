using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep.Jobs;

/// <summary>Runs the recurring jobs where this node holds the lease. A job that fails is logged and comes back; it never ends the site.</summary>
internal sealed partial class RecurringJobs(
    IEnumerable<IRecurringJob> jobs, JobLease lease, IRuntimeState runtime, TimeProvider clock, ILogger<RecurringJobs> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            lease.GiveBack();
        }
        catch (Exception exception)
        {
            LogKept(logger, exception);
        }
    }

    private async Task RepeatAsync(IRecurringJob job, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(job.FirstAfter, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                if (timer.Period != job.Period)
                    timer.Period = job.Period;
                await RunAsync(job, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops. Where it does so before it has started, the host takes this for a failure of ours.
        }
    }

    private async Task RunAsync(IRecurringJob job, CancellationToken stopping)
    {
        try
        {
            if (runtime.Level == RuntimeLevel.Run && lease.TryTake())
                await job.RunAsync(stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailure(logger, job.Name, job.Period, exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Job} failed; it is tried again in {Period}.")]
    private static partial void LogFailure(ILogger logger, string job, TimeSpan period, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The lease on the recurring jobs could not be given back: they go on when it has run out.")]
    private static partial void LogKept(ILogger logger, Exception failure);
}
