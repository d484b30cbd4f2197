using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using Litt.Cms.Tests.Imaging;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Tests.Website;

public sealed class SharingAPage(TheSite site) : IClassFixture<TheSite>
{
    private const string Principle = "/harm-reduction-principles/accepts-that-drug-use-is-part-of-our-world/";
    private const string English = "en-US";
    private const string Danish = "da-DK";

    private static Guid Self => Constants.Security.SuperUserKey;

    public static TheoryData<string, string> Pages => new()
    {
        { "/", "WebPage" },
        { "/harm-reduction-principles/", "CollectionPage" },
        { Principle, "Article" },
        { "/advocacy-statement/", "Article" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Says_what_the_page_is_to_people_and_machines(string path, string type)
    {
        var page = await site.Cms.PageAsync(path);
        var graph = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]!.AsArray();
        var described = graph[^1]!;

        Assert.Equal(page.Title, Property(page, "og:title"));
        Assert.Equal($"http://localhost{path}", Property(page, "og:url"));
        Assert.Equal("Love In The Trenches™", Property(page, "og:site_name"));
        Assert.Equal(type == "Article" ? "article" : "website", Property(page, "og:type"));
        Assert.Equal(["Organization", "WebSite", type], graph.Select(thing => (string)thing!["@type"]!));
        Assert.Equal("Love In The Trenches™", (string?)graph[0]!["name"]);
        Assert.Equal($"http://localhost{path}", (string?)described["url"]);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, (string?)(described["headline"] ?? described["name"]));
        Assert.True(DateTime.TryParse((string?)described["dateModified"], out _));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_a_picture_that_the_site_drew(string path, string type)
    {
        Assert.NotEmpty(type);
        using var answer = await site.Cms.AskAsync(new Uri(Property(await site.Cms.PageAsync(path), "og:image")).AbsolutePath);
        var picture = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((1200, 630), Picture.SizeOf(picture));
        Assert.InRange(picture.Length, 5_000, 60_000);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task Changes_the_picture_when_the_heading_changes_and_still_answers_at_its_former_address()
    {
        await using var cms = await TestCms.StartAsync();
        var author = new Author(cms);
        var key = await author.PublishPageAsync("Before <&>");
        var former = new Uri(Property(await cms.PageAsync("/before/"), "og:image")).AbsolutePath;
        var first = await cms.Visitor.GetByteArrayAsync(new Uri(former, UriKind.Relative));

        await author.ChangeAsync(key, null, ("heading", "Afterwards"));
        await author.PublishAsync(key);
        var now = new Uri(Property(await cms.PageAsync("/before/"), "og:image")).AbsolutePath;
        using var old = await cms.AskAsync(former);

        Assert.NotEqual(former, now);
        Assert.NotEqual(first, await old.Content.ReadAsByteArrayAsync());
        Assert.Equal("no-cache", old.Headers.GetValues("Cache-Control").Single());
        await author.UnpublishAsync(key);
        Assert.Equal(HttpStatusCode.NotFound, await cms.StatusAsync(now));
    }

    [Theory]
    [InlineData("/share/93a2faef714b4b76b4f31ea57319f1c6/xx-xx/1.png")]
    [InlineData("/share/00000000000000000000000000000001/en-us/1.png")]
    [InlineData("/share/nonsense/en-us/1.png")]
    public async Task Draws_nothing_for_what_is_no_page(string path) => Assert.Equal(HttpStatusCode.NotFound, await site.Cms.StatusAsync(path));

    [Fact]
    public async Task Offers_links_that_need_no_script_and_ask_nobody_before_they_are_pressed()
    {
        var share = (await site.Cms.PageAsync(Principle)).QuerySelector("aside.share")!;
        var links = share.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.Equal(["mailto", "https", "https"], links.Select(link => new Uri(link).Scheme));
        Assert.All(links, link => Assert.Contains(Uri.EscapeDataString($"http://localhost{Principle}"), link, StringComparison.Ordinal));
        Assert.Contains($"http://localhost{Principle}", share.TextContent, StringComparison.Ordinal);
        Assert.All(share.QuerySelectorAll("a[href^=https]"), link => Assert.Contains("noreferrer", link.GetAttribute("rel")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_be_kept_among_apps_under_its_name_and_icon()
    {
        var page = await site.Cms.PageAsync("/");
        var manifest = JsonNode.Parse(await site.Cms.ReadAsync(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!))!;

        Assert.Equal("Love In The Trenches™", (string?)manifest["name"]);
        foreach (var icon in manifest["icons"]!.AsArray().Select(icon => (string)icon!["src"]!).Concat(page.QuerySelectorAll("link[rel$=icon]").Select(link => link.GetAttribute("href")!)))
            await site.Cms.ReadAsync(icon);
        await site.Cms.ReadAsync("/favicon.ico");
    }

    [Fact]
    public async Task Names_the_same_page_in_other_languages()
    {
        await using var cms = await TestCms.StartAsync();
        await WriteInTwoLanguagesAsync(cms);

        var english = await cms.PageAsync("/story/");
        var danish = await cms.PageAsync("/da/historie/");
        var sitemap = XDocument.Parse(await cms.ReadAsync("/sitemap.xml"));

        (string?, string?)[] expected = [(Danish, "http://localhost/da/historie/"), (English, "http://localhost/story/"), ("x-default", "http://localhost/story/")];
        Assert.Equal(expected, Alternates(english));
        Assert.Equal(expected, Alternates(danish));
        Assert.Equal(Danish, danish.DocumentElement.GetAttribute("lang"));
        Assert.Equal("http://localhost/da/historie/", danish.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(6, sitemap.Descendants(XName.Get("link", "http://www.w3.org/1999/xhtml")).Count());
        Assert.Empty(Alternates(await cms.PageAsync("/advocacy-statement/")));

        static IEnumerable<(string?, string?)> Alternates(IParentNode page) =>
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href"))).Order();
    }

    private static string Property(IParentNode page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content") ?? "";

    /// <summary>Pages vary from now on, and the site speaks Danish below /da.</summary>
    private static async Task WriteInTwoLanguagesAsync(TestCms cms)
    {
        var services = cms.Services;
        Assert.True((await services.GetRequiredService<ILanguageService>().CreateAsync(new Language(Danish, "Danish"), Self)).Success);
        var domains = await services.GetRequiredService<IDomainService>().UpdateDomainsAsync(Author.Home, new DomainsUpdateModel
        {
            Domains = [new DomainModel { DomainName = "localhost/", IsoCode = English }, new DomainModel { DomainName = "localhost/da", IsoCode = Danish }],
        });
        Assert.Equal(DomainOperationStatus.Success, domains.Status);
        var types = services.GetRequiredService<IContentTypeService>();
        var type = types.Get(Author.PageType)!;
        type.Variations = ContentVariation.Culture;
        Assert.True((await types.UpdateAsync(type, Self)).Success);
        var made = await services.GetRequiredService<IContentEditingService>().CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = type.Key,
                TemplateKey = (await services.GetRequiredService<ITemplateService>().GetAsync("page"))!.Key,
                ParentKey = Author.Home,
                Variants = [new VariantModel { Culture = English, Name = "Story" }, new VariantModel { Culture = Danish, Name = "Historie" }],
                Properties = [new PropertyValueModel { Alias = "heading", Value = "Story" }],
            },
            Self);
        Assert.Equal(ContentEditingOperationStatus.Success, made.Status);
        CulturePublishScheduleModel[] both = [new() { Culture = English }, new() { Culture = Danish }];
        Assert.Equal(ContentPublishingOperationStatus.Success, (await services.GetRequiredService<IContentPublishingService>().PublishAsync(made.Result.Content!.Key, both, Self)).Status);
    }
}
