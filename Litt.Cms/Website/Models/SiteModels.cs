using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models;

/// <summary>The site's own types: a new document type that has a view gets a line here.</summary>
internal static class SiteModels
{
    private static readonly Type[] All = [typeof(Home), typeof(PrinciplesPage), typeof(Principle), typeof(AdvocacyStatement), typeof(Page)];

    public static IPublishedModelFactory Factory(IServiceProvider services) =>
        new PublishedModelFactory(All, services.GetRequiredService<IPublishedValueFallback>());
}
