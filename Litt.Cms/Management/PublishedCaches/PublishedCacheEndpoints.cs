using Litt.Cms.Management.Common;
using Litt.Cms.Published;
using Litt.Cms.Security;
using Umbraco.Cms.Core.PublishedCache;

namespace Litt.Cms.Management.PublishedCaches;

/// <summary>Reading anew what visitors see.</summary>
internal static class PublishedCacheEndpoints
{
    public static void MapPublishedCache(this IEndpointRouteBuilder api)
    {
        var cache = api.MapGroup("/published-cache");
        cache.RequireAuthorization(Sections.Settings);
        cache.Post("/rebuild", async (IDatabaseCacheRebuilder rebuilder) =>
        {
            // One that runs already does what is asked.
            await rebuilder.RebuildAsync(useBackgroundThread: true);
            return Answer.Done;
        });
        cache.Get("/rebuild/status", async (IDatabaseCacheRebuilder rebuilder) => Answer.With(new RebuildStatus(await rebuilder.IsRebuildingAsync())));
        cache.Post("/reload", (Snapshots snapshots) =>
        {
            snapshots.Reload();
            return Answer.Done;
        });
    }

    private sealed record RebuildStatus(bool IsRebuilding);
}
