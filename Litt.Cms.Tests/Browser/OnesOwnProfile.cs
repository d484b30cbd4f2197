using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>What a person changes of their own account, from the corner of the backoffice.</summary>
public sealed class OnesOwnProfile(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task The_backoffice_speaks_the_language_that_was_chosen()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);

        var edit = page.Locator("umb-current-user-modal").GetByText("Edit", new LocatorGetByTextOptions { Exact = true });
        await BackofficePage.PressUntilAsync(page.Locator("umb-current-user-header-app"), edit);
        await edit.ClickAsync();
        var language = page.Locator("umb-current-user-workspace-editor select");
        // What is chosen before the profile is there is lost.
        await Assertions.Expect(language).ToHaveValueAsync("en-us");
        await language.SelectOptionAsync("da");
        await page.RunAndWaitForResponseAsync(() => backoffice.ConfirmAsync("Save"), answer => answer.Url.EndsWith("/user/current/profile", StringComparison.Ordinal) && answer.Ok);
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByText("Indhold", new PageGetByTextOptions { Exact = true }).First).ToBeVisibleAsync();
        Assert.Empty(backoffice.Complaints);
    }

    [BrowserFact]
    public async Task Who_signs_out_is_asked_for_the_password_again()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        await BackofficePage.SignInAsync(page);

        var leave = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Logout", Exact = true });
        await BackofficePage.PressUntilAsync(page.Locator("umb-current-user-header-app"), leave);
        await leave.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/section/", StringComparison.Ordinal));
        await page.GotoAsync("/umbraco/section/content");

        await Assertions.Expect(page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true })).ToBeVisibleAsync();
    }
}
