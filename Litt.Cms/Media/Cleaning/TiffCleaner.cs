using Litt.Cms.Media.Images;
using NetVips;

namespace Litt.Cms.Media.Cleaning;

/// <summary>Writes a TIFF anew, without loss, and without all that is not the picture or its colours: a TIFF is a list of notes through and through.</summary>
internal static class TiffCleaner
{
    public static void Clean(Stream from, Stream to)
    {
        using var image = Vips.Open(from);
        using var upright = image.Autorot();
        upright.TiffsaveStream(to, compression: Enums.ForeignTiffCompression.Deflate, predictor: Enums.ForeignTiffPredictor.Horizontal, keep: Enums.ForeignKeep.Icc);
    }
}
