using System.Net;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;
using Image = NetVips.Image;

namespace Litt.Cms.Tests.Imaging;

public sealed class MakingImages(PictureSite site) : IClassFixture<PictureSite>
{
    private const string Browser = "image/avif,image/webp,image/apng,image/*,*/*;q=0.8";

    [Theory]
    [InlineData("width=50", 50, 25)]
    [InlineData("height=50", 100, 50)]
    [InlineData("width=50&height=50", 50, 50)]
    [InlineData("width=50&height=50&rmode=crop", 50, 50)]
    [InlineData("width=50&height=50&rmode=max", 50, 25)]
    [InlineData("width=400&height=400&rmode=max", 400, 200)]
    [InlineData("width=50&height=50&rmode=min", 100, 50)]
    [InlineData("width=400&height=400&rmode=min", 200, 100)]
    [InlineData("width=50&height=50&rmode=pad", 50, 50)]
    [InlineData("width=300&height=300&rmode=boxpad", 300, 300)]
    [InlineData("width=50&height=70&rmode=stretch", 50, 70)]
    [InlineData("width=50&height=50&mode=Max", 50, 25)]
    [InlineData("cc=0.5,0,0,0", 100, 100)]
    [InlineData("cc=0.5,0,0,0&width=20", 20, 20)]
    [InlineData("width=600&height=300", 600, 300)]
    [InlineData("format=png", 200, 100)]
    public async Task Brings_them_into_the_size_that_is_asked_for(string query, int width, int height)
    {
        var path = await PathAsync("size.jpg", Picture.Of("jpg", 200, 100));

        Assert.Equal((width, height), Picture.SizeOf(await site.ImageAsync($"{path}?{query}")));
    }

    [Theory]
    [InlineData("width=50&height=50&rxy=0.1,0.5", true)]
    [InlineData("width=50&height=50&rxy=0.9,0.5", false)]
    [InlineData("width=50&height=50&ranchor=left", true)]
    [InlineData("width=50&height=50&ranchor=bottomright", false)]
    [InlineData("cc=0,0,0.5,0&width=50&height=50", true)]
    [InlineData("cc=0.5,0,0,0&width=50&height=50", false)]
    [InlineData("cc=0.5,0,0,0&width=50&height=50&rxy=0,0", false)]
    [InlineData("cc=0,0,0.6,0.1&width=900", true)]
    public async Task Shows_the_part_that_is_asked_for(string query, bool isRed)
    {
        var path = await PathAsync("part.jpg", Picture.Of("jpg", 200, 100));

        var image = await site.ImageAsync($"{path}?{query}");

        Assert.All([(0.02, 0.02), (0.98, 0.98), (0.5, 0.5)], at => Assert.Equal(isRed, Picture.IsRed(image, at.Item1, at.Item2)));
    }

    [Fact]
    public async Task Turns_them_upright_and_leaves_out_what_the_camera_wrote()
    {
        var original = Picture.Of("jpg", 200, 100, orientation: 6);
        Assert.True(Picture.Contains(original, Picture.Secret));
        var item = await site.AddAsync("phone.jpg", original);

        var small = await site.ImageAsync($"{PictureSite.PathOf(item)}?width=50&format=jpg");
        var cut = await site.ImageAsync($"{PictureSite.PathOf(item)}?cc=0,0,0,0.6&width=50&format=jpg");

        Assert.Equal((50, 100), Picture.SizeOf(small));
        Assert.True(Picture.IsRed(small, 0.5, 0.1));
        Assert.False(Picture.IsRed(small, 0.5, 0.9));
        Assert.Equal((50, 40), Picture.SizeOf(cut));
        Assert.True(Picture.IsRed(cut, 0.5, 0.9));
        Assert.False(Picture.Contains(small, Picture.Secret));
        Assert.Equal((100, 200, "jpg"), (item.GetValue<int>("umbracoWidth"), item.GetValue<int>("umbracoHeight"), item.GetValue<string>("umbracoExtension")));
    }

    [Theory]
    [InlineData("photo.jpg", Browser, "image/avif")]
    [InlineData("photo.jpg", "image/webp,*/*", "image/webp")]
    [InlineData("photo.jpg", null, "image/jpeg")]
    [InlineData("photo.png", null, "image/png")]
    [InlineData("photo.webp", Browser, "image/webp")]
    [InlineData("photo.gif", Browser, "image/webp")]
    [InlineData("photo.tif", null, "image/jpeg")]
    public async Task Chooses_the_format_by_what_the_browser_takes(string name, string? accept, string type)
    {
        var path = await PathAsync(name, Picture.Of(Path.GetExtension(name)[1..], 200, 100));

        using var answer = await site.GetAsync(site.Sign(path + "?width=64"), accept);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("Accept", answer.Headers.Vary.Single());
        Assert.Equal((64, 32), Picture.SizeOf(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Theory]
    [InlineData("gif", "gif")]
    [InlineData("gif", "webp")]
    [InlineData("webp", "webp")]
    public async Task Keeps_what_moves_moving(string own, string asked)
    {
        var path = await PathAsync($"film.{own}", Picture.Moving(own, 60, 40, 3));

        var image = await site.ImageAsync($"{path}?width=20&height=20&format={asked}");

        using var film = Image.NewFromBuffer(image, "[n=-1]");
        Assert.Equal((3, 20, 20), ((int)film.Get("n-pages"), film.Width, (int)film.Get("page-height")));
    }

    [Theory]
    [InlineData("width=50")]
    [InlineData("width=50&hmac=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("rmode=max")]
    [InlineData("format=webp")]
    [InlineData("quality=1")]
    public async Task Of_sizes_that_the_site_did_not_ask_for_is_refused(string query)
    {
        var path = await PathAsync("unsigned.jpg", Picture.Of("jpg", 200, 100));

        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync($"{path}?{query}")).StatusCode);
    }

    [Fact]
    public async Task Holds_the_signature_to_its_size_and_its_file()
    {
        var path = await PathAsync("signed.jpg", Picture.Of("jpg", 200, 100));
        var other = await PathAsync("other.jpg", Picture.Of("jpg", 200, 100));
        var signed = site.Sign(path + "?width=50&v=1");

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(signed)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(signed.Replace("width=50", "width=51", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(signed + "&height=50")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(signed.Replace(path, other, StringComparison.Ordinal))).StatusCode);
    }

    [Theory]
    [InlineData("width=5001")]
    [InlineData("height=99999999999")]
    [InlineData("width=-1")]
    [InlineData("width=x")]
    [InlineData("rmode=manual")]
    [InlineData("ranchor=7")]
    [InlineData("rxy=1")]
    [InlineData("rxy=NaN,1")]
    [InlineData("cc=0,0,0")]
    [InlineData("cc=0.5,0,0.5,0")]
    [InlineData("format=exe")]
    [InlineData("quality=101")]
    public async Task That_make_no_sense_is_refused_even_if_signed(string query)
    {
        var path = await PathAsync("sense.jpg", Picture.Of("jpg", 200, 100));

        using var answer = await site.GetAsync(site.Sign($"{path}?{query}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"'{query.Split('=')[0]}'", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_is_damaged_says_so_without_a_stack()
    {
        var path = await PathAsync("damaged.jpg", Picture.Of("jpg", 400, 300));
        var file = Path.Combine(site.Cms.DataFolder, path.TrimStart('/'));
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..100]);

        using var answer = await site.GetAsync(site.Sign(path + "?width=50"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain(" at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_signed_in_staff_needs_no_signature()
    {
        var path = await PathAsync("staff.jpg", Picture.Of("jpg", 200, 100));
        var staff = site.Cms.Browser();
        await BackofficeUser.SignInAsync(staff);

        using var answer = await staff.GetAsync(new Uri(path + "?width=50&height=50&mode=Max", UriKind.Relative));

        Assert.Equal((50, 25), Picture.SizeOf(await answer.Content.ReadAsByteArrayAsync()));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Writes_addresses_in_Umbracos_words()
    {
        var path = await PathAsync("address.jpg", Picture.Of("jpg", 200, 100));

        var address = site.Images.GetImageUrl(new ImageUrlGenerationOptions(path)
        {
            Width = 80,
            Height = 40,
            Crop = new(0.1m, 0, 0.1m, 0),
            FocalPoint = new(0.25m, 0.5m),
            ImageCropMode = ImageCropMode.Crop,
            ImageCropAnchor = ImageCropAnchor.Top,
            Quality = 70,
            FurtherOptions = "&format=webp",
            CacheBusterValue = "abc",
        })!;

        Assert.StartsWith($"{path}?cc=0.1,0,0.1,0&rxy=0.25,0.5&rmode=crop&ranchor=top&width=80&height=40&format=webp&quality=70&v=abc&hmac=", address, StringComparison.Ordinal);
        using var answer = await site.GetAsync(address);
        Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(path, site.Images.GetImageUrl(new ImageUrlGenerationOptions(path)));
    }

    [Fact]
    public async Task Gives_the_backoffice_addresses_of_small_ones()
    {
        var picture = await site.AddAsync("small.jpg", Picture.Of("jpg", 200, 100));
        var text = await site.AddAsync("small.txt", "x"u8.ToArray());
        var user = await BackofficeUser.SignInAsync(site.Cms);

        var found = (await user.GetAsync($"/imaging/resize/urls?id={picture.Key}&id={text.Key}&width=40&height=40&mode=Max")).AsArray();

        var url = found.Single(item => item!["id"]!.GetValue<Guid>() == picture.Key)!["urlInfos"]![0]!["url"]!.GetValue<string>();
        Assert.Equal((40, 20), Picture.SizeOf(await (await site.GetAsync(url)).Content.ReadAsByteArrayAsync()));
        Assert.Empty(found.Single(item => item!["id"]!.GetValue<Guid>() == text.Key)!["urlInfos"]!.AsArray());
    }

    private async Task<string> PathAsync(string name, byte[] content) => PictureSite.PathOf(await site.AddAsync(name, content));
}
