namespace Litt.Cms.Storage;

/// <summary>A cache that a commit can empty.</summary>
internal interface ICommittedCache
{
    void Clear();
}

/// <summary>
/// Keeps what was read of a small, seldom changed table (types, data types, languages) until a commit changes it.
/// It only ever holds committed data: a scope that has changed the table reads past it, once until it writes again.
/// </summary>
internal sealed class CommittedCache<T> : ICommittedCache
    where T : class
{
    private readonly Lock gate = new();
    private T? kept;
    private int version;

    /// <summary>What is kept, or what <paramref name="load"/> reads now.</summary>
    public T Get(IScopeAccessor scope, Func<T> load)
    {
        if (scope.HasChanged(this))
            return scope.TransactionItems is { } transaction ? transaction.Table(this, load) : load();
        if (Volatile.Read(ref kept) is { } found)
            return found;
        var seen = Volatile.Read(ref version);
        var loaded = load();
        lock (gate)
        {
            // A commit since the read began may have made it stale.
            if (seen == version)
                kept = loaded;
        }

        return loaded;
    }

    public void Clear()
    {
        lock (gate)
        {
            version++;
            kept = null;
        }
    }
}
