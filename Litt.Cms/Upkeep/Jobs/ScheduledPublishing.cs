using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Upkeep.Jobs;

/// <summary>Publishes and unpublishes, each minute, what is due by its schedule.</summary>
internal sealed partial class ScheduledPublishing(
    IContentService documents, IElementService elements, TimeProvider clock, ILogger<ScheduledPublishing> logger) : IRecurringJob
{
    public string Name => "Scheduled publishing";

    public TimeSpan Period => TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var done in documents.PerformScheduledPublish(now).Concat(elements.PerformScheduledPublish(now)))
        {
            if (done.Success)
                LogDone(logger, done.Content.Key, done.Result);
            else
                LogRefused(logger, done.Content.Key, done.Result);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "By its schedule, {Key}: {Result}.")]
    private static partial void LogDone(ILogger logger, Guid key, PublishResultType result);

    [LoggerMessage(LogLevel.Warning, "{Key} is due by its schedule, but {Result}.")]
    private static partial void LogRefused(ILogger logger, Guid key, PublishResultType result);
}
