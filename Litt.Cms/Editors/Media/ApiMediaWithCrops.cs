using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Media;

/// <summary>A media item as the Delivery API gives it where it is picked.</summary>
internal sealed class ApiMediaWithCrops(IApiMedia media, ImageCropperValue crops) : IApiMediaWithCrops
{
    public Guid Id => media.Id;

    public string Name => media.Name;

    public string MediaType => media.MediaType;

    public string Url => media.Url;

    public string? Extension => media.Extension;

    public int? Width => media.Width;

    public int? Height => media.Height;

    public int? Bytes => media.Bytes;

    public IDictionary<string, object?> Properties => media.Properties;

    public ImageFocalPoint? FocalPoint { get; } = FocalPointOf(crops);

    public IEnumerable<ImageCrop>? Crops { get; } = CropsOf(crops);

    public static ImageFocalPoint? FocalPointOf(ImageCropperValue image) =>
        image.FocalPoint is { } point ? new ImageFocalPoint(point.Left, point.Top) : null;

    public static ImageCrop[] CropsOf(ImageCropperValue image) =>
    [
        .. (image.Crops ?? []).Select(crop => new ImageCrop(
            crop.Alias,
            crop.Width,
            crop.Height,
            crop.Coordinates is { } edges ? new ImageCropCoordinates(edges.X1, edges.Y1, edges.X2, edges.Y2) : null)),
    ];

    /// <param name="picked">The picked item.</param>
    /// <param name="builder">Makes what all media share.</param>
    /// <param name="fallback">How values are looked up that the item does not have itself.</param>
    public static ApiMediaWithCrops From(MediaWithCrops picked, IApiMediaBuilder builder, IPublishedValueFallback fallback) =>
        new(builder.Build(picked.Content), Merge(picked, fallback));

    /// <summary>What is set where the item is picked goes before the item's own focal point and crops.</summary>
    private static ImageCropperValue Merge(MediaWithCrops picked, IPublishedValueFallback fallback)
    {
        var own = picked.Content.Value(fallback, Umbraco.Cms.Core.Constants.Conventions.Media.File) as ImageCropperValue;
        var local = picked.LocalCrops;
        return new ImageCropperValue
        {
            Src = local.Src,
            FocalPoint = local.FocalPoint ?? own?.FocalPoint,
            Crops = (local.Crops ?? []).Concat(own?.Crops ?? []).DistinctBy(crop => crop.Alias).ToArray(),
        };
    }
}
