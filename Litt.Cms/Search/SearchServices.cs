using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Search;

/// <summary>Registers how the backoffice finds things.</summary>
internal static class SearchServices
{
    /// <param name="services">The site's services.</param>
    /// <param name="folder">Where the indexes lie; absolute.</param>
    public static void AddSearch(this IServiceCollection services, string folder)
    {
        services.AddSingleton<Visibility>();
        services.AddSingleton<EntitySearch>();
        services.AddSingleton<ItemSource>();
        services.AddSingleton<ItemReader>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SearchIndexes>(provider, folder));
        services.AddSingleton<Indexing>();
        services.AddHostedService(provider => provider.GetRequiredService<Indexing>());
        services.AddUnique<IEntitySearchService>(provider => provider.GetRequiredService<EntitySearch>());
        services.AddUnique<IIndexedEntitySearchService, IndexedSearch>();
    }
}
