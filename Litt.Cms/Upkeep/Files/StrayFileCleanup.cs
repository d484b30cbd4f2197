using Litt.Cms.Upkeep.Jobs;

namespace Litt.Cms.Upkeep.Files;

/// <summary>Where files go that nothing names. Absolute.</summary>
internal sealed record StrayFolder(string Path);

/// <summary>Takes out of the library, soon after each start and then each day, the files that nothing names: what a process leaves that ends between a file and its item.</summary>
internal sealed partial class StrayFileCleanup(MediaFileCheck check, StrayFiles strays, ILogger<StrayFileCleanup> logger) : IRecurringJob
{
    public string Name => "Clean-up of stray files";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan FirstAfter => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken stopping)
    {
        foreach (var path in await check.StraysAsync(stopping))
        {
            await strays.PutAsideAsync(path, stopping);
            LogStray(logger, path);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Path} belonged to nothing in the media library and is put aside.")]
    private static partial void LogStray(ILogger logger, string path);
}
