using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Litt.Cms.Tests.Media;
using Litt.Cms.Tests.Website;
using Litt.Cms.Website;
using Umbraco.Cms.Core;
using PublishedPicture = Litt.Cms.Published.Picture;

namespace Litt.Cms.Tests.Imaging;

public sealed partial class ShowingPictures(PictureSite site) : IClassFixture<PictureSite>
{
    [Fact]
    public async Task Offers_widths_up_to_its_own_and_says_its_size()
    {
        var path = PictureSite.PathOf(await site.AddAsync("wide.jpg", Picture.Of("jpg", 1000, 500)));
        var tag = Write(new(path, 1000, 500, 0.1m, 0.5m, "Two \"colours\"", "1"), null, null);

        Assert.Contains("width=\"1000\" ", tag, StringComparison.Ordinal);
        Assert.Contains("height=\"500\" ", tag, StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", tag, StringComparison.Ordinal);
        Assert.Contains("sizes=\"50vw\"", tag, StringComparison.Ordinal);
        var offered = Offers(tag);
        Assert.Equal([320, 640, 960, 1000], offered.Select(offer => offer.Width));
        foreach (var (url, width) in offered)
            Assert.Equal((width, width / 2), Picture.SizeOf(await (await site.GetAsync(url)).Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Crops_around_the_focal_point()
    {
        var path = PictureSite.PathOf(await site.AddAsync("focus.jpg", Picture.Of("jpg", 1000, 500)));

        var left = Offers(Write(new(path, 1000, 500, 0.1m, 0.5m, "", "1"), 300, 400))[0];
        var right = Offers(Write(new(path, 1000, 500, 0.9m, 0.5m, "", "1"), 300, 400))[0];

        Assert.True(Picture.IsRed(await BytesAsync(left.Url), 0.9, 0.5));
        Assert.False(Picture.IsRed(await BytesAsync(right.Url), 0.1, 0.5));
    }

    [Fact]
    public void Shows_drawings_as_they_are() =>
        Assert.Contains("src=\"/media/a/drawing.svg\"", Write(new("/media/a/drawing.svg", 0, 0, 0.5m, 0.5m, "A drawing", "1"), null, null), StringComparison.Ordinal);

    [Fact]
    public async Task Tells_who_shares_a_page_which_picture_it_has()
    {
        var item = await site.AddAsync("share.jpg", Picture.Of("jpg", 1600, 1000));
        item.SetValue("alternativeText", "Red and blue");
        site.Items.Save(item);
        var author = new Author(site.Cms);
        var page = await author.PublishPageAsync("With a picture");
        await author.ChangeAsync(page, null, ("shareImage", $"[{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{item.Key}\"}}]"));
        await author.PublishAsync(page);

        var html = await site.Cms.Visitor.GetStringAsync(new Uri("/with-a-picture/", UriKind.Relative));

        var url = new Uri(WebUtility.HtmlDecode(ShareImage().Match(html).Groups[1].Value));
        Assert.Contains("content=\"Red and blue\"", html, StringComparison.Ordinal);
        Assert.Equal((1200, 630), Picture.SizeOf(await BytesAsync(url.PathAndQuery)));
    }

    [Fact]
    public async Task Warns_of_one_that_nobody_has_described()
    {
        var photographer = await Photographer.SignInAsync(site.Cms);
        var item = await photographer.UploadAsync("mute.png");
        var stored = await photographer.User.GetAsync($"/media/{item}");

        var silent = await SaveAsync(photographer, item, stored, null);
        var described = await SaveAsync(photographer, item, stored, "A gray field");

        Assert.Contains("alternative text", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("alternative text", described, StringComparison.Ordinal);
    }

    private static async Task<string> SaveAsync(Photographer photographer, Guid item, JsonNode stored, string? words)
    {
        var values = new JsonArray(Photographer.Value(Constants.Conventions.Media.File, stored["values"]!.AsArray()
            .Single(value => (string)value!["alias"]! == Constants.Conventions.Media.File)!["value"]!.DeepClone()));
        if (words is not null)
            values.Add(Photographer.Value("alternativeText", words));
        using var answer = await photographer.User.SendAsync(HttpMethod.Put, $"/media/{item}", new JsonObject { ["values"] = values, ["variants"] = stored["variants"]!.DeepClone() });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.Headers.TryGetValues("Umb-Notifications", out var notes) ? string.Join(' ', notes) : string.Empty;
    }

    private async Task<byte[]> BytesAsync(string url) => await (await site.GetAsync(url)).Content.ReadAsByteArrayAsync();

    private string Write(PublishedPicture picture, int? width, int? height)
    {
        using StringWriter text = new();
        new PictureTags(site.Images).Write(picture, "50vw", width, height, lazy: true).WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }

    private static (string Url, int Width)[] Offers(string tag) =>
    [
        .. WebUtility.HtmlDecode(SourceSet().Match(tag).Groups[1].Value).Split(", ")
            .Select(offer => offer.Split(' '))
            .Select(parts => (parts[0], int.Parse(parts[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture))),
    ];

    [GeneratedRegex("srcset=\"([^\"]*)\"")]
    private static partial Regex SourceSet();

    [GeneratedRegex("property=\"og:image\" content=\"([^\"]*)\"")]
    private static partial Regex ShareImage();
}
