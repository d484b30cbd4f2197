using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Media.Images;

/// <summary>Images as they were asked for: from the cache, or made once however many ask, and only so many at a time.</summary>
internal sealed class MadeImages(ImageMaker maker, Lazy<ImageCache> cache, IOptions<ImagingSettings> settings) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<CachedImage>>> making = new();
    private readonly SemaphoreSlim places = new(settings.Value.Memory.MaximumConcurrentProcessing is > 0 and var most ? most : Environment.ProcessorCount);

    /// <param name="key">The result's name, by <see cref="ImageKeys"/>.</param>
    /// <param name="open">Opens the original.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="format">The format that was chosen.</param>
    public async ValueTask<CachedImage> GetAsync(string key, Func<Stream> open, ImageWish wish, ImageFormat format)
    {
        if (cache.Value.Find(key) is { } found)
        {
            if (File.Exists(found.Path))
                return found;
            cache.Value.Drop(key);
        }

        var work = making.GetOrAdd(key, _ => new Lazy<Task<CachedImage>>(() => MakeAsync(key, open, wish, format)));
        try
        {
            return await work.Value;
        }
        finally
        {
            making.TryRemove(new(key, work));
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<CachedImage> MakeAsync(string key, Func<Stream> open, ImageWish wish, ImageFormat format)
    {
        await places.WaitAsync();
        var aside = cache.Value.Aside();
        try
        {
            // Another one may have finished while this one waited.
            if (cache.Value.Find(key) is { } found)
                return found;
            var written = await Task.Run(() => maker.Make(open, wish, format, aside));
            NativeMemory.GiveBack();
            return cache.Value.Keep(key, $"{aside}.{written.Name}", written);
        }
        finally
        {
            places.Release();
            foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(aside)!, Path.GetFileName(aside) + ".*"))
                File.Delete(left);
        }
    }
}
