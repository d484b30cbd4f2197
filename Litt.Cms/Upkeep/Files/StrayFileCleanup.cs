using Litt.Cms.Upkeep.Jobs;
using Umbraco.Cms.Core.IO;

namespace Litt.Cms.Upkeep.Files;

/// <summary>Where files go that nothing names. Absolute.</summary>
internal sealed record StrayFolder(string Path);

/// <summary>
/// Takes out of the library, soon after each start and then each day, the files that nothing names: what a process leaves that ends between a file and its
/// item. They are put aside and not deleted: a file may also be there because the database is the wrong one, or what names it has not been imported.
/// </summary>
internal sealed partial class StrayFileCleanup(MediaFileCheck check, MediaFileManager media, StrayFolder strays, ILogger<StrayFileCleanup> logger) : IRecurringJob
{
    public string Name => "Clean-up of stray files";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public TimeSpan FirstAfter => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken stopping)
    {
        foreach (var path in await check.StraysAsync(stopping))
        {
            await PutAsideAsync(path, stopping);
            media.FileSystem.DeleteFile(path);
            LogStray(logger, path, strays.Path);
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !media.FileSystem.GetFiles(folder).Any() && !media.FileSystem.GetDirectories(folder).Any())
                media.FileSystem.DeleteDirectory(folder);
        }
    }

    private async Task PutAsideAsync(string path, CancellationToken stopping)
    {
        var aside = Path.Combine(strays.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        await using var content = media.FileSystem.OpenFile(path);
        await using var copy = File.Create(aside);
        await content.CopyToAsync(copy, stopping);
    }

    [LoggerMessage(LogLevel.Warning, "{Path} belonged to nothing in the media library and lies in {Folder} now.")]
    private static partial void LogStray(ILogger logger, string path, string folder);
}
