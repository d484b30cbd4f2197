using System.Threading.Channels;

namespace Litt.Cms.Search;

/// <summary>
/// Keeps the indexes up to date behind the requests that change something. Files are opened after the site has started, and built anew where they are missing,
/// damaged or behind the database.
/// </summary>
internal sealed partial class Indexing(SearchIndexes indexes, IHostApplicationLifetime site, ILogger<Indexing> logger) : BackgroundService
{
    /// <summary>How long the first requests have the machine for themselves, if nobody searches.</summary>
    private static readonly TimeSpan OpenAfter = TimeSpan.FromSeconds(3);

    /// <summary>Files are written to the disk together, when nothing happens any more.</summary>
    private static readonly TimeSpan CommitAfter = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private readonly Lock noting = new();
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<SearchIndex> rebuilding = [];
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IndexChanges pending = new();
    private readonly List<IndexChanges> unseen = [];
    private volatile bool isReady;
    private volatile bool isDamaged;
    private volatile bool isAwaited;
    private readonly bool wasUnfinished = indexes.IsUnfinished;
    private bool isUnfinished;

    /// <summary>Whether the indexes hold all that they should, but for what has changed in this moment.</summary>
    public bool IsReady => isReady;

    /// <summary>Notes what has changed. Takes no time.</summary>
    public void Note(Action<IndexChanges> change)
    {
        lock (noting)
        {
            change(pending);
            if (pending.IsEmpty)
                return;
            if (!isUnfinished)
                indexes.MarkUnfinished();
            isUnfinished = true;
        }

        Call();
    }

    /// <summary>Waits until searches see all that was noted before.</summary>
    /// <param name="limit">Ends the waiting, though not the work.</param>
    /// <returns>Whether the indexes are ready to be searched.</returns>
    public async Task<bool> CatchUpAsync(TimeSpan limit)
    {
        asked.TrySetResult();
        if (opened.Task.IsCompleted && !isReady)
            return false;
        Task work;
        lock (noting)
        {
            work = Task.WhenAll([opened.Task, .. unseen.Append(pending).Where(changes => !changes.IsEmpty).Select(changes => changes.Seen)]);
            isAwaited |= !work.IsCompleted;
        }

        if (isAwaited)
            Call();
        try
        {
            await work.WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            // What is there is searched.
        }

        return isReady;
    }

    /// <summary>Builds an index anew, in the background.</summary>
    /// <returns>False where that is being done already.</returns>
    public bool TryRebuild(SearchIndex index)
    {
        asked.TrySetResult();
        lock (noting)
        {
            if (!rebuilding.Add(index))
                return false;
        }

        Call();
        return true;
    }

    public bool IsRebuilding(SearchIndex index)
    {
        lock (noting)
            return rebuilding.Contains(index);
    }

    /// <summary>Has the files looked at, and replaced: a search found them damaged.</summary>
    public void Repair()
    {
        isDamaged = true;
        Call();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WaitForStartAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
                await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends.
        }
        finally
        {
            isReady = false;
            indexes.Close();
        }
    }

    private async Task WaitForStartAsync(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = site.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
        await Task.WhenAny(asked.Task, Task.Delay(OpenAfter, stop));
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await OpenAsync(stop);
            while (!isDamaged)
                await FollowAsync(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            isReady = false;
            isDamaged = true;
            LogFailure(logger, failure);
            SetSeen();
            opened.TrySetResult();
            await Task.Delay(RetryAfter, stop);
        }
    }

    private async Task OpenAsync(CancellationToken stop)
    {
        isReady = false;
        // What was noted until now is in the database, where the indexes are filled from.
        var changes = Take();
        var fill = isDamaged;
        isDamaged = false;
        foreach (var index in indexes.All)
        {
            if (index.Open() is not { } fault)
                continue;
            LogFault(logger, index.Name, fault);
            fill = true;
        }

        if (fill || wasUnfinished || indexes.AreBehind())
            await FillAsync(indexes.All, stop);
        else
            await indexes.ApplyAsync(changes, stop);
        Commit();
        isReady = true;
        Show();
        opened.TrySetResult();
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        await calls.Reader.WaitToReadAsync(stop);
        while (!isDamaged && calls.Reader.TryRead(out _))
            await WorkAsync(stop);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stop);
        quiet.CancelAfter(CommitAfter);
        try
        {
            await calls.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException)
        {
            Show();
            Commit();
            stop.ThrowIfCancellationRequested();
        }
    }

    private void Commit()
    {
        indexes.Commit();
        lock (noting)
        {
            if (!pending.IsEmpty || !isUnfinished)
                return;
            indexes.MarkFinished();
            isUnfinished = false;
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        SearchIndex[] rebuild;
        lock (noting)
            rebuild = [.. rebuilding];
        var changes = Take();
        if (rebuild.Length > 0)
            await FillAsync(rebuild, stop);
        if (!changes.IsEmpty)
            await indexes.ApplyAsync(changes, stop);
        // What nobody searches for is shown later, with what comes until then: to show a change costs more than to make it.
        if (isAwaited)
            Show();
    }

    private void Show()
    {
        isAwaited = false;
        indexes.Refresh();
        SetSeen();
    }

    private void SetSeen()
    {
        lock (noting)
        {
            foreach (var changes in unseen)
                changes.SetSeen();
            unseen.Clear();
        }
    }

    private async Task FillAsync(IReadOnlyCollection<SearchIndex> chosen, CancellationToken stop)
    {
        lock (noting)
            rebuilding.UnionWith(chosen);
        try
        {
            await indexes.FillAsync(chosen, stop);
        }
        finally
        {
            lock (noting)
                rebuilding.ExceptWith(chosen);
        }
    }

    private IndexChanges Take()
    {
        lock (noting)
        {
            var taken = pending;
            pending = new IndexChanges();
            unseen.Add(taken);
            return taken;
        }
    }

    private void Call() => calls.Writer.TryWrite(true);

    [LoggerMessage(LogLevel.Information, "{Index} is built anew: {Fault}")]
    private static partial void LogFault(ILogger logger, string index, string fault);

    [LoggerMessage(LogLevel.Error, "The search indexes can't be brought up to date. They will be built anew.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
