using Litt.Cms.Search;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Finding documents in the official backoffice, and old addresses on its dashboard.</summary>
public sealed class FindingThings(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_document_is_found_from_the_header_by_a_word_of_its_text()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        await new Author(cms).WritePageAsync("Zebra crossing", null, ("heading", "Quokka"));
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        var search = page.Locator("umb-search-modal input[name=search-input]");
        await BackofficePage.PressUntilAsync(page.Locator("umb-search-header-app uui-button"), search);
        // Until the index has been opened, only names are found, and the client does not ask again by itself.
        Assert.True(await cms.Services.GetRequiredService<Indexing>().CatchUpAsync(TimeSpan.FromMinutes(1)));
        await search.FillAsync("quok");
        await page.Locator("umb-search-modal a.search-item", new PageLocatorOptions { HasText = "Zebra crossing" }).ClickAsync();

        await Assertions.Expect(backoffice.Name).ToHaveValueAsync("Zebra crossing");
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task A_document_is_found_where_one_is_picked()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await backoffice.OpenAsync("Love In The Trenches");

        await page.Locator("umb-input-document uui-button[label^=Remove]").ClickAsync();
        await backoffice.ConfirmAsync("Remove");
        await page.Locator("umb-input-document #btn-add").ClickAsync();
        await page.Locator("umb-tree-picker-modal").GetByRole(AriaRole.Tab, new LocatorGetByRoleOptions { Name = "Search" }).ClickAsync();
        await page.Locator("umb-picker-search-field input").FillAsync("ADVOC");
        await page.Locator("umb-picker-search-result uui-ref-node[name='Advocacy statement']").ClickAsync();
        await backoffice.ConfirmAsync("Choose");

        await Assertions.Expect(page.Locator("umb-input-document")).ToContainTextAsync("Advocacy statement");
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task An_old_address_is_listed_found_and_deleted_on_the_dashboard()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var author = new Author(cms);
        var key = await author.PublishPageAsync("First name");
        await author.ChangeAsync(key, "Second name");
        await author.PublishAsync(key);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await page.GotoAsync("/umbraco/section/content/dashboard/redirect-management");
        var row = page.Locator("umb-dashboard-redirect-management uui-table-row", new PageLocatorOptions { HasText = "/first-name" });
        await Assertions.Expect(row).ToContainTextAsync("/second-name/");

        var search = page.Locator("umb-dashboard-redirect-management #search input");
        await search.FillAsync("nothing");
        await search.PressAsync("Enter");
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await search.FillAsync("first");
        await search.PressAsync("Enter");
        await row.Locator("uui-action-bar uui-button").ClickAsync();
        await backoffice.ConfirmAsync("Delete");

        await Assertions.Expect(row).ToHaveCountAsync(0);
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task An_index_is_built_anew_from_its_dashboard()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await page.GotoAsync("/umbraco/section/settings/dashboard/examine-management");

        var rebuild = page.Locator("umb-dashboard-examine-index uui-button[label='Rebuild index']");
        await BackofficePage.PressUntilAsync(page.Locator("a[href$='/index/InternalIndex']"), rebuild);
        await BackofficePage.PressUntilAsync(rebuild, page.Locator("umb-backoffice-modal-container").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Rebuild index", Exact = true }).Last);
        await backoffice.ConfirmAsync("Rebuild index");

        await Assertions.Expect(page.Locator("umb-dashboard-examine-index #health-status")).ToContainTextAsync("Healthy");
        Assert.Empty(backoffice.Complaints);
    }
}
