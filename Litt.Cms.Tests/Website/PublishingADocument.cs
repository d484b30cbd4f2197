using System.Net;

namespace Litt.Cms.Tests.Website;

public sealed class PublishingADocument
{
    [Fact]
    public async Task Shows_it_to_visitors_in_the_next_request()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.WritePageAsync("Our story");

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-story/"));
        Assert.DoesNotContain("Our story", await cms.ReadAsync("/"), StringComparison.Ordinal);
        await author.PublishAsync(page);
        Assert.Contains("<h1>Our story</h1>", await cms.ReadAsync("/our-story/"), StringComparison.Ordinal);
        Assert.Contains("Our story", await cms.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_later_drafts_to_the_editors()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        var before = await cms.ReadAsync("/our-story/");

        await author.ChangeAsync(page, "Our secret", ("heading", "Our secret"));

        Assert.Equal(before, await cms.ReadAsync("/our-story/"));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-secret/"));
        foreach (var everywhere in (string[])["/", "/sitemap.xml", "/umbraco/delivery/api/v2/content?take=100", $"/umbraco/delivery/api/v2/content/item/{page}"])
            Assert.DoesNotContain("ecret", await cms.ReadAsync(everywhere), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_undone_by_unpublishing_it()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        var below = await author.PublishPageAsync("First chapter", page);
        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/our-story/first-chapter/"));

        await author.UnpublishAsync(page);

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-story/"));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-story/first-chapter/"));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync($"/umbraco/delivery/api/v2/content/item/{below}"));
        await author.PublishAsync(page);
        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/our-story/first-chapter/"));
    }

    [Fact]
    public async Task Is_undone_by_throwing_it_away()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        await author.PublishPageAsync("First chapter", page);

        await author.TrashAsync(page);

        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-story/"));
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync("/our-story/first-chapter/"));
        Assert.DoesNotContain("Our story", await cms.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_another_name_moves_it_and_leads_visitors_there()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        await author.PublishPageAsync("First chapter", page);

        await author.ChangeAsync(page, "How it began");
        await author.PublishAsync(page);

        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/how-it-began/"));
        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/how-it-began/first-chapter/"));
        Assert.Equal("/how-it-began/?a=1", await cms.LocationAsync("/our-story/?a=1"));
        Assert.Equal("/how-it-began/first-chapter/", await cms.LocationAsync("/our-story/first-chapter/"));
    }

    [Fact]
    public async Task Elsewhere_in_the_tree_moves_it_and_leads_visitors_there()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var page = await author.PublishPageAsync("Our story");
        var chapter = await author.PublishPageAsync("First chapter", page);

        await author.MoveAsync(chapter, Author.Home);

        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/first-chapter/"));
        Assert.Equal("/first-chapter/", await cms.LocationAsync("/our-story/first-chapter/"));
    }

    [Fact]
    public async Task Follows_the_order_of_the_tree()
    {
        await using var cms = await TestCms.StartAsync();
        await new Author(cms).SortAsync(Author.Home, Author.Statement, Author.Principles);

        var menu = (await cms.PageAsync("/")).QuerySelectorAll("nav[aria-label=Main] a").Select(link => link.TextContent);

        Assert.Equal(["Advocacy statement", "Harm reduction principles"], menu);
    }
}
