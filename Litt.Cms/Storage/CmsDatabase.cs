using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage;

/// <summary>The database that the site runs on: opens connections, and puts writers in a row.</summary>
internal abstract class CmsDatabase
{
    /// <summary>A context with a connection of its own, which the caller disposes.</summary>
    public abstract CmsDbContext Open();

    /// <summary>Waits until this process may write; disposing the answer lets the next writer in. Null where the database itself puts writers in a row.</summary>
    /// <exception cref="TimeoutException">Other writers took longer than <paramref name="timeout"/>.</exception>
    public abstract IDisposable? WaitForTurn(TimeSpan? timeout);

    /// <summary>Takes Umbraco's named locks for the rest of the open transaction.</summary>
    public abstract void Lock(CmsDbContext context, TimeSpan? timeout, int[] lockIds);
}

/// <summary>A SQLite file. It has one writer at a time, so writers of this process wait for each other here and never meet there; readers never wait.</summary>
internal sealed class SqliteCmsDatabase(IDbContextFactory<SqliteCmsDbContext> contexts, TimeSpan lockTimeout) : CmsDatabase, IDisposable
{
    private readonly SemaphoreSlim writers = new(1, 1);

    public override CmsDbContext Open() => contexts.CreateDbContext();

    public override IDisposable WaitForTurn(TimeSpan? timeout)
    {
        var patience = timeout ?? lockTimeout;
        return writers.Wait(patience)
            ? new Turn(writers)
            : throw new TimeoutException($"The database was busy with another change for more than {patience.TotalSeconds:0} seconds.");
    }

    public override void Lock(CmsDbContext context, TimeSpan? timeout, int[] lockIds)
    {
        // The one writer holds all locks.
    }

    public void Dispose() => writers.Dispose();

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        private SemaphoreSlim? held = writers;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

/// <summary>A SQL Server: locks are application locks of the transaction, so that all nodes of a site respect them.</summary>
internal sealed class SqlServerCmsDatabase(IDbContextFactory<SqlServerCmsDbContext> contexts, TimeSpan lockTimeout) : CmsDatabase
{
    public override CmsDbContext Open() => contexts.CreateDbContext();

    public override IDisposable? WaitForTurn(TimeSpan? timeout) => null;

    public override void Lock(CmsDbContext context, TimeSpan? timeout, int[] lockIds)
    {
        var patience = (int)(timeout ?? lockTimeout).TotalMilliseconds;
        foreach (var id in lockIds)
        {
            var resource = $"Umbraco{id}";
            context.Database.ExecuteSql($"""
                DECLARE @result int;
                EXEC @result = sp_getapplock @Resource = {resource}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {patience};
                IF @result < 0 THROW 51000, 'The lock was not granted in time.', 1;
                """);
        }
    }
}
