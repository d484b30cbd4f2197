using Litt.Cms.Storage.Items;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.Cache;

namespace Litt.Cms.Storage;

/// <summary>What an outermost scope and all scopes within it share: one connection, at most one transaction, and what happens when it ends.</summary>
/// <param name="database">Where.</param>
/// <param name="recent">Forgets what the transaction has changed, when it ends.</param>
internal sealed class ScopeTransaction(CmsDatabase database, RecentItems recent)
{
    private readonly HashSet<ICommittedCache> changed = [];
    private CmsDbContext? context;
    private IDbContextTransaction? transaction;
    private IDisposable? turn;
    private bool doomed;
    private bool ended;

    public ScopeContext Context { get; } = new();

    public IsolatedCaches IsolatedCaches { get; } = new(_ => NoAppCache.Instance);

    /// <summary>What has been read and changed of items; null as long as no transaction is open.</summary>
    public TransactionItems? Items { get; private set; }

    public CmsDbContext Reading
    {
        get
        {
            ObjectDisposedException.ThrowIf(ended, this);
            return context ??= database.Open();
        }
    }

    public CmsDbContext Writing
    {
        get
        {
            Begin(null);
            return Reading;
        }
    }

    /// <summary>The whole will be rolled back, since a scope within it was not completed.</summary>
    public void Doom() => doomed = true;

    public void Lock(TimeSpan? timeout, params int[] lockIds)
    {
        Begin(timeout);
        database.Lock(Reading, timeout, lockIds);
    }

    public void Changes(ICommittedCache cache) => changed.Add(cache);

    public bool HasChanged(ICommittedCache cache) => changed.Contains(cache);

    /// <summary>Commits if all is well, rolls back otherwise, and lets the next writer in.</summary>
    /// <returns>Whether the work of the scope holds.</returns>
    public bool End(bool wanted)
    {
        ended = true;
        var commits = wanted && !doomed;
        try
        {
            if (commits)
                transaction?.Commit();
            else
                transaction?.Rollback();
        }
        finally
        {
            transaction?.Dispose();
            // The context is used again by others.
            context?.Items = null;
            context?.Dispose();
            turn?.Dispose();
            foreach (var cache in changed)
                cache.Clear();
            if (Items is not null)
                recent.Forget(Items);
        }

        return commits;
    }

    private void Begin(TimeSpan? timeout)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        if (transaction is not null)
            return;
        turn = database.WaitForTurn(timeout);
        try
        {
            transaction = Reading.Database.BeginTransaction();
            Reading.Items = Items = new TransactionItems();
        }
        catch
        {
            turn?.Dispose();
            turn = null;
            throw;
        }
    }
}
