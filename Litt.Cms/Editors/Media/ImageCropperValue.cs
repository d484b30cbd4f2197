using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Media;

/// <summary>An image with its focal point and crops; what the image cropper stores, and what views crop by.</summary>
public sealed class ImageCropperValue : IHtmlEncodedString
{
    /// <summary>The address of the image, as a path on this site.</summary>
    public string? Src { get; set; }

    /// <summary>The point that stays in view; null is the middle.</summary>
    public FocalPosition? FocalPoint { get; set; }

    /// <summary>The crops that were set, or are configured.</summary>
    public IEnumerable<Crop>? Crops { get; set; }

    /// <summary>The crop of that alias, or the first one where no alias is given.</summary>
    public Crop? GetCrop(string? alias) => string.IsNullOrWhiteSpace(alias)
        ? Crops?.FirstOrDefault()
        : Crops?.FirstOrDefault(crop => string.Equals(crop.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an image was chosen.</summary>
    public bool HasImage() => !string.IsNullOrWhiteSpace(Src);

    /// <summary>Whether the focal point was moved from the middle.</summary>
    public bool HasFocalPoint() => FocalPoint is { IsMiddle: false };

    /// <summary>The address of a crop of this image, without the image's own address in front; null where there is no crop of that alias.</summary>
    /// <param name="alias">The crop's alias.</param>
    /// <param name="images">Writes addresses that the image processor understands.</param>
    /// <param name="useCropDimensions">Whether to scale to the crop's width and height, in pixels.</param>
    /// <param name="preferFocalPoint">Whether the focal point goes before the crop's own coordinates.</param>
    /// <param name="cacheBuster">Changes when the image does.</param>
    public string? GetCropUrl(string? alias, IImageUrlGenerator images, bool useCropDimensions = true, bool preferFocalPoint = false, string? cacheBuster = null)
    {
        var crop = GetCrop(alias);
        if (crop is null && !string.IsNullOrWhiteSpace(alias))
            return null;

        var options = Options(string.Empty, crop, string.IsNullOrWhiteSpace(alias), preferFocalPoint);
        options.CacheBusterValue = cacheBuster;
        if (crop is not null && useCropDimensions)
            (options.Width, options.Height) = (crop.Width, crop.Height);

        return images.GetImageUrl(options);
    }

    /// <summary>How an image address is cropped: by the crop's coordinates, else around the focal point, else from the middle.</summary>
    /// <param name="url">The image's address.</param>
    /// <param name="crop">The crop, or null.</param>
    /// <param name="defaultCrop">Whether no certain crop is asked for, so that the focal point counts.</param>
    /// <param name="preferFocalPoint">Whether the focal point goes before the crop's own coordinates.</param>
    public ImageUrlGenerationOptions Options(string? url, Crop? crop, bool defaultCrop, bool preferFocalPoint)
    {
        var byFocalPoint = HasFocalPoint() && (preferFocalPoint || defaultCrop || crop is { Coordinates: null });
        return (byFocalPoint, crop?.Coordinates) switch
        {
            (true, _) => new(url) { FocalPoint = new(FocalPoint!.Left, FocalPoint.Top) },
            (_, { } edges) when !preferFocalPoint => new(url) { Crop = new(edges.X1, edges.Y1, edges.X2, edges.Y2) },
            _ => new(url),
        };
    }

    /// <summary>Gives the crops the order and the sizes that are configured, and adds those that have not been set.</summary>
    internal void Apply(IEnumerable<Crop> configured)
    {
        Crop[] own = [.. Crops ?? []];
        Crop[] offered = [.. configured];
        foreach (var crop in offered)
            crop.Coordinates = Array.Find(own, existing => existing.Alias == crop.Alias)?.Coordinates;

        Crops = [.. offered, .. own.Where(crop => !Array.Exists(offered, other => other.Alias == crop.Alias))];
    }

    /// <inheritdoc />
    public string ToHtmlString() => Src ?? string.Empty;

    /// <inheritdoc />
    public override string ToString() => ToHtmlString();

    /// <summary>A place in an image: 0 is the left or upper edge, 1 the right or lower.</summary>
    public sealed record FocalPosition(decimal Left, decimal Top)
    {
        /// <summary>Whether it is where it is when nobody moves it.</summary>
        [JsonIgnore]
        public bool IsMiddle => Left == 0.5m && Top == 0.5m;
    }

    /// <summary>A crop of an image: its size in pixels, and where it was cut, or null while nobody cut it.</summary>
    public sealed class Crop
    {
        /// <summary>The name by which views ask for it.</summary>
        public string? Alias { get; set; }

        /// <summary>In pixels.</summary>
        public int Width { get; set; }

        /// <summary>In pixels.</summary>
        public int Height { get; set; }

        /// <summary>What is cut off at each edge.</summary>
        public Edges? Coordinates { get; set; }
    }

    /// <summary>What is cut off at the left, upper, right and lower edge, as a part of the image's width or height.</summary>
    public sealed record Edges(decimal X1, decimal Y1, decimal X2, decimal Y2);
}
