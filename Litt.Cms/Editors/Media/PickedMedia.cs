using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Media;

/// <summary>A picked media item as it is stored, with the crops and focal point that this use of it sets.</summary>
internal sealed class PickedMedia
{
    public Guid Key { get; set; }

    public Guid MediaKey { get; set; }

    public string MediaTypeAlias { get; set; } = string.Empty;

    public IEnumerable<ImageCropperValue.Crop>? Crops { get; set; }

    public ImageCropperValue.FocalPosition? FocalPoint { get; set; }

    /// <summary>The picked media of a stored value; values from before version 9 are lists of identifiers.</summary>
    public static PickedMedia[] Read(object? value, IJsonSerializer json)
    {
        if (value?.ToString() is not { Length: > 0 } text)
            return [];

        if (text.DetectIsJson())
            return json.TryDeserialize(text, out PickedMedia[]? picked) ? [.. picked.Where(media => media.MediaKey != Guid.Empty)] : [];

        return
        [
            .. text.Split(',')
                .Select(part => UdiParser.TryParse(part, out GuidUdi? udi) ? udi : null)
                .OfType<GuidUdi>()
                .Select(udi => new PickedMedia { Key = udi.Guid, MediaKey = udi.Guid, Crops = [] }),
        ];
    }

    /// <summary>Shows the configured crops, in their order and sizes, and the focal point only where it may be set.</summary>
    public void Apply(MediaPicker3Configuration configuration)
    {
        Crops = [.. Configured(configuration).Select(crop => Own(crop))];
        if (!configuration.EnableLocalFocalPoint)
            FocalPoint = null;

        ImageCropperValue.Crop Own(ImageCropperValue.Crop crop)
        {
            crop.Coordinates = Crops?.FirstOrDefault(own => own?.Alias == crop.Alias)?.Coordinates;
            return crop;
        }
    }

    /// <summary>Leaves away what need not be stored: crops that nobody cut, and a focal point in the middle.</summary>
    public void Prune()
    {
        Crops = Crops?.Where(crop => crop is { Coordinates: not null }).ToArray();
        if (FocalPoint is { IsMiddle: true })
            FocalPoint = null;
    }

    public static IEnumerable<ImageCropperValue.Crop> Configured(MediaPicker3Configuration? configuration) =>
        configuration?.Crops?.Select(crop => new ImageCropperValue.Crop { Alias = crop.Alias, Width = crop.Width, Height = crop.Height }) ?? [];
}
