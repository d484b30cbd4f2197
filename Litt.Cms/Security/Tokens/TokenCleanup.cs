using OpenIddict.Abstractions;

namespace Litt.Cms.Security.Tokens;

/// <summary>Throws away, every few hours, tokens that ended days ago.</summary>
internal sealed class TokenCleanup(IServiceScopeFactory services, TimeProvider clock, ILogger<TokenCleanup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(4);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await CleanAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The site stops. Where it does so before it has started, the host takes this for a failure of ours.
        }
    }

    private async Task CleanAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var ended = clock.GetUtcNow() - Kept;
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(ended, stoppingToken);
            await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(ended, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Tokens that ended were not thrown away; it is tried again in {Pause}.", Pause);
        }
    }
}
