using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Editors.Blocks;

/// <summary>Blocks as the Delivery API gives them.</summary>
internal static class ApiBlocks
{
    public static ApiBlockItem ToApi(this IBlockReference<IPublishedElement, IPublishedElement> block, IApiElementBuilder elements) =>
        new(elements.Build(block.Content), block.Settings is { } settings ? elements.Build(settings) : null);
}
