using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Media.Images;

/// <summary>Writes the addresses of images, in Umbraco's words and order, and signs them.</summary>
internal sealed class ImageUrls(ImageSignature signature) : IImageUrlGenerator, IImageUrlTokenGenerator
{
    private const string AndInHtml = "&amp;";

    public IEnumerable<string> SupportedImageFileTypes => ImageFormat.Readable;

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
            return null;
        var further = QueryHelpers.ParseQuery(options.FurtherOptions);
        var format = options.Format ?? (further.Remove(ImageWish.FormatName, out var named) ? named.ToString() : null);
        var query = new StringBuilder();
        Add(query, ImageWish.CutName, options.Crop is { } crop ? Invariant($"{crop.Left},{crop.Top},{crop.Right},{crop.Bottom}") : null);
        Add(query, ImageWish.FocusName, options.FocalPoint is { } focus ? Invariant($"{focus.Left},{focus.Top}") : null);
        Add(query, ImageWish.ModeName, options.ImageCropMode?.ToString().ToLowerInvariant());
        Add(query, ImageWish.AnchorName, options.ImageCropAnchor?.ToString().ToLowerInvariant());
        Add(query, ImageWish.WidthName, options.Width?.ToString(CultureInfo.InvariantCulture));
        Add(query, ImageWish.HeightName, options.Height?.ToString(CultureInfo.InvariantCulture));
        Add(query, ImageWish.FormatName, format);
        Add(query, ImageWish.QualityName, options.Quality?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in further)
            Add(query, name, value);
        Add(query, "v", options.CacheBusterValue);
        return query.Length == 0 ? url : RefreshSignature(url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query.ToString(1, query.Length - 1));
    }

    /// <summary>Signs an address anew, which may be as it is written in HTML; one that asks nothing of an image stays as it is.</summary>
    public string RefreshSignature(string imageUrl) => imageUrl.Contains(AndInHtml, StringComparison.Ordinal)
        ? Sign(imageUrl.Replace(AndInHtml, "&", StringComparison.Ordinal)).Replace("&", AndInHtml, StringComparison.Ordinal)
        : Sign(imageUrl);

    private string Sign(string imageUrl)
    {
        var divider = imageUrl.IndexOf('?', StringComparison.Ordinal);
        if (divider < 0)
            return imageUrl;
        var query = imageUrl[(divider + 1)..];
        var canonical = ImageWish.Canonical(query);
        if (canonical.Length == 0)
            return imageUrl;
        var kept = query.Split('&').Where(part => !part.StartsWith(ImageSignature.Name + "=", StringComparison.OrdinalIgnoreCase));
        return $"{imageUrl[..divider]}?{string.Join('&', kept)}&{ImageSignature.Name}={signature.Of(PathOf(imageUrl[..divider]), canonical)}";
    }

    private static string PathOf(string url) => Uri.UnescapeDataString(Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute.AbsolutePath : url);

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            query.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
