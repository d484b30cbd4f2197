using System.ServiceModel.Syndication;
using System.Xml;

namespace Litt.Cms.Tests.Website;

public sealed class ReadingAFeed
{
    [Fact]
    public async Task What_has_changed_last_stands_first()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://www.litt.example/" });
        var author = new Author(cms);
        await author.PublishPageAsync("Brand new", null, ("body", """{"markup":"<p>First &amp; last words</p>"}"""));
        await author.PublishPageAsync("Quiet", null, ("hideFromSearchEngines", true));

        var feed = Parse(await cms.ReadAsync("/feed.xml"));

        var first = feed.Items.First();
        Assert.Equal("Brand new", first.Title.Text);
        Assert.Equal("https://www.litt.example/brand-new/", first.Links.Single().Uri.AbsoluteUri);
        Assert.Equal("First & last words", first.Summary.Text);
        Assert.Equal(feed.LastUpdatedTime, first.LastUpdatedTime);
        Assert.Equal(12, feed.Items.Count());
        Assert.DoesNotContain(feed.Items, item => item.Title.Text == "Quiet");
    }

    [Fact]
    public async Task Each_page_tells_where_it_is()
    {
        await using var cms = await TestCms.StartAsync();

        var link = (await cms.PageAsync("/")).QuerySelector("link[rel=alternate][type='application/atom+xml']");

        Assert.Equal("/feed.xml", link?.GetAttribute("href"));
    }

    private static SyndicationFeed Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return SyndicationFeed.Load(reader);
    }
}
