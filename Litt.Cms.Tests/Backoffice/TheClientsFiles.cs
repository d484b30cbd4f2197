using System.IO.Compression;
using System.Net;

namespace Litt.Cms.Tests.Backoffice;

public sealed class TheClientsFiles(OneSite site) : IClassFixture<OneSite>
{
    private const string Theme = "/umbraco/backoffice/css/light.css";

    [ClientFact]
    public async Task Are_kept_for_good_where_the_name_changes_with_the_content()
    {
        var answer = await site.Visitor.GetAsync($"/umbraco/backoffice/{BuiltClient.Preloaded[0]}");

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
    }

    [ClientFact]
    public async Task Are_asked_for_again_where_it_does_not_and_then_not_sent_twice()
    {
        var first = await site.Visitor.GetAsync(Theme);
        using var again = new HttpRequestMessage(HttpMethod.Get, Theme);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await site.Visitor.SendAsync(again);

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [ClientTheory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Come_in_the_form_that_the_browser_takes_best(string accepted, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Theme);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var answer = await site.Visitor.SendAsync(request);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(BuiltClient.Root, "css/light.css")), await UnpackAsync(answer, encoding));
    }

    [ClientFact]
    public async Task Have_a_tag_for_each_form()
    {
        var tags = new List<string>();
        foreach (var accepted in (string[])["br", "gzip", "identity"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, Theme);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            tags.Add((await site.Visitor.SendAsync(request)).Headers.ETag!.Tag);
        }

        Assert.Distinct(tags);
    }

    [ClientTheory]
    [InlineData("backoffice/css/light.css")]
    [InlineData("backoffice/css/dark.css")]
    [InlineData("backoffice/css/high-contrast.css")]
    [InlineData("backoffice/css/umb-css.css")]
    [InlineData("backoffice/css/rte-content.css")]
    [InlineData("backoffice/css/umbraco-blockgridlayout.css")]
    [InlineData("backoffice/assets/umbraco-logo.svg")]
    [InlineData("backoffice/assets/installer-illustration.svg")]
    [InlineData("backoffice/assets/favicon.svg")]
    [InlineData("backoffice/assets/fonts/LatoLatin-Regular.woff2")]
    [InlineData("management/api/v1/security/back-office/graphics/login-background")]
    [InlineData("management/api/v1/security/back-office/graphics/login-logo")]
    [InlineData("management/api/v1/security/back-office/graphics/login-logo-alternative")]
    [InlineData("management/api/v1/security/back-office/graphics/logo")]
    [InlineData("management/api/v1/security/back-office/graphics/logo-alternative")]
    public async Task Are_all_there_that_the_client_knows_by_heart(string address)
    {
        var answer = await site.Visitor.GetAsync($"/umbraco/{address}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [ClientFact]
    public void Are_few_and_small_for_the_first_view()
    {
        Assert.InRange(BuiltClient.Preloaded.Count, 1, 30);
        Assert.InRange(BuiltClient.Preloaded.Sum(BuiltClient.Transferred), 1, 900 * 1024);
    }

    [ClientFact]
    public void Are_compressed_ahead_where_it_is_worth_it()
    {
        var left = Directory.EnumerateFiles(BuiltClient.Root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".js" or ".css" or ".svg")
            .Where(file => new FileInfo(file).Length > 1024 && !(File.Exists($"{file}.br") && File.Exists($"{file}.gz")));

        Assert.Empty(left);
    }

    private static async Task<byte[]> UnpackAsync(HttpResponseMessage answer, string? encoding)
    {
        await using var content = await answer.Content.ReadAsStreamAsync();
        await using var plain = encoding switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
