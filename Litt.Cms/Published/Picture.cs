using Litt.Cms.Editors.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Published;

/// <summary>A picture of the media library, as a view shows it.</summary>
/// <param name="Url">The picture itself, as a path on this site.</param>
/// <param name="Width">In pixels; 0 where it is not known.</param>
/// <param name="Height">In pixels; 0 where it is not known.</param>
/// <param name="FocusLeft">The point that stays in view, as a part of the width.</param>
/// <param name="FocusTop">The point that stays in view, as a part of the height.</param>
/// <param name="AlternativeText">What it shows, for those who cannot see it; empty where nobody wrote it.</param>
/// <param name="Version">Changes when the picture does.</param>
public sealed record Picture(string Url, int Width, int Height, decimal FocusLeft, decimal FocusTop, string AlternativeText, string Version);

/// <summary>Reads pictures that were picked.</summary>
public static class Pictures
{
    private const decimal Middle = 0.5m;

    /// <summary>The picture, or the first of several, that a property holds; null where none was picked.</summary>
    /// <param name="content">What has the property.</param>
    /// <param name="alias">The property's alias.</param>
    public static Picture? Picture(this IPublishedElement content, string alias) => content.Value<object>(alias) switch
    {
        MediaWithCrops picked => Of(picked),
        IEnumerable<MediaWithCrops> several => several.Select(Of).FirstOrDefault(),
        _ => null,
    };

    private static Picture? Of(MediaWithCrops picked)
    {
        if (picked.Content.Value<object>(Constants.Conventions.Media.File) is not ImageCropperValue { Src: { Length: > 0 } url } own)
            return null;
        var focus = picked.LocalCrops.FocalPoint ?? own.FocalPoint;
        return new Picture(
            url,
            picked.Content.Value<int>(Constants.Conventions.Media.Width),
            picked.Content.Value<int>(Constants.Conventions.Media.Height),
            focus?.Left ?? Middle,
            focus?.Top ?? Middle,
            picked.Content.Value<string>("alternativeText") ?? string.Empty,
            picked.Content.UpdateDate.Ticks.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
    }
}
