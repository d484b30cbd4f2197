using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Install;

/// <summary>Installs Umbraco's default data types, media types, member type and relation types, which lie as uSync files in Defaults/.</summary>
internal sealed class DefaultItems(SyncImport import, SyncDefaults defaults)
{
    /// <summary>The files, out of the program.</summary>
    public static SyncDefaults Files() => new(SyncSource.FromAssembly(typeof(DefaultItems).Assembly, "Litt.Cms.Install.Defaults"));

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var report = await import.RunAsync(defaults.Files, cancellation: cancellationToken);
        if (report.Failures.FirstOrDefault() is { } failure)
            throw new InstallException($"A default item can't be installed: {failure}.");
    }
}
