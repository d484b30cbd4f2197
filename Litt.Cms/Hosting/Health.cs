using Litt.Cms.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Litt.Cms.Hosting;

/// <summary>Says whether the site can do its work: at /health over HTTP, and for containers as the command "health URL".</summary>
internal static class Health
{
    public const string Path = "/health";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");

    /// <summary>Asks a running site. Exit code 0 if it is healthy, 1 if not.</summary>
    public static async Task<int> AskAsync(string url)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(new Uri(url));
            Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException or InvalidOperationException)
        {
            Console.WriteLine(exception.Message);
            return 1;
        }
    }

    private sealed class DatabaseAnswers(CmsDatabase database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var open = database.Open();
            return await open.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
