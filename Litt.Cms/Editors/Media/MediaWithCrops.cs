using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Editors.Media;

/// <summary>A picked media item, with the crops and focal point that this use of it sets.</summary>
/// <param name="content">The media item.</param>
/// <param name="localCrops">What was set where it was picked.</param>
public sealed class MediaWithCrops(IPublishedContent content, ImageCropperValue localCrops) : PublishedContentWrapped(content)
{
    /// <summary>The media item itself.</summary>
    public IPublishedContent Content { get; } = content;

    /// <summary>What was set where it was picked; empty where the item's own crops hold.</summary>
    public ImageCropperValue LocalCrops { get; } = localCrops;
}
