using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Search;

/// <summary>Registers how the backoffice finds things.</summary>
internal static class SearchServices
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<EntitySearch>();
        services.AddUnique<IEntitySearchService>(provider => provider.GetRequiredService<EntitySearch>());
        services.AddUnique<IIndexedEntitySearchService>(provider => provider.GetRequiredService<EntitySearch>());
    }
}
