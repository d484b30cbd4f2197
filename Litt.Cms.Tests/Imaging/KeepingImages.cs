using Litt.Cms.Media.Images;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Tests.Imaging;

public sealed class KeepingImages : IDisposable
{
    private const int ImageLength = 1000;
    private const int Asking = 20;

    private static readonly ImageWish Small = new(8, null, default, default, null, null, null, null);

    private readonly string folder = Directory.CreateTempSubdirectory("litt-images-").FullName;

    [Fact]
    public void Lets_go_what_was_not_asked_for_the_longest()
    {
        ImageCache cache = new(folder, 3 * ImageLength);
        var paths = Enumerable.Range(0, 3).Select(number => Keep(cache, number).Path).ToArray();
        Assert.NotNull(cache.Find(KeyOf(0)));

        Keep(cache, 3);

        Assert.Equal([true, false, true], paths.Select(File.Exists));
        Assert.Equal(3 * ImageLength, cache.Bytes);
        Assert.Null(cache.Find(KeyOf(1)));
    }

    [Fact]
    public void Finds_them_after_a_start_and_clears_what_was_half_written()
    {
        Keep(new ImageCache(folder, 9 * ImageLength), 0);
        File.WriteAllBytes(Path.Combine(folder, "new-half.webp"), [1]);

        ImageCache cache = new(folder, 9 * ImageLength);

        Assert.Equal(ImageFormat.Webp, cache.Find(KeyOf(0))!.Format);
        Assert.Equal(ImageLength, cache.Bytes);
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Makes_one_however_many_ask_at_once()
    {
        using var images = Images(new ImageCache(folder, long.MaxValue));
        var picture = Picture.Of("jpg", 400, 300);
        var opened = 0;

        var made = await Task.WhenAll(Enumerable.Range(0, Asking).Select(_ => Task.Run(() => images.GetAsync(KeyOf(0), Open, Small, ImageFormat.Webp).AsTask())));

        Assert.Single(made.Select(image => image.Path).Distinct());
        // Once for the header, and once for the pixels.
        Assert.Equal(2, opened);

        Stream Open()
        {
            Interlocked.Increment(ref opened);
            return new MemoryStream(picture);
        }
    }

    [Fact]
    public async Task Makes_anew_what_somebody_deleted_and_tries_again_what_failed()
    {
        using var images = Images(new ImageCache(folder, long.MaxValue));
        var picture = Picture.Of("jpg", 400, 300);
        await Assert.ThrowsAnyAsync<Exception>(() => images.GetAsync(KeyOf(0), () => new MemoryStream([1, 2, 3]), Small, ImageFormat.Webp).AsTask());

        var made = await images.GetAsync(KeyOf(0), () => new MemoryStream(picture), Small, ImageFormat.Webp);
        File.Delete(made.Path);
        var again = await images.GetAsync(KeyOf(0), () => new MemoryStream(picture), Small, ImageFormat.Webp);

        Assert.True(File.Exists(again.Path));
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static MadeImages Images(ImageCache cache)
    {
        ImagingSettings settings = new();
        return new MadeImages(new ImageMaker(new Fixed(settings)), new Lazy<ImageCache>(cache), Options.Create(settings));
    }

    private static string KeyOf(int number) => new((char)('a' + number), ImageKeys.Length);

    private static CachedImage Keep(ImageCache cache, int number)
    {
        var written = cache.Aside() + ".webp";
        File.WriteAllBytes(written, new byte[ImageLength]);
        return cache.Keep(KeyOf(number), written, ImageFormat.Webp);
    }

    private sealed class Fixed(ImagingSettings settings) : IOptionsMonitor<ImagingSettings>
    {
        public ImagingSettings CurrentValue => settings;

        public ImagingSettings Get(string? name) => settings;

        public IDisposable? OnChange(Action<ImagingSettings, string?> listener) => null;
    }
}
