using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Litt.Cms.Backoffice;

/// <summary>One file of the client, answered in the form that the browser takes best.</summary>
internal sealed record ClientFile(string Path, string ContentType, FileInfo Plain, FileInfo? Brotli, FileInfo? Gzip) : IResult
{
    private static readonly StringSegment Br = "br";
    private static readonly StringSegment Gz = "gzip";

    /// <summary>Whether the name changes with the content.</summary>
    public bool IsHashed => Path.StartsWith("bundle/", StringComparison.Ordinal);

    public string Tag { get; } = string.Create(CultureInfo.InvariantCulture, $"{Plain.Length:x}-{Plain.LastWriteTimeUtc.Ticks:x}");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (file, encoding) = Choose(httpContext.Request);
        var response = httpContext.Response;
        var headers = response.GetTypedHeaders();
        headers.ETag = new EntityTagHeaderValue($"\"{Tag}{encoding}\"");
        response.Headers.CacheControl = CachingFor(httpContext.Request);
        response.Headers.XContentTypeOptions = "nosniff";
        if (Brotli is not null || Gzip is not null)
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(httpContext.Request, headers.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = ContentType;
        response.ContentLength = file.Length;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.SendFileAsync(file.FullName, httpContext.RequestAborted);
    }

    private string CachingFor(HttpRequest request) =>
        IsHashed || request.Query["v"] == Tag ? "public, max-age=31536000, immutable" : "no-cache";

    private (FileInfo File, string? Encoding) Choose(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        if (Brotli is not null && Accepts(accepted, Br))
            return (Brotli, "br");
        return Gzip is not null && Accepts(accepted, Gz) ? (Gzip, "gzip") : (Plain, null);
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, StringSegment encoding) =>
        accepted.Any(value => value.Quality is not 0 && value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any);
}
