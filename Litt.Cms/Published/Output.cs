using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Litt.Cms.Published;

/// <summary>A finished answer: its bytes, their compressed forms, made when first asked for, and a tag by which browsers know what they have.</summary>
internal sealed class Output
{
    private const int SmallestToCompress = 256;
    private static readonly StringValues AskAgain = "no-cache";
    private static readonly StringValues NothingRuns = "default-src 'none'; frame-ancestors 'none'";

    private readonly string tag;
    private readonly StringValues vary;
    private readonly StringValues policy;
    private readonly Form plain;
    private readonly Lazy<Form> brotli;
    private readonly Lazy<Form> gzip;

    /// <param name="body">What is answered. Must not be changed afterwards.</param>
    /// <param name="contentType">With its charset.</param>
    /// <param name="status">The status of the answer; only an answer of 200 can be "not modified".</param>
    /// <param name="varies">The request headers that the answer depends on, beside Accept-Encoding.</param>
    /// <param name="policy">What browsers may load and run for it (Content-Security-Policy); nothing where nothing is said.</param>
    public Output(byte[] body, string contentType, int status = StatusCodes.Status200OK, string? varies = null, string? policy = null)
    {
        Status = status;
        this.policy = policy is null ? NothingRuns : policy;
        vary = varies is null ? "Accept-Encoding" : $"Accept-Encoding, {varies}";
        ContentType = contentType;
        tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 10));
        plain = new Form(body, default, $"\"{tag}\"");
        brotli = new Lazy<Form>(() => Compress(WithBrotli, "br"));
        gzip = new Lazy<Form>(() => Compress(WithGzip, "gzip"));
    }

    public int Status { get; }

    public string ContentType { get; }

    public ReadOnlyMemory<byte> Body => plain.Body;

    /// <summary>About what keeping it costs, compressed forms included.</summary>
    public long Size => (plain.Body.Length * 2) + 1024;

    /// <summary>Answers a GET or HEAD request, in the encoding that the browser prefers, or with 304 if it has the answer already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="keeping">What browsers and proxies may do with the answer; they ask again each time where nothing is said.</param>
    public Task WriteAsync(HttpContext context, StringValues keeping = default)
    {
        var request = context.Request;
        var response = context.Response;
        var headers = response.Headers;
        var form = FormFor(request.Headers.AcceptEncoding);
        headers.ETag = form.Tag;
        headers.CacheControl = keeping.Count == 0 ? AskAgain : keeping;
        headers.Vary = vary;
        headers.ContentSecurityPolicy = policy;
        if (Status == StatusCodes.Status200OK && request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(known))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = Status;
        response.ContentType = ContentType;
        headers.ContentLength = form.Body.Length;
        if (form.Encoding.Count > 0)
            headers.ContentEncoding = form.Encoding;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(form.Body, 0, form.Body.Length);
    }

    private Form FormFor(StringValues accepted)
    {
        if (accepted.Count == 0 || plain.Body.Length < SmallestToCompress)
            return plain;
        return Accepts(accepted, "br") ? brotli.Value : Accepts(accepted, "gzip") ? gzip.Value : plain;
    }

    private static bool Accepts(StringValues accepted, string encoding)
    {
        foreach (var line in accepted)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var one = line.AsSpan(range).Trim();
                if (!one.StartsWith(encoding, StringComparison.OrdinalIgnoreCase))
                    continue;
                var rest = one[encoding.Length..].TrimStart();
                if (rest.IsEmpty)
                    return true;
                if (rest[0] == ';')
                    return !IsRefused(rest[1..].Trim());
            }
        }

        return false;
    }

    // "q=0" in any of its spellings means: anything but this.
    private static bool IsRefused(ReadOnlySpan<char> quality) =>
        quality.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && !quality[2..].ContainsAnyInRange('1', '9');

    private bool IsKnown(StringValues known)
    {
        foreach (var line in known)
        {
            if (line == "*")
                return true;
            if (line?.Contains(tag, StringComparison.Ordinal) == true
                && EntityTagHeaderValue.TryParseList([line], out var tags)
                && tags.Any(one => one.Tag.AsSpan().Trim('"').StartsWith(tag, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private Form Compress(Func<byte[], byte[]> compress, string encoding)
    {
        var smaller = compress(plain.Body);
        return smaller.Length < plain.Body.Length ? new Form(smaller, encoding, $"\"{tag}-{encoding}\"") : plain;
    }

    private static byte[] WithBrotli(byte[] body)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, buffer, out var length, quality: 6, window: 22) ? buffer[..length] : body;
    }

    private static byte[] WithGzip(byte[] body)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(body);
        return target.ToArray();
    }

    private sealed record Form(byte[] Body, StringValues Encoding, StringValues Tag);
}
