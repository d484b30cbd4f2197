using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Mirror;

/// <summary>The command export: the published site as files.</summary>
public sealed partial class ExportingTheSite
{
    private const string Principle = "harm-reduction-principles/accepts-that-drug-use-is-part-of-our-world/index.html";

    [Fact]
    public async Task Every_link_leads_to_a_file_of_the_mirror()
    {
        await using var site = await MirroredSite.StartAsync("https://www.litt.example/");

        Assert.Equal(0, (await site.ExportAsync()).Code);

        var pages = site.Files.Where(file => file.EndsWith("index.html", StringComparison.Ordinal)).ToList();
        Assert.Equal(11, pages.Count);
        foreach (var page in pages)
        {
            var links = site.LinksOf(page).Concat(InStyle().Matches(site.Read(page)).Select(match => match.Groups[1].Value))
                .Where(link => !link.StartsWith('#') && !link.Contains(':', StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(links);
            foreach (var file in links.Select(link => Path.Combine(site.Folder, Path.GetDirectoryName(page)!, Uri.UnescapeDataString(link.Split('#')[0]))))
                Assert.True(File.Exists(file), $"{page} links to {file}");
        }
    }

    [Fact]
    public async Task All_is_there_that_the_site_answers()
    {
        await using var site = await MirroredSite.StartAsync("https://www.litt.example/");

        await site.ExportAsync();

        Assert.Superset(
            new HashSet<string> { "index.html", Principle, "404.html", "sitemap.xml", "feed.xml", "robots.txt", "favicon.ico", "site.webmanifest", "umbraco/delivery/api/v2/content.json" },
            site.Files.ToHashSet());
        Assert.Contains("<link rel=\"canonical\" href=\"https://www.litt.example/\">", site.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains(site.Files, file => file.StartsWith("share/", StringComparison.Ordinal));
        var documents = JsonNode.Parse(site.Read("umbraco/delivery/api/v2/content.json"))!;
        Assert.Equal(11, documents["total"]!.GetValue<int>());
        foreach (var document in documents["items"]!.AsArray())
            Assert.True(JsonNode.DeepEquals(document, JsonNode.Parse(site.Read($"umbraco/delivery/api/v2/content/item/{document!["id"]}.json"))));
    }

    [Fact]
    public async Task What_is_new_on_the_site_is_all_that_a_second_run_writes()
    {
        await using var site = await MirroredSite.StartAsync("https://www.litt.example/");
        var first = await site.ExportAsync();
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "notes.txt"), "not of the mirror");

        Assert.StartsWith("0 files written", (await site.ExportAsync()).Said, StringComparison.Ordinal);

        var author = new Author(site.Cms);
        var page = await author.PublishPageAsync("Only for now", null, ("umbracoNaviHide", true));
        await site.ExportAsync();
        Assert.Contains("only-for-now/index.html", site.Files);
        Assert.Contains("Only for now", site.Read("sitemap.xml") + site.Read("only-for-now/index.html"), StringComparison.Ordinal);

        await author.UnpublishAsync(page);
        Assert.Matches("[1-9][0-9]* removed", (await site.ExportAsync()).Said);
        Assert.DoesNotContain("only-for-now/index.html", site.Files);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "only-for-now")));
        Assert.Contains("notes.txt", site.Files);
        Assert.Matches("^[1-9][0-9]* files written, 0 unchanged", first.Said);
    }

    [Fact]
    public async Task Without_the_sites_address_pages_name_none_and_the_operator_is_told()
    {
        await using var site = await MirroredSite.StartAsync();

        var (code, said) = await site.ExportAsync();

        Assert.Equal(0, code);
        Assert.Contains("Umbraco:CMS:WebRouting:UmbracoApplicationUrl", said, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        await using var site = await MirroredSite.StartAsync();
        Directory.CreateDirectory(site.Folder);
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "thesis.txt"), "years of work");

        var (code, said) = await site.ExportAsync();

        Assert.Equal(1, code);
        Assert.Contains("is not empty and holds no mirror", said, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], site.Files);
    }

    [Fact]
    public async Task A_link_to_nothing_is_named()
    {
        await using var site = await MirroredSite.StartAsync();
        await new Author(site.Cms).PublishPageAsync("With a link", null, ("body", """{"markup":"<p><a href=\"/gone/\">There</a></p>"}"""));

        var (code, said) = await site.ExportAsync();

        Assert.Equal(0, code);
        Assert.Contains("/with-a-link/ links to /gone/, which is not there.", said, StringComparison.Ordinal);
    }

    [GeneratedRegex("""url\("?([^")]+)"?\)""")]
    private static partial Regex InStyle();
}
