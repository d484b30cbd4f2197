using Litt.Cms.Sync.Kinds;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Sync;

/// <summary>Writes files after a change, if the settings ask for it and no import made the change; a failure is logged, since the change is done.</summary>
internal sealed partial class SyncOnSave(
    SyncExport export, SyncRules rules, IRuntimeState runtime, IOptions<SyncSettings> settings, ILogger<SyncOnSave> logger)
{
    /// <summary>Writes the files of items that were saved, as they are now.</summary>
    public Task SavedAsync(ItemKind kind, IEnumerable<Guid> keys) => WorkAsync(kind, async () =>
    {
        foreach (var key in keys.Distinct())
            await export.OneAsync(kind, key);
    });

    /// <summary>Writes the files of items whose key is not kept with them.</summary>
    public Task SavedAsync<T>(ItemKind<T> kind, IEnumerable<T> items) where T : class => WorkAsync(kind, async () =>
    {
        foreach (var item in items)
            await export.OneAsync(kind, item);
    });

    /// <summary>Puts marks in the place of items that were deleted.</summary>
    public Task DeletedAsync<T>(ItemKind<T> kind, IEnumerable<T> items, Func<T, string> alias, Func<T, int>? level = null) where T : class =>
        WorkAsync(kind, () =>
        {
            foreach (var item in items)
                export.Remove(kind, item, alias(item), level?.Invoke(item));
            return Task.CompletedTask;
        });

    private async Task WorkAsync(ItemKind kind, Func<Task> work)
    {
        // What an installation makes must not overwrite the files that it is about to import.
        if (SyncImport.IsRunning || runtime.Level != RuntimeLevel.Run || !SyncGroups.Includes(settings.Value.ExportOnSave, kind.Group) || !rules.Allows(kind, SyncAct.Save))
            return;
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The change is committed: its editor must not be told that it failed.
            NotWritten(kind.Folder, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The change is saved, but its uSync file in {Folder} could not be written")]
    private partial void NotWritten(string folder, Exception failure);
}
