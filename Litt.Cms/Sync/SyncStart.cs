using Litt.Cms.Sync.Files;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Sync;

/// <summary>What the settings ask for when the site starts: first the site is written to the files, then the files are imported.</summary>
internal sealed partial class SyncStart(
    SyncImport import, SyncExport export, SyncFolder folder, IOptions<SyncSettings> settings, ILogger<SyncStart> logger)
{
    /// <summary>Exports and imports as the settings say, and logs what was left out of the files that were imported.</summary>
    /// <param name="firstBoot">Whether the database was just made.</param>
    /// <param name="cancellation">Ends the import between two items.</param>
    /// <returns>What the import did; null where none was asked for.</returns>
    public async Task<SyncReport?> RunAsync(bool firstBoot, CancellationToken cancellation = default)
    {
        var told = settings.Value;
        if (!IsNone(told.ExportAtStartup))
            await export.RunAsync(new SyncOptions { Group = told.ExportAtStartup }, null, cancellation);
        var group = firstBoot && told.ImportOnFirstBoot ? told.FirstBootGroup : told.ImportAtStartup;
        if (IsNone(group) || IsStopped(firstBoot))
            return null;
        var report = await import.RunAsync(folder.Files, new SyncOptions { Group = group }, null, cancellation);
        foreach (var result in report.Results.Where(result => result.Message is not null && result.Change != SyncChange.Failed))
            Noted(result);
        StopAfterOnce();
        return report;
    }

    /// <summary>A stop file keeps starts from importing, a once file lets one do so; the first start of all is no matter of theirs.</summary>
    private bool IsStopped(bool firstBoot) => !firstBoot && File.Exists(Mark(settings.Value.StopFile)) && !File.Exists(Mark(settings.Value.OnceFile));

    private void StopAfterOnce()
    {
        if (!File.Exists(Mark(settings.Value.OnceFile)))
            return;
        AtomicFile.Write(Mark(settings.Value.StopFile), []);
        File.Delete(Mark(settings.Value.OnceFile));
    }

    private string Mark(string name) => Path.Combine(folder.Root, name);

    private static bool IsNone(string group) => group.Equals(SyncGroups.None, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Information, Message = "uSync: {Result}")]
    private partial void Noted(SyncResult result);
}
