using System.Data;
using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Queries;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Storage;

/// <summary>Opens units of work. The scope flows with the async call that opened it and is never shared with another request or job.</summary>
internal sealed class ScopeProvider(CmsDatabase database, IEventAggregator events, RecentItems recent) : ICoreScopeProvider, IScopeAccessor
{
    private static readonly AsyncLocal<Scope?> Ambient = new();

    public IScopeContext? Context => Current?.Transaction.Context;

    public CmsDbContext Reading => Required.Transaction.Reading;

    public CmsDbContext Writing => Required.Transaction.Writing;

    public TransactionItems? TransactionItems => Required.Transaction.Items;

    // A task may outlive the scope in which it was started; what it finds then is no scope of its own.
    private static Scope? Current
    {
        get
        {
            var scope = Ambient.Value;
            while (scope is { IsDisposed: true })
                scope = scope.Parent;
            return scope;
        }
    }

    private static Scope Required =>
        Current ?? throw new InvalidOperationException("The database can only be used within a scope: open one with ICoreScopeProvider.CreateCoreScope.");

    public void Changes(ICommittedCache cache) => Required.Transaction.Changes(cache);

    public bool HasChanged(ICommittedCache cache) => Required.Transaction.HasChanged(cache);

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var parent = Current;
        var scope = parent is null
            ? new Scope(this, null, new ScopeTransaction(database, recent), scopedNotificationPublisher ?? new ScopedNotificationPublisher(events), RepositoryCacheMode.Default, autoComplete)
            : new Scope(this, parent, parent.Transaction, scopedNotificationPublisher ?? parent.Notifications, parent.RepositoryCacheMode, autoComplete);
        Ambient.Value = scope;
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new Query<T>();

    internal void Leave(Scope scope)
    {
        if (ReferenceEquals(Ambient.Value, scope))
            Ambient.Value = scope.Parent;
    }
}
