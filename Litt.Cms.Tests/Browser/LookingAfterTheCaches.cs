using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>What visitors see, made anew from the official backoffice's dashboard.</summary>
[Collection(nameof(OpenSite))]
public sealed class LookingAfterTheCaches(OpenSite site)
{
    [BrowserFact]
    public async Task They_are_loaded_and_built_anew_while_visitors_go_on_reading()
    {
        var (page, backoffice) = await site.OpenAsync();
        await page.GotoAsync("/umbraco/section/settings/dashboard/published-status");

        foreach (var (button, address) in new[] { ("Reload Memory Cache", "**/published-cache/reload"), ("Rebuild Database Cache", "**/published-cache/rebuild") })
        {
            var press = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button });
            await BackofficePage.PressUntilAsync(press, page.Locator("umb-confirm-modal"));
            await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Continue"), address);
            Assert.Contains("Love In The Trenches", await site.Cms.Visitor.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        }

        backoffice.HasNoComplaints();
    }
}
