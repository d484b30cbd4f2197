using System.Net;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Throwing pages away, in the official backoffice, and what visitors then see.</summary>
public sealed class TheRecycleBin(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Parent = "Harm reduction principles";
    private const string First = "Accepts that drug use is part of our world";
    private const string Id = "6e9a2268-5e29-464a-bed5-8100bc750339";

    /// <summary>The browser's sign-in does not end the one over which the test prepares and looks.</summary>
    private static readonly Dictionary<string, string?> TwoDoors = new() { ["Umbraco:CMS:Security:AllowConcurrentLogins"] = "true" };

    [BrowserFact]
    public async Task A_principle_is_thrown_away_and_brought_back_and_gone_with_the_emptied_bin()
    {
        await using var cms = await TestCms.StartAsync(TwoDoors, listening: true);
        var user = await BackofficeUser.SignInAsync(cms);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await ThrowAwayAsync(page, backoffice);
        Assert.Equal(HttpStatusCode.NotFound, await PublicAsync(cms));

        await backoffice.ActAsync("Restore");
        // The button is there before the dialog knows where to.
        await Assertions.Expect(page.Locator("umb-restore-from-recycle-bin-modal")).ToContainTextAsync(Parent);
        await page.RunAndWaitForResponseAsync(() => backoffice.ConfirmAsync("Restore"), "**/restore");
        await user.PutAsync($"/document/{Id}/publish", new { PublishSchedules = new[] { new { Culture = (string?)null } } });
        Assert.Equal(HttpStatusCode.OK, await PublicAsync(cms));

        await page.GotoAsync("/umbraco/section/content");
        await backoffice.OpenAsync("Love In The Trenches", Parent, First);
        await ThrowAwayAsync(page, backoffice);
        await page.GotoAsync("/umbraco/section/content/workspace/document-recycle-bin-root");
        await Assertions.Expect(page.Locator("umb-collection").GetByText(First)).ToBeVisibleAsync();
        await BackofficePage.PressUntilAsync(
            page.Locator("umb-collection").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Empty recycle bin" }), page.Locator("umb-confirm-modal"));
        await page.RunAndWaitForResponseAsync(
            () => backoffice.ConfirmAsync("Empty recycle bin"),
            answer => answer.Request.Method == "DELETE" && answer.Url.EndsWith("/recycle-bin/document", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("umb-collection").GetByText(First)).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync(HttpMethod.Get, $"/document/{Id}")).StatusCode);
        backoffice.HasNoComplaints();
    }

    private static async Task ThrowAwayAsync(IPage page, BackofficePage backoffice)
    {
        await backoffice.ActAsync("Trash");
        await page.RunAndWaitForResponseAsync(() => backoffice.ConfirmAsync("Trash"), "**/move-to-recycle-bin");
        await Assertions.Expect(page.GetByText("Read-only").First).ToBeVisibleAsync();
    }

    private static async Task<HttpStatusCode> PublicAsync(TestCms cms)
    {
        using var answer = await cms.Visitor.GetAsync(new Uri($"/umbraco/delivery/api/v2/content/item/{Id}", UriKind.Relative));
        return answer.StatusCode;
    }
}
