using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Storage;

/// <summary>One unit of work. Scopes nest: the outermost owns the transaction, and commits only if all within it were completed.</summary>
internal sealed class Scope : ICoreScope
{
    private readonly ScopeProvider provider;
    private readonly ScopeTransaction transaction;
    private readonly bool autoComplete;
    private Guid? instanceId;
    private bool completed;
    private bool disposed;

    internal Scope(ScopeProvider provider, Scope? parent, ScopeTransaction transaction, IScopedNotificationPublisher notifications, RepositoryCacheMode cacheMode, bool autoComplete)
    {
        this.provider = provider;
        this.transaction = transaction;
        this.autoComplete = autoComplete;
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
        Notifications = notifications;
        RepositoryCacheMode = cacheMode;
    }

    internal Scope? Parent { get; }

    internal bool IsDisposed => disposed;

    internal ScopeTransaction Transaction => transaction;

    /// <summary>Made when it is asked for: random numbers cost more than the rest of a scope.</summary>
    public Guid InstanceId => instanceId ??= Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public int Depth { get; }

    public ILockingMechanism Locks => throw new NotSupportedException("ICoreScope.Locks: lock through ReadLock and WriteLock.");

    public IScopedNotificationPublisher Notifications { get; }

    public RepositoryCacheMode RepositoryCacheMode { get; }

    public IsolatedCaches IsolatedCaches => transaction.IsolatedCaches;

    public bool Complete() => completed = true;

    /// <summary>Readers see the last commit and never wait, so there is nothing to lock.</summary>
    public void ReadLock(params int[] lockIds) => Alive();

    public void ReadLock(TimeSpan timeout, int lockId) => Alive();

    public void EagerReadLock(params int[] lockIds) => Alive();

    public void EagerReadLock(TimeSpan timeout, int lockId) => Alive();

    public void WriteLock(params int[] lockIds) => Alive().transaction.Lock(null, lockIds);

    public void WriteLock(TimeSpan timeout, int lockId) => Alive().transaction.Lock(timeout, lockId);

    public void EagerWriteLock(params int[] lockIds) => Alive().transaction.Lock(null, lockIds);

    public void EagerWriteLock(TimeSpan timeout, int lockId) => Alive().transaction.Lock(timeout, lockId);

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        var wanted = completed || autoComplete;
        if (Parent is not null)
        {
            if (!wanted)
                transaction.Doom();
            provider.Leave(this);
            return;
        }

        EndOutermost(wanted);
    }

    private void EndOutermost(bool wanted)
    {
        var committed = false;
        try
        {
            committed = transaction.End(wanted);
        }
        finally
        {
            // Handlers of notifications run after the commit and outside the scope: they open scopes of their own.
            provider.Leave(this);
            transaction.Context.ScopeExit(committed);
            Notifications.ScopeExit(committed);
        }
    }

    private Scope Alive()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return this;
    }
}
