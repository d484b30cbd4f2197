using Litt.Cms.Upkeep.Jobs;
using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Upkeep.Files;

/// <summary>Takes away, soon after each start and then each day, the files that nothing names: what a process leaves that ends between a file and its item.</summary>
internal sealed partial class StrayFileCleanup(MediaFileCheck check, MediaFileManager media, ILogger<StrayFileCleanup> logger) : IRecurringJob
{
    public string Name => "Clean-up of stray files";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan FirstAfter => MediaFileCheck.Grace;

    public async Task RunAsync(CancellationToken stopping)
    {
        foreach (var path in await check.StraysAsync(stopping))
        {
            media.FileSystem.DeleteFile(path);
            LogStray(logger, path);
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !media.FileSystem.GetFiles(folder).Any() && !media.FileSystem.GetDirectories(folder).Any())
                media.FileSystem.DeleteDirectory(folder);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Path} belonged to nothing and is gone.")]
    private static partial void LogStray(ILogger logger, string path);
}
