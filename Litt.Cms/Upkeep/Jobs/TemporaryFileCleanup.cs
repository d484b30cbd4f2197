using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep.Jobs;

/// <summary>Throws away, each hour, what was uploaded and not used in its time.</summary>
internal sealed class TemporaryFileCleanup(ITemporaryFileService files) : IRecurringJob
{
    public string Name => "Clean-up of temporary files";

    public TimeSpan Period => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken stopping) => files.CleanUpOldTempFiles();
}
