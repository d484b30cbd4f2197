using System.IO.Compression;
using System.Text;
using Litt.Cms.Published;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Litt.Cms.Tests.Published;

public sealed class AnsweringAgain
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("people who use drugs ", 100));

    [Theory]
    [InlineData(null, null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip")]
    [InlineData("br;q=0.001", "br")]
    [InlineData("br;q=0.000, gzip;q=0", null)]
    public async Task Speaks_the_encoding_that_the_browser_takes(string? accepted, string? encoding)
    {
        var (context, body) = await AskAsync(new Output(Encoding.UTF8.GetBytes(Text), "text/plain"), accepted);

        Assert.Equal(encoding ?? "", context.Response.Headers.ContentEncoding.ToString());
        Assert.Equal("Accept-Encoding", context.Response.Headers.Vary);
        Assert.Equal(body.Length, context.Response.ContentLength);
        Assert.Equal(Text, Read(body, encoding));
    }

    [Fact]
    public async Task Says_not_modified_to_whoever_has_it()
    {
        var output = new Output(Encoding.UTF8.GetBytes(Text), "text/plain");
        var (first, _) = await AskAsync(output, "br");
        var tag = first.Response.Headers.ETag;

        var (again, body) = await AskAsync(output, "br", tag);
        var (weak, _) = await AskAsync(output, null, $"\"other\", W/{tag}");
        var (other, _) = await AskAsync(output, null, "\"other\"");

        Assert.Equal(StatusCodes.Status304NotModified, again.Response.StatusCode);
        Assert.Empty(body);
        Assert.Equal(StatusCodes.Status304NotModified, weak.Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, other.Response.StatusCode);
    }

    [Fact]
    public async Task Never_says_so_of_a_page_that_is_not_there()
    {
        var output = new Output(Encoding.UTF8.GetBytes(Text), "text/plain", StatusCodes.Status404NotFound);
        var (first, _) = await AskAsync(output, null);

        var (again, _) = await AskAsync(output, null, first.Response.Headers.ETag);

        Assert.Equal(StatusCodes.Status404NotFound, again.Response.StatusCode);
    }

    [Fact]
    public async Task Has_no_body_when_only_the_head_is_asked_for()
    {
        var (context, body) = await AskAsync(new Output(Encoding.UTF8.GetBytes(Text), "text/plain"), null, method: "HEAD");

        Assert.Empty(body);
        Assert.Equal(Text.Length, context.Response.ContentLength);
    }

    [Fact]
    public async Task Is_made_once_however_many_ask()
    {
        var cache = new OutputCache(1_000_000);
        var made = 0;
        var gate = new TaskCompletionSource();
        async Task<Output> Make()
        {
            Interlocked.Increment(ref made);
            await gate.Task;
            return new Output([1], "text/plain");
        }

        var asking = Enumerable.Range(0, 20).Select(_ => cache.GetOrMakeAsync(new OutputKey("all", "/", ""), Make)).ToArray();
        gate.SetResult();
        var answers = await Task.WhenAll(asking);

        Assert.Equal(1, made);
        Assert.Single(answers.Distinct());
        Assert.True(cache.TryGet(new OutputKey("all", "/", ""), out _));
        Assert.False(cache.TryGet(new OutputKey("keyed", "/", ""), out _));
    }

    [Fact]
    public async Task Is_not_remembered_when_making_it_failed()
    {
        var cache = new OutputCache(1_000_000);
        var key = new OutputKey("all", "/", "");

        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.GetOrMakeAsync(key, () => throw new InvalidOperationException()));
        var answer = await cache.GetOrMakeAsync(key, () => Task.FromResult(new Output([1], "text/plain")));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Does_not_fill_the_memory_with_strange_addresses()
    {
        var cache = new OutputCache(20_000);
        for (var number = 0; number < 1000; number++)
            await cache.GetOrMakeAsync(new OutputKey("all", $"/{number}", ""), () => Task.FromResult(new Output(new byte[1000], "text/plain")));

        Assert.InRange(Enumerable.Range(0, 1000).Count(number => cache.TryGet(new OutputKey("all", $"/{number}", ""), out _)), 0, 20);
    }

    private static async Task<(HttpContext Context, byte[] Body)> AskAsync(Output output, string? accepted, StringValues known = default, string method = "GET")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        if (accepted is not null)
            context.Request.Headers.AcceptEncoding = accepted;
        context.Request.Headers.IfNoneMatch = known;
        using var body = new MemoryStream();
        context.Response.Body = body;
        await output.WriteAsync(context);
        return (context, body.ToArray());
    }

    private static string Read(byte[] body, string? encoding)
    {
        using var plain = new MemoryStream(body);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(plain, CompressionMode.Decompress),
            "gzip" => new GZipStream(plain, CompressionMode.Decompress),
            _ => plain,
        };
        return new StreamReader(stream).ReadToEnd();
    }
}
