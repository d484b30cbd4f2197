using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Published;

/// <summary>Reads all that is published from the database anew. There is no cache in the database beside the content itself, so that a rebuild is a reload.</summary>
internal sealed partial class SnapshotRebuild(Snapshots snapshots, ILogger<SnapshotRebuild> logger) : IDatabaseCacheRebuilder
{
    private int running;

    public bool IsRebuilding() => Volatile.Read(ref running) != 0;

    public Task<bool> IsRebuildingAsync() => Task.FromResult(IsRebuilding());

    public async Task<Attempt<DatabaseCacheRebuildResult>> RebuildAsync(bool useBackgroundThread)
    {
        if (Interlocked.Exchange(ref running, 1) != 0)
            return Attempt.Fail(DatabaseCacheRebuildResult.AlreadyRunning);
        Task rebuild;
        // The reading has a scope of its own, also where the caller has one.
        using (ExecutionContext.SuppressFlow())
            rebuild = Task.Run(Rebuild);
        if (!useBackgroundThread)
            await rebuild;
        return Attempt.Succeed(DatabaseCacheRebuildResult.Success);
    }

    /// <summary>The snapshot is never written, and so never in another format than that of the program.</summary>
    public Task RebuildDatabaseCacheIfSerializerChangedAsync() => Task.CompletedTask;

    private void Rebuild()
    {
        try
        {
            snapshots.Reload();
        }
        catch (Exception failure)
        {
            // Nobody waits for it: visitors go on seeing what they saw.
            LogFailure(logger, failure);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    [LoggerMessage(LogLevel.Error, "What is published could not be read anew.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
