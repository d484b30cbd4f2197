using Litt.Cms.Published;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Delivery;

/// <summary>Content where other content picks it. What is kept out of the API, by its type or since it is for members, is kept out here too.</summary>
internal sealed class PickedContentBuilder(
    IApiContentNameProvider names,
    IApiContentRouteBuilder routes,
    IOutputExpansionStrategyAccessor expansions,
    IVariationContextAccessor variation,
    IOptionsMonitor<DeliveryApiSettings> settings)
    : ApiContentBuilderBase<IApiContent>(names, routes, expansions, variation), IApiContentBuilder
{
    public override IApiContent? Build(IPublishedContent content) =>
        settings.CurrentValue.IsAllowedContentType(content.ContentType.Alias) && PublishedContent.Behind(content)?.Snapshot.IsProtected(content) != true
            ? base.Build(content)
            : null;

    protected override IApiContent Create(IPublishedContent content, string name, IApiContentRoute route, IDictionary<string, object?> properties) =>
        new ApiContent(content.Key, name, content.ContentType.Alias, content.CreateDate, content.CultureDate(VariationContextAccessor), route, properties);
}
