using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Litt.Cms.Published;

/// <summary>What published content needs of Umbraco. Asked for when first used, since some of it is made from published content.</summary>
internal class SnapshotServices(IServiceProvider provider)
{
    private readonly Lazy<IVariationContextAccessor> variation = new(provider.GetRequiredService<IVariationContextAccessor>);
    private readonly Lazy<IPropertyRenderingContextAccessor> rendering = new(provider.GetRequiredService<IPropertyRenderingContextAccessor>);
    private readonly Lazy<IPublishedModelFactory> models = new(provider.GetRequiredService<IPublishedModelFactory>);
    private readonly Lazy<IPublishedValueFallback> fallback = new(provider.GetRequiredService<IPublishedValueFallback>);
    private readonly Lazy<IPublishedUrlProvider> urls = new(provider.GetRequiredService<IPublishedUrlProvider>);

    public IVariationContextAccessor Variation => variation.Value;

    public IPropertyRenderingContextAccessor Rendering => rendering.Value;

    public IPublishedModelFactory Models => models.Value;

    public IPublishedValueFallback Fallback => fallback.Value;

    public IPublishedUrlProvider Urls => urls.Value;

    /// <summary>How many bytes of answers a snapshot keeps.</summary>
    public long OutputLimit { get; init; } = 64 * 1024 * 1024;
}
