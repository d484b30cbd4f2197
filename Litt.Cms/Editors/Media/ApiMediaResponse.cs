using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Media;

/// <summary>
/// A media item as the Delivery API gives it where it is asked for itself, with its own focal point and crops. It is none of Core's contracts,
/// since the serializer would write it as one of those that it is made of.
/// </summary>
internal sealed record ApiMediaResponse(
    string Path,
    DateTime CreateDate,
    DateTime UpdateDate,
    Guid Id,
    string Name,
    string MediaType,
    string Url,
    string? Extension,
    int? Width,
    int? Height,
    int? Bytes,
    IDictionary<string, object?> Properties,
    ImageFocalPoint? FocalPoint,
    IReadOnlyList<ImageCrop> Crops)
{
    /// <param name="item">The media item.</param>
    /// <param name="path">Where it lies: the names from the root down to it.</param>
    /// <param name="builder">Makes what all media share.</param>
    /// <param name="fallback">How values are looked up that the item does not have itself.</param>
    public static ApiMediaResponse From(IPublishedContent item, string path, IApiMediaBuilder builder, IPublishedValueFallback fallback)
    {
        var media = builder.Build(item);
        var image = item.Value(fallback, Constants.Conventions.Media.File) as ImageCropperValue ?? new ImageCropperValue();
        return new(
            path,
            item.CreateDate,
            item.UpdateDate,
            media.Id,
            media.Name,
            media.MediaType,
            media.Url,
            media.Extension,
            media.Width,
            media.Height,
            media.Bytes,
            media.Properties,
            ApiMediaWithCrops.FocalPointOf(image),
            ApiMediaWithCrops.CropsOf(image));
    }
}
