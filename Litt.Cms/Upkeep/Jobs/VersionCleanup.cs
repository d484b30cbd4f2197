using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep.Jobs;

/// <summary>Throws away, each day, the old versions that the policy of the settings or of a document type does not keep.</summary>
internal sealed partial class VersionCleanup(
    IContentVersionService versions, IOptionsMonitor<ContentSettings> settings, TimeProvider clock, ILogger<VersionCleanup> logger) : IRecurringJob
{
    public string Name => "Clean-up of versions";

    public TimeSpan Period => TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken stopping)
    {
        if (settings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup
            && versions.PerformContentVersionCleanup(clock.GetUtcNow().UtcDateTime) is { Count: > 0 } gone)
            LogDone(logger, gone.Count);

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "{Count} old versions were thrown away.")]
    private static partial void LogDone(ILogger logger, int count);
}
