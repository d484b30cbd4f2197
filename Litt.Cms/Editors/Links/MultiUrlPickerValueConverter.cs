using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Links;

/// <summary>Picked links as views and the Delivery API read them; links to what is not published are left out.</summary>
[DefaultPropertyValueConverter]
internal sealed class MultiUrlPickerValueConverter(
    IJsonSerializer json,
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IPublishedUrlProvider urls,
    IApiContentNameProvider names,
    IApiMediaUrlProvider mediaUrls,
    IApiContentRouteBuilder routes)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        Maximum(propertyType) == 1 ? typeof(Link) : typeof(IEnumerable<Link>);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override bool? IsValue(object? value, PropertyValueLevel level) => value is not null && value.ToString() is not ("" or "[]");

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        var links = StoredLink.Read(inter, json).Select(link => ToLink(link, preview)).OfType<Link>();
        return Maximum(propertyType) switch
        {
            1 => links.FirstOrDefault(),
            > 0 and var maximum => links.Take(maximum).ToArray(),
            _ => links.ToArray(),
        };
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<ApiLink>);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        StoredLink.Read(inter, json).Select(link => ToApi(link, preview)).OfType<ApiLink>().ToArray();

    private Link? ToLink(StoredLink link, bool preview)
    {
        if (link.Destination() is not { } udi)
            return New(LinkType.External, link.Url);

        if (Find(udi, preview) is not { } item)
            return null;

        return udi.EntityType == Constants.UdiEntityType.Media
            ? New(LinkType.Media, urls.GetMediaUrl(item))
            : New(LinkType.Content, urls.GetUrl(item, culture: link.Culture));

        Link New(LinkType type, string? url) => new()
        {
            Name = link.Name,
            Target = link.Target,
            Type = type,
            Udi = link.Destination(),
            Url = url + link.QueryString,
        };
    }

    private ApiLink? ToApi(StoredLink link, bool preview)
    {
        if (link.Destination() is not { } udi)
            return ApiLink.External(link.Name, link.Url ?? string.Empty, link.QueryString, link.Target);

        if (Find(udi, preview) is not { } item)
            return null;

        var name = link.Name.IfNullOrWhiteSpace(names.GetName(item));
        if (udi.EntityType == Constants.UdiEntityType.Media)
            return ApiLink.Media(name, mediaUrls.GetUrl(item), link.QueryString, link.Target, item.Key, item.ContentType.Alias);

        return routes.Build(item, link.Culture) is { } route
            ? ApiLink.Content(name, link.QueryString, link.Target, item.Key, item.ContentType.Alias, route, link.Culture)
            : null;
    }

    private IPublishedContent? Find(GuidUdi udi, bool preview) =>
        udi.EntityType == Constants.UdiEntityType.Media ? media.GetById(udi.Guid) : documents.GetById(preview, udi.Guid);

    private static int Maximum(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber ?? 0;
}
