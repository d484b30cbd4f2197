using Litt.Cms.Mirror;

namespace Litt.Cms.Tests.Mirror;

public sealed class NamingFiles
{
    [Theory]
    [InlineData("/", "text/html", "index.html")]
    [InlineData("/principles/", "text/html", "principles/index.html")]
    [InlineData("/om%20os/", "text/html", "om os/index.html")]
    [InlineData("/css/site.css?v=0a1b", "text/css", "css/site.css")]
    [InlineData("/feed.xml", "application/atom+xml", "feed.xml")]
    public void An_address_has_its_file(string address, string type, string file) => Assert.Equal(file, MirrorPaths.FileOf(new Uri("https://litt.example" + address), type));

    [Fact]
    public void Each_size_of_a_picture_has_its_own()
    {
        string[] files =
        [
            .. ((string[])["", "?width=400", "?width=800", "?width=800&v=1"]).Select(query => MirrorPaths.FileOf(new Uri("https://litt.example/media/1/a.jpg" + query), "image/jpeg")),
            MirrorPaths.FileOf(new Uri("https://litt.example/media/1/a.jpg?width=800&format=avif"), "image/avif"),
        ];

        Assert.Equal("media/1/a.jpg", files[0]);
        Assert.Equal(files[2], files[3]);
        Assert.Equal(4, files.Distinct().Count());
        Assert.EndsWith(".avif", files[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a%2F..%2F..%2Fetc/passwd")]
    [InlineData("/a/..%5C..%5Cb")]
    [InlineData("/c:/b")]
    public void None_leads_out_of_the_folder(string address) =>
        Assert.ThrowsAny<InvalidDataException>(() => MirrorPaths.FileOf(new Uri("https://litt.example" + address), "text/plain"));

    [Theory]
    [InlineData("index.html", "a/index.html", "a/index.html")]
    [InlineData("a/index.html", "index.html", "../index.html")]
    [InlineData("a/b/index.html", "a/c/d.png", "../c/d.png")]
    [InlineData("a/index.html", "a/index.html", "index.html")]
    [InlineData("index.html", "om os/æ.png", "om%20os/%C3%A6.png")]
    public void Files_link_to_each_other(string from, string to, string link) => Assert.Equal(link, MirrorPaths.Link(from, to));
}
