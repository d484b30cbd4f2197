using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>The sign-in page, as people meet it.</summary>
public sealed class SigningIn(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task With_a_wrong_password_says_so_and_stays()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        await page.GotoAsync("/umbraco");

        await BackofficePage.FillSignInAsync(page, TestCms.AdminEmail, "not the password");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The email or the password is not right. Check both and try again.");
        Assert.Contains("/umbraco/login", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task After_too_many_wrong_passwords_is_locked_even_with_the_right_one()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        await page.GotoAsync("/umbraco");
        for (var i = 0; i < 5; i++)
        {
            var answer = page.WaitForResponseAsync("**/login");
            await BackofficePage.FillSignInAsync(page, TestCms.AdminEmail, "not the password");
            await answer;
        }

        await BackofficePage.FillSignInAsync(page, TestCms.AdminEmail, TestCms.AdminPassword);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("locked");
        Assert.Contains("/umbraco/login", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Works_in_the_dark_theme_and_on_a_narrow_screen()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms, ColorScheme.Dark);
        await page.SetViewportSizeAsync(320, 640);
        await page.GotoAsync("/umbraco");
        await page.GetByLabel("Email").WaitForAsync();

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        await BackofficePage.FillSignInAsync(page, TestCms.AdminEmail, TestCms.AdminPassword);
        await page.WaitForURLAsync("**/section/content**");
    }
}
