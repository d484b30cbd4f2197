using System.Xml.Linq;

namespace Litt.Cms.Tests.Website;

public sealed class ForSearchEngines
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_sitemap_lists_every_page_with_the_time_of_its_last_change()
    {
        await using var cms = await TestCms.StartAsync();

        var urls = XDocument.Parse(await cms.ReadAsync("/sitemap.xml")).Root!.Elements(Sitemap + "url").ToArray();

        Assert.Equal(11, urls.Length);
        foreach (var url in urls)
        {
            Assert.True(DateTime.TryParse(url.Element(Sitemap + "lastmod")!.Value, out _));
            await cms.ReadAsync(new Uri(url.Element(Sitemap + "loc")!.Value).AbsolutePath);
        }
    }

    [Fact]
    public async Task A_page_can_be_kept_out()
    {
        await using var cms = await TestCms.StartAsync();
        await new Author(cms).PublishPageAsync("Quiet", null, ("hideFromSearchEngines", true));

        Assert.DoesNotContain("/quiet/", await cms.ReadAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal("noindex", (await cms.PageAsync("/quiet/")).QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Null((await cms.PageAsync("/")).QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task The_address_of_the_settings_is_used_where_there_is_one()
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://www.litt.example/" });

        Assert.Contains("Sitemap: https://www.litt.example/sitemap.xml", await cms.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://www.litt.example/advocacy-statement/</loc>", await cms.ReadAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_have_its_own_title_and_summary()
    {
        await using var cms = await TestCms.StartAsync();
        await new Author(cms).PublishPageAsync("Long name", null, ("title", "Short & sweet"), ("description", "What it's about"));

        var page = await cms.PageAsync("/long-name/");

        Assert.Equal("Short & sweet – Love In The Trenches™", page.Title);
        Assert.Equal("What it's about", page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_page_can_stay_out_of_the_menu()
    {
        await using var cms = await TestCms.StartAsync();
        await new Author(cms).PublishPageAsync("Hidden", null, ("umbracoNaviHide", true));
        await new Author(cms).PublishPageAsync("Shown", null, ("menuName", "Look here"));

        var menu = (await cms.PageAsync("/hidden/")).QuerySelectorAll("nav[aria-label=Main] a").Select(link => link.TextContent);

        Assert.Equal(["Harm reduction principles", "Advocacy statement", "Look here"], menu);
    }
}
