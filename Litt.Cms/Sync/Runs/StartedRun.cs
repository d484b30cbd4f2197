namespace Litt.Cms.Sync.Runs;

/// <summary>A run from its start on: how far it is, and, once it is over, what it did.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="started">When it began, in UTC.</param>
internal sealed class StartedRun(RunRequest request, DateTime started) : IProgress<SyncProgress>
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock telling = new();
    private SyncProgress? progress;
    private FinishedRun? outcome;

    public Guid Id { get; } = Guid.NewGuid();

    public RunRequest Request { get; } = request;

    public DateTime Started { get; } = started;

    /// <summary>Ends it between two items.</summary>
    public CancellationToken Cancellation => stop.Token;

    /// <summary>The last that was heard of it; null before its first item.</summary>
    public SyncProgress? Progress
    {
        get
        {
            lock (telling)
                return progress;
        }
    }

    /// <summary>What it did; null while it goes on.</summary>
    public FinishedRun? Outcome
    {
        get
        {
            lock (telling)
                return outcome;
        }
    }

    /// <summary>Asks it to end after the present item; what is done stays done.</summary>
    public void Cancel()
    {
        lock (telling)
        {
            if (outcome is null)
                stop.Cancel();
        }
    }

    /// <summary>Notes that it is over.</summary>
    public void End(FinishedRun known)
    {
        lock (telling)
        {
            outcome = known;
            stop.Dispose();
        }
    }

    /// <summary>Makes the record of a run that is over.</summary>
    public FinishedRun Record(DateTime ended, RunState state, SyncReport report, string? failure = null) => new(
        Id,
        Request.Action,
        Request.Options.Group,
        Request.Options.Kinds,
        Request.By,
        Request.ByName,
        Started,
        ended,
        state,
        report.Results.CountBy(result => result.Change).ToDictionary(),
        [.. report.Results.Where(result => result.Change != SyncChange.Unchanged)],
        failure);

    void IProgress<SyncProgress>.Report(SyncProgress value)
    {
        lock (telling)
            progress = value;
    }
}
