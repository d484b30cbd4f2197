using Litt.Cms.Storage.Items;

namespace Litt.Cms.Storage;

/// <summary>How a repository reaches the database: through the scope that flows with the call.</summary>
internal interface IScopeAccessor
{
    /// <summary>For queries. No transaction is open unless the scope has written before.</summary>
    /// <exception cref="InvalidOperationException">There is no scope.</exception>
    CmsDbContext Reading { get; }

    /// <summary>For changes: opens the scope's transaction, waiting for the writers before it.</summary>
    /// <exception cref="InvalidOperationException">There is no scope.</exception>
    /// <exception cref="TimeoutException">Other writers took longer than the lock timeout.</exception>
    CmsDbContext Writing { get; }

    /// <summary>What the scope's transaction has read and changed of items; null as long as none is open.</summary>
    TransactionItems? TransactionItems { get; }

    /// <summary>Notes that this scope changes what <paramref name="cache"/> holds: from now on the scope reads past it, and its commit empties it.</summary>
    void Changes(ICommittedCache cache);

    /// <summary>Whether this scope, or one around it, has changed what <paramref name="cache"/> holds.</summary>
    bool HasChanged(ICommittedCache cache);
}
