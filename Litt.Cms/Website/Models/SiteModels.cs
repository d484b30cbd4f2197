using Litt.Cms.Website.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models;

/// <summary>The site's own types: a new document type or block that has a view gets a line here.</summary>
internal static class SiteModels
{
    private static readonly Type[] All =
    [
        typeof(Home), typeof(PrinciplesPage), typeof(Principle), typeof(AdvocacyStatement), typeof(Page),
        typeof(TextBlock), typeof(QuoteBlock), typeof(CallToActionBlock), typeof(PictureBlock), typeof(LinkListBlock), typeof(QuestionBlock),
    ];

    public static IPublishedModelFactory Factory(IServiceProvider services) =>
        new PublishedModelFactory(All, services.GetRequiredService<IPublishedValueFallback>());
}
