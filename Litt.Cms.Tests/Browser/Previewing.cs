using Litt.Cms.Tests.Website;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Looking at a draft before visitors do, in the official backoffice.</summary>
public sealed class Previewing(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_draft_is_seen_in_a_window_of_its_own_follows_the_next_save_and_is_gone_at_the_exit()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        await new Author(cms).ChangeAsync(Author.FirstPrinciple, null, ("statement", "A first draft."));
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{Author.FirstPrinciple}/invariant");
        await backoffice.TextArea.WaitForAsync();

        var window = await OpenAsync(page);
        var closed = new TaskCompletionSource();
        window.Close += (_, _) => closed.SetResult();
        var shown = window.FrameLocator("iframe");
        await Assertions.Expect(shown.Locator("body")).ToContainTextAsync("A first draft.");
        Assert.DoesNotContain("A first draft.", await cms.Visitor.GetStringAsync(new Uri("/harm-reduction-principles/", UriKind.Relative)), StringComparison.Ordinal);

        await backoffice.TextArea.FillAsync("A second draft.");
        await backoffice.SaveAsync();
        await Assertions.Expect(shown.Locator("body")).ToContainTextAsync("A second draft.");

        await BackofficePage.PressUntilAsync(window.Locator("umb-preview-device > uui-button"), window.Locator("umb-preview-device uui-menu-item[label='Smartphone portrait']"));
        await window.Locator("umb-preview-device uui-menu-item[label='Smartphone portrait']").ClickAsync();
        await Assertions.Expect(window.Locator("umb-preview-device > uui-button")).ToContainTextAsync("Smartphone portrait");
        Assert.Empty(backoffice.Complaints);

        await window.Locator("umb-preview-exit uui-button").ClickAsync();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await page.GotoAsync("/harm-reduction-principles/");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("A second draft.");
    }

    /// <summary>The preview's window. A workspace that is still loading lets a click pass: then it is clicked again.</summary>
    private static async Task<IPage> OpenAsync(IPage page)
    {
        var preview = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save and preview" }).First;
        for (var tries = 3; ; tries--)
        {
            try
            {
                return await page.RunAndWaitForPopupAsync(() => preview.ClickAsync(), new PageRunAndWaitForPopupOptions { Timeout = 15_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                // It is clicked again.
            }
        }
    }
}
