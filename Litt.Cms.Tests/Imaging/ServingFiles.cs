using System.Net;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace Litt.Cms.Tests.Imaging;

public sealed class ServingFiles(PictureSite site) : IClassFixture<PictureSite>
{
    [Fact]
    public async Task Answers_parts_and_knows_what_the_browser_has()
    {
        var path = PictureSite.PathOf(await site.AddAsync("notes.txt", "0123456789"u8.ToArray()));

        using var whole = await site.GetAsync(path);
        using var part = await site.GetAsync(path, null, ("Range", "bytes=2-4"));
        using var again = await site.GetAsync(path, null, ("If-None-Match", whole.Headers.ETag!.ToString()));

        Assert.Equal("text/plain", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(whole.Headers.CacheControl!.NoCache);
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Keeps_what_is_asked_by_its_version_for_ever()
    {
        var path = PictureSite.PathOf(await site.AddAsync("kept.txt", "x"u8.ToArray()));

        using var answer = await site.GetAsync(path + "?v=1");

        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "application/octet-stream")]
    [InlineData("code.js", "application/octet-stream")]
    [InlineData("data.xml", "application/octet-stream")]
    [InlineData("letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("things.zip", "application/x-zip-compressed")]
    [InlineData("odd.qqq", "application/octet-stream")]
    public async Task Sends_what_browsers_should_not_show_as_a_download(string name, string type)
    {
        var path = PictureSite.PathOf(await site.AddAsync(name, "<script>alert(1)</script>"u8.ToArray()));

        using var answer = await site.GetAsync(path);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/../litt.sqlite")]
    [InlineData("/media/%2e%2e/keys/images.key")]
    [InlineData("/media/..%2fkeys%2fimages.key")]
    [InlineData("/media/..%5ckeys%5cimages.key")]
    [InlineData("/media//keys/images.key")]
    [InlineData("/media/.hidden")]
    [InlineData("/media/")]
    [InlineData("/media")]
    public async Task Never_leaves_the_folder(string address)
    {
        _ = site.Sign("/media/a.jpg?width=1");
        Assert.True(File.Exists(Path.Combine(site.Cms.DataFolder, "keys", "images.key")));
        File.WriteAllText(Path.Combine(site.Cms.DataFolder, "media", ".hidden"), "x");

        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Hides_the_trashed_from_visitors_but_not_from_staff()
    {
        var item = await site.AddAsync("gone.jpg", Picture.Of("jpg", 40, 20));
        var path = PictureSite.PathOf(item);
        var trashed = path.Replace("gone.jpg", "gone.deleted.jpg", StringComparison.Ordinal);
        var staff = site.Cms.Browser();
        await BackofficeUser.SignInAsync(staff);

        site.Items.MoveToRecycleBin(item);

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(trashed)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(site.Sign(trashed + "?width=10"))).StatusCode);
        using var seen = await staff.GetAsync(new Uri(trashed, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.True(seen.Headers.CacheControl!.NoStore);

        site.Items.Move(item, -1);

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Ends_with_the_item()
    {
        IMedia item = await site.AddAsync("deleted.jpg", Picture.Of("jpg", 40, 20));
        var file = Path.Combine(site.Cms.DataFolder, PictureSite.PathOf(item).TrimStart('/'));
        Assert.True(File.Exists(file));

        site.Items.MoveToRecycleBin(item);
        site.Items.Delete(item);

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }
}
