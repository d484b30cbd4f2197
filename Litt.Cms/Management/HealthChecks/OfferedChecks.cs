using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Extensions;

namespace Litt.Cms.Management.HealthChecks;

/// <summary>The health checks that the settings do not switch off.</summary>
internal sealed partial class OfferedChecks(
    HealthCheckCollection all,
    IOptionsMonitor<HealthChecksSettings> settings,
    ILogger<OfferedChecks> logger)
{
    private IEnumerable<HealthCheck> Enabled => all.Where(check => settings.CurrentValue.DisabledChecks.All(disabled => disabled.Id != check.Id));

    public IReadOnlyCollection<IGrouping<string, HealthCheck>> Groups =>
        [.. Enabled.GroupBy(check => check.Group ?? string.Empty).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)];

    public HealthCheck[] InGroup(string name) =>
        [.. Enabled.Where(check => check.Group.InvariantEquals(name)).OrderBy(check => check.Name, StringComparer.OrdinalIgnoreCase)];

    public HealthCheck? Find(Guid id) => Enabled.FirstOrDefault(check => check.Id == id);

    /// <summary>What a check finds; one that fails says so, and does not keep the others from being run.</summary>
    public async Task<IEnumerable<HealthCheckStatus>> RunAsync(HealthCheck check)
    {
        try
        {
            return await check.GetStatusAsync();
        }
        catch (Exception failure)
        {
            LogFailure(logger, check.Name, failure);
            return [new HealthCheckStatus("The check itself failed; the log tells more.") { ResultType = StatusResultType.Error }];
        }
    }

    /// <summary>Does what a check offers to do about what it finds now; null where it does not offer that.</summary>
    public async Task<HealthCheckStatus?> ActAsync(HealthCheck check, HealthCheckAction action)
    {
        var offered = (await RunAsync(check)).SelectMany(status => status.Actions ?? []);
        if (offered.All(one => one.Alias != action.Alias))
            return null;
        return await check.ExecuteActionAsync(action);
    }

    [LoggerMessage(LogLevel.Error, "The health check '{Name}' failed.")]
    private static partial void LogFailure(ILogger logger, string name, Exception failure);
}
