using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>What a member of staff does in a day, in the official backoffice, and what visitors then see.</summary>
public sealed class AnEditorsDay(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Principles = "/harm-reduction-principles/";
    private const string Parent = "Harm reduction principles";
    private const string First = "Accepts that drug use is part of our world";

    [BrowserFact]
    public async Task Correcting_a_principle_shows_on_the_page_in_the_json_and_in_the_file()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await backoffice.TextArea.FillAsync("A principle that was corrected");
        await backoffice.SaveAndPublishAsync();

        Assert.Contains("A principle that was corrected", await PageAsync(cms), StringComparison.Ordinal);
        Assert.Contains("A principle that was corrected", await cms.Visitor.GetStringAsync(Delivery("6e9a2268-5e29-464a-bed5-8100bc750339")), StringComparison.Ordinal);
        Assert.Equal(["A principle that was corrected"], ChangedLines(cms).Select(line => line.Split("[CDATA[")[^1].Split("]]")[0]));
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task A_ninth_principle_can_be_made_sorted_and_unpublished()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        await backoffice.CreateBelowAsync(Parent, "The ninth");
        await backoffice.TextArea.FillAsync("Is the ninth principle");
        await backoffice.SaveAndPublishAsync();
        Assert.Equal(9, await PlaceAsync(cms, "Is the ninth principle"));

        // A row that slips from the mouse in the last moment is dragged again, as a person would.
        for (var tries = 3; tries > 0 && await PlaceAsync(cms, "Is the ninth principle") != 2; tries--)
        {
            await backoffice.OpenAsync("Love In The Trenches", Parent);
            await backoffice.ActAsync("Sort children");
            await backoffice.DragToAsync("The ninth", 2);
            await page.RunAndWaitForResponseAsync(() => backoffice.ConfirmAsync("Sort"), "**/document/sort");
        }
        Assert.Equal(2, await PlaceAsync(cms, "Is the ninth principle"));

        await backoffice.OpenAsync("Love In The Trenches", Parent, "The ninth");
        await backoffice.ActAsync("Unpublish");
        await backoffice.ConfirmAsync("Unpublish");
        await ShowsAsync(async () => await PlaceAsync(cms, "Is the ninth principle") == 0, "The ninth principle is gone from the page.");
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task The_first_principle_can_be_rolled_back()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var before = await PageAsync(cms);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await backoffice.TextArea.FillAsync("A mistake");
        await backoffice.SaveAndPublishAsync();
        Assert.Contains("A mistake", await PageAsync(cms), StringComparison.Ordinal);

        await backoffice.ActAsync("Rollback");
        await page.Locator("umb-content-rollback-modal .rollback-item").Last.ClickAsync();
        await backoffice.ConfirmAsync("Rollback");
        await Assertions.Expect(backoffice.TextArea).Not.ToHaveValueAsync("A mistake");
        await backoffice.SaveAndPublishAsync();

        Assert.Equal(before, await PageAsync(cms));
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task A_draft_that_is_not_published_shows_nowhere()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var before = await PageAsync(cms);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await backoffice.TextArea.FillAsync("A secret draft");
        await backoffice.SaveAsync();

        Assert.Equal(before, await PageAsync(cms));
        foreach (var address in new[] { "/", "/sitemap.xml", "/umbraco/delivery/api/v2/content?take=100", Delivery("6e9a2268-5e29-464a-bed5-8100bc750339").ToString() })
            Assert.DoesNotContain("A secret draft", await cms.Visitor.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_principle_without_its_words_is_not_published_and_the_field_says_why()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var before = await PageAsync(cms);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await backoffice.TextArea.FillAsync("");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save and publish", Exact = true }).First.ClickAsync();

        var field = page.Locator("umb-property", new PageLocatorOptions { HasText = "The principle itself" }).First;
        await Assertions.Expect(field).ToContainTextAsync("Please write the principle.");
        Assert.Equal(before, await PageAsync(cms));
    }

    [BrowserFact]
    public async Task What_is_trashed_is_gone_for_visitors()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await backoffice.ActAsync("Trash");
        await backoffice.ConfirmAsync("Trash");

        await ShowsAsync(async () => (await PageAsync(cms)).Split("<li id=").Length - 1 == 7, "Seven principles are left on the page.");
        Assert.Empty(backoffice.Complaints);
    }

    private static Uri Delivery(string id) => new($"/umbraco/delivery/api/v2/content/item/{id}", UriKind.Relative);

    private static Task<string> PageAsync(TestCms cms) => cms.Visitor.GetStringAsync(new Uri(Principles, UriKind.Relative));

    /// <summary>In which place of the list the text stands, counted from one; 0 where it stands nowhere.</summary>
    private static async Task<int> PlaceAsync(TestCms cms, string text)
    {
        var items = (await PageAsync(cms)).Split("<li id=")[1..];
        return Array.FindIndex(items, item => item.Contains(text, StringComparison.Ordinal)) + 1;
    }

    /// <summary>The lines of the site's uSync files that the repository's files do not have.</summary>
    private static IEnumerable<string> ChangedLines(TestCms cms) =>
        from file in Directory.EnumerateFiles(cms.SyncFolder, "*.config", SearchOption.AllDirectories)
        let original = Path.Combine(TestCms.RepositoryFolder("uSync"), Path.GetRelativePath(cms.SyncFolder, file))
        from line in File.Exists(original) ? File.ReadLines(file).Except(File.ReadLines(original)) : [file]
        select line;

    /// <summary>Waits for what a click leads to: the backoffice answers before it is done.</summary>
    private static async Task ShowsAsync(Func<Task<bool>> wanted, string what)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var i = 0; i < 150 && await timer.WaitForNextTickAsync(); i++)
        {
            if (await wanted())
                return;
        }

        Assert.Fail($"Not within 15 seconds: {what}");
    }
}
