using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Litt.Cms.Tests.Website;

public sealed partial class ReadingThePages(TheSite site) : IClassFixture<TheSite>
{
    private static readonly string[] Paths =
    [
        "/", "/harm-reduction-principles/", "/harm-reduction-principles/accepts-that-drug-use-is-part-of-our-world/", "/advocacy-statement/",
    ];

    public static TheoryData<string> All => [.. Paths];

    [Fact]
    public async Task Shows_eight_principles_in_order_each_with_an_anchor()
    {
        var page = await site.Cms.PageAsync("/harm-reduction-principles/");

        Assert.Equal("Love In The Trenches™ and Harm Reduction", page.QuerySelector("h1")!.TextContent);
        var principles = page.QuerySelectorAll("main ol > li");
        Assert.Equal(
            ["Accepts", "Establishes", "Ensures", "Recognizes", "Understands", "Calls", "Affirms", "Does"],
            principles.Select(principle => principle.TextContent.Trim().Split(',', ' ')[0]));
        Assert.All(principles, principle => Assert.NotEmpty(principle.Id!));
        Assert.Equal(8, principles.Select(principle => principle.Id).Distinct().Count());
    }

    /// <summary>The source has nine bullets, of which two are halves of one sentence.</summary>
    [Fact]
    public async Task Shows_the_statement_after_the_principles_word_for_word()
    {
        var page = await site.Cms.PageAsync("/harm-reduction-principles/");
        var statement = (await site.Cms.PageAsync("/advocacy-statement/")).QuerySelector("main p")!.TextContent;

        Assert.StartsWith("Furthermore, LITT advocates for the establishment of free and reduced-cost recovery resources", statement, StringComparison.Ordinal);
        Assert.EndsWith("an individual’s right to access a medically led plan for both the use of and discontinuation of such drugs.", statement, StringComparison.Ordinal);
        Assert.Equal(statement, page.QuerySelector("main ol ~ section p")!.TextContent);
        Assert.Contains(
            "seeks to empower PWUD to share information and support each other in strategies which meet their actual conditions of use",
            page.Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_from_the_first_page_to_the_principles_and_the_statement()
    {
        var links = (await site.Cms.PageAsync("/")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));

        Assert.Contains("/harm-reduction-principles/", links);
        Assert.Contains("/advocacy-statement/", links);
    }

    [Fact]
    public async Task Leads_from_a_principle_to_its_place_among_all()
    {
        var link = (await site.Cms.PageAsync("/harm-reduction-principles/accepts-that-drug-use-is-part-of-our-world/")).QuerySelectorAll("main a")[^1];

        Assert.Equal("/harm-reduction-principles/#accepts-that-drug-use-is-part-of-our-world", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Leads_from_a_principle_to_the_ones_before_and_after_it()
    {
        var principles = (await site.Cms.PageAsync("/harm-reduction-principles/")).QuerySelectorAll("main ol a").Select(link => link.GetAttribute("href")!).ToArray();

        foreach (var (place, path) in principles.Index())
        {
            var page = await site.Cms.PageAsync(path);
            Assert.Equal($"Principle {place + 1} of 8", page.QuerySelector("main .eyebrow")!.TextContent);
            Assert.Equal(principles.ElementAtOrDefault(place - 1), page.QuerySelector("main a[rel=prev]")?.GetAttribute("href"));
            Assert.Equal(principles.ElementAtOrDefault(place + 1), page.QuerySelector("main a[rel=next]")?.GetAttribute("href"));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Has_what_readers_machines_and_search_engines_need(string path)
    {
        var page = await site.Cms.PageAsync(path);

        Assert.Equal("en-US", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.Equal($"http://localhost{path}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#content", page.QuerySelector("body > a:first-child")!.GetAttribute("href"));
        Assert.Empty(Skipped(page.QuerySelectorAll("h1, h2, h3, h4, h5, h6")));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.NotEmpty(nav.GetAttribute("aria-label")!));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Asks_nothing_of_anybody_else(string path)
    {
        using var answer = await site.Cms.AskAsync(path);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script src", html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Source().Matches(html).Select(match => match.Value));
    }

    [Fact]
    public async Task Leads_nowhere_that_does_not_exist()
    {
        foreach (var path in Paths)
        {
            foreach (var link in (await site.Cms.PageAsync(path)).QuerySelectorAll("a[href^='/'], link[rel=stylesheet]"))
                await site.Cms.ReadAsync(link.GetAttribute("href")!.Split('#')[0]);
        }
    }

    [Fact]
    public async Task Marks_the_page_in_the_menu_that_is_being_read()
    {
        var current = (await site.Cms.PageAsync("/advocacy-statement/")).QuerySelectorAll("[aria-current=page]");

        Assert.Equal("Advocacy statement", Assert.Single(current).TextContent);
    }

    private static IEnumerable<string> Skipped(IEnumerable<IElement> headings)
    {
        var level = 0;
        foreach (var heading in headings)
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
                yield return heading.OuterHtml;
            level = next;
        }
    }

    /// <summary>Anything a browser would fetch from another host.</summary>
    [GeneratedRegex("""(?:src|srcset|data|action)="(?:https?:)?//[^"]*"|<link[^>]+rel="(?!canonical|alternate)[^"]*"[^>]+href="(?:https?:)?//[^"]*""" + "\"")]
    private static partial Regex Source();
}
