using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Litt.Cms.Media.Images;

/// <summary>Sends made images: small ones from memory, where those are that were asked for last.</summary>
internal sealed class ImageAnswers : IDisposable
{
    private const int LargestInMemory = 256 * 1024;
    private const long Most = 32 * 1024 * 1024;

    private readonly MemoryCache small = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="context">The request.</param>
    /// <param name="image">What is sent.</param>
    /// <param name="changed">When the original was written.</param>
    public Task SendAsync(HttpContext context, CachedImage image, DateTimeOffset changed)
    {
        var headers = context.Request.Headers;
        var tag = $"\"{image.Key}\"";
        if (image.Length > LargestInMemory || headers.Range.Count > 0 || IsConditional(headers))
            return TypedResults.PhysicalFile(image.Path, image.Format.ContentType, lastModified: changed, entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true).ExecuteAsync(context);
        return SendBytesAsync(context, image, tag, changed);
    }

    public void Dispose() => small.Dispose();

    private static bool IsConditional(IHeaderDictionary headers) =>
        !(StringValues.IsNullOrEmpty(headers.IfNoneMatch) && StringValues.IsNullOrEmpty(headers.IfModifiedSince) && StringValues.IsNullOrEmpty(headers.IfMatch) && StringValues.IsNullOrEmpty(headers.IfUnmodifiedSince));

    private async Task SendBytesAsync(HttpContext context, CachedImage image, string tag, DateTimeOffset changed)
    {
        if (!small.TryGetValue(image.Key, out byte[]? bytes))
        {
            bytes = await File.ReadAllBytesAsync(image.Path, context.RequestAborted);
            small.Set(image.Key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length });
        }

        var response = context.Response;
        response.ContentType = image.Format.ContentType;
        response.ContentLength = bytes!.Length;
        response.Headers.ETag = tag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(changed);
        response.Headers.AcceptRanges = "bytes";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
