using Litt.Cms.Sync.Files;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Sync.Runs;

/// <summary>Does the runs that people ask for, one at a time, and behind the request that asks; when the site stops, the present one ends between two items.</summary>
internal sealed partial class SyncRuns(
    IEnumerable<ItemKind> kinds, SyncImport import, SyncExport export, SyncFolder folder, SyncHistory history, TimeProvider clock, ILogger<SyncRuns> logger)
    : IHostedService
{
    private readonly Lock starting = new();
    private Task work = Task.CompletedTask;
    private bool stopping;

    /// <summary>The run that was started last; null where there was none since the site started.</summary>
    public StartedRun? Latest
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    }

    /// <summary>Starts a run.</summary>
    /// <returns>The run; null where another one goes on, or the site stops.</returns>
    public StartedRun? Start(RunRequest request)
    {
        lock (starting)
        {
            if (Latest is { Outcome: null } || stopping)
                return null;
            var run = new StartedRun(request, clock.GetUtcNow().UtcDateTime, new CancellationTokenSource());
            // What belongs to the request, as its scope and its user, ends with it.
            using (ExecutionContext.SuppressFlow())
                work = Task.Run(() => WorkAsync(run), CancellationToken.None);
            return Latest = run;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task present;
        lock (starting)
        {
            stopping = true;
            Latest?.Cancel();
            present = work;
        }
        await present.WaitAsync(cancellationToken);
    }

    private async Task WorkAsync(StartedRun run)
    {
        var outcome = await OutcomeAsync(run, run.Cancellation);
        try
        {
            history.Add(outcome);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            NotKept(unwritable);
        }
        finally
        {
            run.End(outcome);
        }
    }

    private async Task<FinishedRun> OutcomeAsync(StartedRun run, CancellationToken cancellation)
    {
        try
        {
            var report = await RunAsync(run, cancellation);
            return run.Record(clock.GetUtcNow().UtcDateTime, RunState.Finished, report);
        }
        catch (SyncCancelledException cancelled)
        {
            return run.Record(clock.GetUtcNow().UtcDateTime, RunState.Cancelled, cancelled.Done);
        }
        catch (Exception failure)
        {
            // Nobody waits for it: who looks at the run is told.
            Failed(run.Request.Action, failure);
            return run.Record(clock.GetUtcNow().UtcDateTime, RunState.Failed, new SyncReport([]), failure.Message);
        }
    }

    private Task<SyncReport> RunAsync(StartedRun run, CancellationToken cancellation)
    {
        var (action, options) = (run.Request.Action, run.Request.Options);
        var source = folder.Files;
        run.Expect([.. kinds.Where(options.Includes).Select(kind => (kind.Folder, source.In(kind.Folder).Count))]);
        return action == SyncAction.Export
            ? export.RunAsync(options, run, cancellation)
            : import.RunAsync(source, options with { ReportOnly = action == SyncAction.Report }, run, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "uSync: the {Action} failed")]
    private partial void Failed(SyncAction action, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "uSync: the run is over, but could not be written to the history")]
    private partial void NotKept(Exception failure);
}
