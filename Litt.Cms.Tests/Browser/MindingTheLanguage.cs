using Litt.Cms.Tests.Website;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Words that hurt, pointed out to who writes them, in the official backoffice.</summary>
public sealed class MindingTheLanguage(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Text = "We help addicts.";

    [BrowserFact]
    public async Task A_word_is_pointed_out_with_its_alternative_stays_dismissed_and_holds_nothing_back()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await backoffice.OpenAsync(Author.FirstPrinciple);
        var hint = page.Locator("litt-wording-footer a");

        await TypeUntilAsync(backoffice.TextArea, hint);
        await Assertions.Expect(hint).ToContainTextAsync("addicts: better person who uses drugs");

        await backoffice.SaveAndPublishAsync();
        await Assertions.Expect(page.Locator("uui-toast-notification").Filter(new LocatorFilterOptions { HasText = "words worth a look" })).ToBeVisibleAsync();
        Assert.Contains(Text, await cms.Visitor.GetStringAsync(new Uri("/harm-reduction-principles/", UriKind.Relative)), StringComparison.Ordinal);

        var dismiss = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dismiss “addicts”" });
        await BackofficePage.PressUntilAsync(hint, dismiss);
        await page.RunAndWaitForResponseAsync(() => dismiss.PressAsync("Enter"), "**/dismissed");
        var dismissed = page.Locator("uui-box[headline='Dismissed for this document']");
        await Assertions.Expect(dismissed).ToContainTextAsync("Ada Administrator dismissed it");

        await page.ReloadAsync();
        await Assertions.Expect(dismissed).ToContainTextAsync("addicts");
        await Assertions.Expect(hint).ToHaveCountAsync(0);
        backoffice.HasNoComplaints();
    }

    /// <summary>Types until the form takes it: while it is still being built it shows what is typed, but knows nothing of it.</summary>
    private static async Task TypeUntilAsync(ILocator field, ILocator wanted)
    {
        for (var tries = 5; ; tries--)
        {
            await field.FillAsync(string.Empty);
            await field.FillAsync(Text);
            try
            {
                await wanted.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException) when (tries > 1)
            {
                // It is typed again.
            }
        }
    }
}
