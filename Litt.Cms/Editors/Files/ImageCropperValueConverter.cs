using Litt.Cms.Editors.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Files;

/// <summary>Uploaded images as views and the Delivery API read them.</summary>
[DefaultPropertyValueConverter(typeof(JsonValueConverter))]
internal sealed class ImageCropperValueConverter(IJsonSerializer json) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(ImageCropperValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        var image = ImageCropperPropertyEditor.Read(source, json);
        image?.Apply((propertyType.DataType.ConfigurationAs<ImageCropperConfiguration>() ?? new()).ToCrops());
        return image;
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => GetPropertyCacheLevel(propertyType);

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(DeliveredImage);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        inter is ImageCropperValue image && image.HasImage()
            ? new DeliveredImage(image.Src!, ApiMediaWithCrops.FocalPointOf(image), ApiMediaWithCrops.CropsOf(image))
            : null;

    /// <summary>An image as the Delivery API gives it.</summary>
    internal sealed record DeliveredImage(string Url, ImageFocalPoint? FocalPoint, IEnumerable<ImageCrop>? Crops);
}
