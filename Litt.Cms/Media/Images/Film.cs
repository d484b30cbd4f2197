using NetVips;

namespace Litt.Cms.Media.Images;

/// <summary>Images that move: their pictures lie below each other in one tall image.</summary>
internal static class Film
{
    private const string PageHeight = "page-height";

    private static readonly string[] Timing = ["delay", "loop"];

    /// <param name="source">A GIF or WebP.</param>
    /// <param name="pages">How many pictures it has.</param>
    /// <param name="scale">What is done to each of them.</param>
    public static Image Scale(Stream source, int pages, Func<Image, Image> scale)
    {
        using var film = Vips.Open(source, "[n=-1]", atRandom: true);
        var height = film.Height / pages;
        var frames = new Image[pages];
        try
        {
            for (var i = 0; i < pages; i++)
            {
                using var frame = film.ExtractArea(0, i * height, film.Width, height);
                frames[i] = scale(frame);
            }

            using var joined = Image.Arrayjoin(frames, across: 1);
            var timing = Timing.Where(film.Contains).ToDictionary(name => name, film.Get);
            return joined.Mutate(image =>
            {
                image.Set(GValue.GIntType, PageHeight, frames[0].Height);
                foreach (var (name, value) in timing)
                    image.Set(name, value);
            });
        }
        finally
        {
            foreach (var frame in frames)
                frame?.Dispose();
        }
    }
}
