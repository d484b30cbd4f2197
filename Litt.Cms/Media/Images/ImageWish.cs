using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Media.Images;

/// <summary>What an address asks of an image, in the words of Umbraco's image addresses.</summary>
/// <param name="Width">In pixels; null follows the height.</param>
/// <param name="Height">In pixels; null follows the width.</param>
/// <param name="Mode">How the image is brought into that size.</param>
/// <param name="Anchor">What stays in view where something is cut off.</param>
/// <param name="Focus">The point that stays in view, as parts of width and height; it goes before the anchor.</param>
/// <param name="Cut">What is cut off first at the left, upper, right and lower edge, as parts of width and height.</param>
/// <param name="Format">The format, or null for the one that suits the browser.</param>
/// <param name="Quality">From 1 to 100, or null for the format's usual one.</param>
internal sealed record ImageWish(
    int? Width,
    int? Height,
    ImageCropMode Mode,
    ImageCropAnchor Anchor,
    (double X, double Y)? Focus,
    (double Left, double Top, double Right, double Bottom)? Cut,
    ImageFormat? Format,
    int? Quality)
{
    public const string WidthName = "width";
    public const string HeightName = "height";
    public const string ModeName = "rmode";
    public const string AnchorName = "ranchor";
    public const string FocusName = "rxy";
    public const string CutName = "cc";
    public const string FormatName = "format";
    public const string QualityName = "quality";

    /// <summary>The client writes so in rich text, where it means <see cref="ModeName"/>.</summary>
    private const string ClientModeName = "mode";

    private static readonly string[] Names = [AnchorName, CutName, FormatName, HeightName, ClientModeName, QualityName, ModeName, FocusName, WidthName];

    /// <summary>What of a query is about the image, in an order and a spelling of its own; empty where nothing is.</summary>
    public static string Canonical(IQueryCollection query)
    {
        var canonical = string.Empty;
        foreach (var name in Names)
        {
            if (query.TryGetValue(name, out var value))
                canonical += $"&{name}={value}";
        }

        return canonical;
    }

    /// <inheritdoc cref="Canonical(IQueryCollection)"/>
    public static string Canonical(string query) => Canonical(new QueryCollection(QueryHelpers.ParseQuery(query)));

    /// <summary>Reads a query.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="bounds">The largest sizes.</param>
    /// <param name="wish">What is asked for.</param>
    /// <returns>The name of what cannot be understood or is too large; null where all is well.</returns>
    public static string? Read(IQueryCollection query, ImagingResizeSettings bounds, out ImageWish wish)
    {
        wish = new ImageWish(null, null, ImageCropMode.Crop, ImageCropAnchor.Center, null, null, null, null);
        if (!TryNumber(query, WidthName, bounds.MaxWidth, out var width))
            return WidthName;
        if (!TryNumber(query, HeightName, bounds.MaxHeight, out var height))
            return HeightName;
        if (!TryNumber(query, QualityName, 100, out var quality))
            return QualityName;
        if (!TryName(query, query.ContainsKey(ModeName) ? ModeName : ClientModeName, out ImageCropMode mode))
            return ModeName;
        if (!TryName(query, AnchorName, out ImageCropAnchor anchor))
            return AnchorName;
        if (!TryParts(query, FocusName, 2, out var focus))
            return FocusName;
        if (!TryParts(query, CutName, 4, out var cut) || cut is { } edges && (edges[0] + edges[2] >= 1 || edges[1] + edges[3] >= 1))
            return CutName;
        var format = ImageFormat.Named(query[FormatName]);
        if (format is null && !string.IsNullOrEmpty(query[FormatName]))
            return FormatName;
        wish = new ImageWish(
            width, height, mode, anchor, focus is null ? null : (focus[0], focus[1]), cut is null ? null : (cut[0], cut[1], cut[2], cut[3]), format, quality);
        return null;
    }

    private static bool TryNumber(IQueryCollection query, string name, int most, out int? number)
    {
        number = null;
        string? text = query[name];
        if (string.IsNullOrEmpty(text) || text == "0")
            return true;
        // Browsers' pixels are not always whole.
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) || read < 1 || read > most)
            return false;
        number = (int)Math.Round(read);
        return true;
    }

    private static bool TryName<T>(IQueryCollection query, string name, out T value)
        where T : struct, Enum
    {
        value = default;
        string? text = query[name];
        return string.IsNullOrEmpty(text) || (char.IsLetter(text[0]) && Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value));
    }

    private static bool TryParts(IQueryCollection query, string name, int count, out double[]? parts)
    {
        parts = null;
        string? text = query[name];
        if (string.IsNullOrEmpty(text))
            return true;
        var read = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                return false;
            read.Add(Math.Clamp(number, 0, 1));
        }

        parts = [.. read];
        return parts.Length == count;
    }
}
