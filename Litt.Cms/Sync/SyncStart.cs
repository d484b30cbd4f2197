using Litt.Cms.Sync.Files;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Sync;

/// <summary>What the settings ask for when the site starts: first a report of the site to the files, then of the files to the site.</summary>
internal sealed class SyncStart(SyncImport import, SyncExport export, SyncFolder folder, IOptions<SyncSettings> settings)
{
    /// <summary>Exports and imports as the settings say.</summary>
    /// <param name="firstBoot">Whether the database was just made.</param>
    /// <param name="cancellation">Ends the import between two items.</param>
    /// <returns>What the import did; null where none was asked for.</returns>
    public async Task<SyncReport?> RunAsync(bool firstBoot, CancellationToken cancellation = default)
    {
        var told = settings.Value;
        if (!IsNone(told.ExportAtStartup))
            await export.RunAsync(told.ExportAtStartup);
        var group = firstBoot && told.ImportOnFirstBoot ? told.FirstBootGroup : told.ImportAtStartup;
        return IsNone(group) ? null : await import.RunAsync(SyncSource.FromFolder(folder.Root), group, null, cancellation);
    }

    private static bool IsNone(string group) => group.Equals(SyncGroups.None, StringComparison.OrdinalIgnoreCase);
}
