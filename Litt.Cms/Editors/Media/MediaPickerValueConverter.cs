using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Media;

/// <summary>Picked media as views and the Delivery API read them.</summary>
[DefaultPropertyValueConverter]
internal sealed class MediaPickerValueConverter(
    IJsonSerializer json, IPublishedMediaCache media, IPublishedUrlProvider urls, IPublishedValueFallback fallback, IApiMediaBuilder apiMedia)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source && value?.ToString() == "[]" ? false : base.IsValue(value, level);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        var picked = Picked(propertyType, inter, preview);
        return IsMultiple(propertyType) ? picked.ToArray() : picked.FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IApiMediaWithCrops>);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        Picked(propertyType, inter, preview)
            .Take(IsMultiple(propertyType) ? int.MaxValue : 1)
            .Select(IApiMediaWithCrops (item) => ApiMediaWithCrops.From(item, apiMedia, fallback))
            .ToArray();

    private IEnumerable<MediaWithCrops> Picked(IPublishedPropertyType propertyType, object? inter, bool preview)
    {
        var configuration = propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>();
        foreach (var picked in PickedMedia.Read(inter, json))
        {
            if (media.GetById(preview, picked.MediaKey) is not { } item)
                continue;

            var crops = new ImageCropperValue { Src = urls.GetMediaUrl(item), FocalPoint = picked.FocalPoint, Crops = picked.Crops };
            crops.Apply(PickedMedia.Configured(configuration));
            yield return new MediaWithCrops(item, crops);
        }
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;
}
