using System.Globalization;
using Litt.Cms.Published;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Website;

/// <summary>Writes pictures into pages: in several widths, with their size, so that the page does not jump, and with the words for those who cannot see them.</summary>
internal sealed class PictureTags(IImageUrlGenerator images)
{
    private static readonly int[] Widths = [320, 640, 960, 1280, 1920, 2560];

    /// <inheritdoc cref="SiteView{TModel}.Picture"/>
    public IHtmlContent Write(Picture picture, string sizes, int? width, int? height, bool lazy)
    {
        TagBuilder tag = new("img") { TagRenderMode = TagRenderMode.SelfClosing };
        var shape = width is { } across && height is { } down ? (double)down / across : picture.Width > 0 ? (double)picture.Height / picture.Width : 0;
        var largest = Math.Min(width ?? int.MaxValue, picture.Width);
        if (shape > 0 && largest > 0)
        {
            tag.Attributes["width"] = Text(largest);
            tag.Attributes["height"] = Text(Down(largest, shape));
        }

        if (shape > 0 && IsScalable(picture))
        {
            // Screens with two pixels for one, too; never more than the picture has.
            var offered = Widths.Where(one => one < picture.Width && one < largest * 2L).Append(Math.Min(picture.Width, largest * 2)).Distinct();
            tag.Attributes["srcset"] = string.Join(", ", offered.Select(one => $"{UrlOf(picture, one, Down(one, shape))} {Text(one)}w"));
            tag.Attributes["sizes"] = sizes;
            tag.Attributes["src"] = UrlOf(picture, largest, Down(largest, shape));
        }
        else
        {
            tag.Attributes["src"] = picture.Url;
        }

        tag.Attributes["alt"] = picture.AlternativeText;
        if (lazy)
            tag.Attributes["loading"] = "lazy";
        tag.Attributes["decoding"] = "async";
        return tag;
    }

    /// <inheritdoc cref="SiteView{TModel}.PictureUrl"/>
    public string UrlOf(Picture picture, int width, int height) => !IsScalable(picture) ? picture.Url : images.GetImageUrl(new ImageUrlGenerationOptions(picture.Url)
    {
        Width = width,
        Height = height,
        ImageCropMode = ImageCropMode.Crop,
        FocalPoint = new(picture.FocusLeft, picture.FocusTop),
        CacheBusterValue = picture.Version,
    })!;

    private bool IsScalable(Picture picture) => images.IsSupportedImageFormat(Path.GetExtension(picture.Url).TrimStart('.'));

    private static int Down(int width, double shape) => Math.Max(1, (int)Math.Round(width * shape));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
