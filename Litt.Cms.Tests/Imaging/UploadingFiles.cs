using System.Net;
using System.Text;
using Litt.Cms.Media.Cleaning;
using Litt.Cms.Tests.Media;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core.Services;
using Image = NetVips.Image;

namespace Litt.Cms.Tests.Imaging;

public sealed class UploadingFiles(PictureSite site) : IClassFixture<PictureSite>
{
    public static TheoryData<string> Bad => [.. BadFiles.Refused.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task That_are_bad_is_refused(string name)
    {
        var (status, id) = await SendAsync(name, BadFiles.Refused[name]);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Null(await site.Cms.Services.GetRequiredService<ITemporaryFileService>().GetAsync(id));
    }

    [Fact]
    public async Task That_are_too_large_is_refused_with_the_limit()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["Umbraco:CMS:Runtime:MaxRequestLength"] = "20" }, listening: true);
        var user = await BackofficeUser.SignInAsync(cms);

        using var refused = await SendAsync(21_000);
        using var taken = await SendAsync(10_000);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Contains("20480 bytes", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.False(taken.Headers.Contains("Server"));
        Assert.Equal(20, (int)(await user.GetAsync("/temporary-file/configuration"))["maxFileSize"]!);

        Task<HttpResponseMessage> SendAsync(int length) => user.SendAsync(HttpMethod.Post, "/temporary-file", new MultipartFormDataContent
        {
            { new StringContent(Guid.NewGuid().ToString()), "Id" },
            { new StringContent(new string('x', length)), "File", "long.txt" },
        });
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("photo.JPEG")]
    [InlineData("photo.png")]
    [InlineData("photo.gif")]
    [InlineData("photo.webp")]
    [InlineData("photo.tif")]
    [InlineData("photo.avif")]
    public async Task That_are_what_they_say_is_taken(string name) =>
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(name, Picture.Of(Path.GetExtension(name)[1..].ToLowerInvariant(), 40, 20))).Status);

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("tif")]
    [InlineData("avif")]
    public async Task Leaves_out_what_the_camera_wrote_and_no_pixel(string extension)
    {
        var original = Picture.Of(extension, 64, 48);
        Assert.True(Picture.Contains(original, Picture.Secret));

        var published = await PublishedAsync($"camera.{extension}", original);

        Assert.False(Picture.Contains(published, Picture.Secret));
        using var before = Image.NewFromBuffer(original);
        using var after = Image.NewFromBuffer(published);
        Assert.Equal(0, (before - after).Abs().Max());
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task Keeps_how_the_camera_was_held_and_the_colours(string extension)
    {
        using var picture = Image.NewFromBuffer(Picture.Of(extension, 64, 48, orientation: 6));
        using var coloured = picture.Mutate(image => image.Set(GValue.BlobType, "icc-profile-data", Profile()));

        var published = await PublishedAsync($"held.{extension}", coloured.WriteToBuffer($".{extension}"));

        using var after = Image.NewFromBuffer(published);
        Assert.Equal(6, after.Get("orientation"));
        Assert.True(after.Contains("icc-profile-data"));
        Assert.False(Picture.Contains(published, Picture.Secret));
    }

    [Fact]
    public async Task Leaves_out_the_notes_in_a_moving_picture_and_nothing_of_how_it_moves()
    {
        var film = Picture.Moving("gif", 20, 10, 3);
        byte[] noted =
        [
            .. film[..^1],
            0x21, 0xFE, (byte)Picture.Secret.Length, .. Encoding.ASCII.GetBytes(Picture.Secret), 0,
            0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Picture.Secret.Length, .. Encoding.ASCII.GetBytes(Picture.Secret), 0,
            .. film[^1..],
        ];

        var published = await PublishedAsync("film.gif", noted);

        Assert.Equal(film, published);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void Takes_a_moving_picture_that_ends_too_early(int length)
    {
        using MemoryStream content = new(Picture.Moving("gif", 20, 10, 3)[..length]);

        using var cleaned = Cleaner.Clean("cut.gif", content);

        Assert.InRange(cleaned!.Length, 14, length + 3);
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task Cuts_off_what_hides_behind_a_picture(string extension)
    {
        var published = await PublishedAsync($"behind.{extension}", BadFiles.WithMoreBehind(extension));

        Assert.False(Picture.Contains(published, "<script>"));
        Assert.Equal((40, 20), Picture.SizeOf(published));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\">alert</body></foreignObject>", "")]
    [InlineData("<g onclick=\"alert(1)\"/>", "")]
    [InlineData("<a href=\"java&#10;script:alert(1)\"/>", "")]
    [InlineData("<image href=\"https://elsewhere.example/alert.png\"/>", "")]
    [InlineData("<use href=\"https://elsewhere.example/alert.svg#a\"/>", "")]
    [InlineData("<image href=\"data:image/svg+xml;base64,alert\"/>", "")]
    [InlineData("<style>@import 'https://elsewhere.example/alert.css';</style>", "")]
    [InlineData("<style>.a{fill:url(https://elsewhere.example/alert)}</style>", "")]
    [InlineData("<style>.a{fill:u\\72l(https://elsewhere.example/alert)}</style>", "")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "")]
    [InlineData("<iframe src=\"alert\"/>", "")]
    [InlineData("", "style=\"background:url(//elsewhere.example/alert)\"")]
    [InlineData("", "xmlns:e=\"urn:else\" e:x=\"alert\"")]
    public void Takes_out_of_drawings_what_does_not_draw(string inside, string attributes)
    {
        var cleaned = Clean(BadFiles.Drawing(inside, attributes));

        Assert.DoesNotContain("alert", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", cleaned, StringComparison.Ordinal);
        Assert.Contains("<rect", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_draws()
    {
        const string Inside = "<style>.a{fill:url(#b)}</style><defs><linearGradient id=\"b\"><stop offset=\"0\"/></linearGradient></defs><use href=\"#b\" class=\"a\"/>"
            + "<a href=\"https://example.com/\"><text>words</text></a><image href=\"data:image/png;base64,AAAA\"/>";

        Assert.Contains(Inside.Replace("><", ">", StringComparison.Ordinal)[..20], Clean(BadFiles.Drawing(Inside)), StringComparison.Ordinal);
        Assert.All(["url(#b)", "href=\"#b\"", "https://example.com/", "data:image/png"], kept => Assert.Contains(kept, Clean(BadFiles.Drawing(Inside)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Serves_drawings_so_that_nothing_in_them_runs()
    {
        var item = await site.AddAsync("drawing.svg", BadFiles.Drawing("<script>alert(1)</script>"));

        using var answer = await site.GetAsync(PictureSite.PathOf(item));

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Normalizes_names()
    {
        var photographer = await Photographer.SignInAsync(site.Cms);
        var id = await photographer.SendAsync("Cafe\u0301 \u202Egnp.jpg", Picture.Of("jpg", 40, 20));

        var kept = await site.Cms.Services.GetRequiredService<ITemporaryFileService>().GetAsync(id);

        Assert.Equal("Caf\u00E9 gnp.jpg", kept!.FileName);
    }

    private async Task<byte[]> PublishedAsync(string name, byte[] content)
    {
        using var answer = await site.GetAsync(PictureSite.PathOf(await site.AddAsync(name, content)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<(HttpStatusCode Status, Guid Id)> SendAsync(string name, byte[] content)
    {
        var user = await BackofficeUser.SignInAsync(site.Cms);
        var id = Guid.NewGuid();
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(content), "File", name } };
        using var answer = await user.SendAsync(HttpMethod.Post, "/temporary-file", form);
        return (answer.StatusCode, id);
    }

    private static string Clean(byte[] drawing)
    {
        using MemoryStream cleaned = new();
        SvgSanitizer.Clean(new MemoryStream(drawing), cleaned);
        return Encoding.UTF8.GetString(cleaned.ToArray());
    }

    private static byte[] Profile()
    {
        using var plain = Image.Black(4, 4, bands: 3);
        using var converted = plain.Copy(interpretation: Enums.Interpretation.Srgb).IccTransform("srgb", inputProfile: "srgb");
        return (byte[])converted.Get("icc-profile-data");
    }
}
