namespace Litt.Cms.Sync.Runs;

/// <summary>A run from its start on: how far it is, and, once it is over, what it did.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="started">When it began, in UTC.</param>
/// <param name="stop">Ends it between two items; given back when it is over.</param>
internal sealed class StartedRun(RunRequest request, DateTime started, CancellationTokenSource stop) : IProgress<SyncProgress>
{
    private readonly Lock telling = new();
    private IReadOnlyList<(string Kind, int Files)> sizes = [];
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

    /// <summary>How far it is in all, from 0 to 1; a kind weighs as much as it has files.</summary>
    public double Share
    {
        get
        {
            lock (telling)
            {
                var all = sizes.Sum(kind => (double)kind.Files);
                if (progress is not { } now || all == 0)
                    return 0;
                var before = sizes.TakeWhile(kind => kind.Kind != now.Kind).Sum(kind => (double)kind.Files);
                var present = sizes.FirstOrDefault(kind => kind.Kind == now.Kind).Files;
                return Math.Min(1, (before + (now.Total > 0 ? present * (double)now.Done / now.Total : 0)) / all);
            }
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

    /// <summary>Notes what there is before it, in the order of the kinds.</summary>
    public void Expect(IReadOnlyList<(string Kind, int Files)> files)
    {
        lock (telling)
            sizes = files;
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
