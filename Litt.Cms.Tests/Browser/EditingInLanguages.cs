using System.Globalization;
using Litt.Cms.Tests.Modelling;
using Litt.Cms.Upkeep.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Editing a document in two languages, in the official backoffice, and what is then read in each.</summary>
[Collection(nameof(OpenSite))]
public sealed class EditingInLanguages(OpenSite site)
{
    private static readonly DateTimeOffset InMay = new(2031, 5, 4, 10, 30, 0, TimeSpan.Zero);

    [BrowserFact]
    public async Task Two_languages_stand_side_by_side_and_only_those_that_are_chosen_go_online_and_offline()
    {
        var story = await WriteAsync("walk", "A walk", "En tur");
        var (page, backoffice) = await site.OpenAsync(story, Modeller.English);
        await OpenBesideAsync(page, "Danish");
        await Assertions.Expect(Title(page, 0)).ToHaveValueAsync("A walk");
        await Assertions.Expect(Title(page, 1)).ToHaveValueAsync("En tur");
        await Title(page, 0).FillAsync("A long walk");
        await Title(page, 1).FillAsync("En lang tur");

        var dialog = page.Locator("umb-content-publish-modal");
        await BackofficePage.PressUntilAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save and publish…" }), dialog);
        await ChooseAsync(dialog, before: ["English", "Danish"], after: ["English"]);
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Save and publish"), "**/update-and-publish");
        Assert.Contains("A long walk", (await site.Modeller.PublishedAsync(story, Modeller.English))?.Properties, StringComparison.Ordinal);
        Assert.Null(await site.Modeller.PublishedAsync(story, Modeller.Danish));
        Assert.Equal(["title da-DK : En tur", "title en-US : A long walk"], await site.Modeller.DraftAsync(story));

        await site.Modeller.PublishAsync(story, Modeller.Danish);
        Assert.NotNull(await site.Modeller.PublishedAsync(story, Modeller.Danish));
        await backoffice.OpenAsync(story, Modeller.English);
        await backoffice.ActAsync("Unpublish");
        await ChooseAsync(page.Locator("umb-content-unpublish-modal"), before: ["English"], after: ["Danish"]);
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Unpublish"), "**/unpublish");
        Assert.Null(await site.Modeller.PublishedAsync(story, Modeller.Danish));
        Assert.NotNull(await site.Modeller.PublishedAsync(story, Modeller.English));
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task One_language_is_published_at_a_time_that_is_chosen()
    {
        var story = await WriteAsync("ride", "A ride", "En køretur");
        await site.Modeller.PublishAsync(story, Modeller.English);
        var (page, backoffice) = await site.OpenAsync(story, Modeller.Danish);

        var dialog = page.Locator("umb-document-schedule-modal");
        await backoffice.ChooseAtPublishingAsync("Schedule publish", dialog);
        await ChooseAsync(dialog, before: ["Danish"], after: ["Danish"]);
        var chosen = InMay.ToLocalTime().ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        await dialog.Locator("umb-input-date[label='Publish at'] input").FillAsync(chosen);
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Schedule publish"), "**/publish");

        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Info" }).ClickAsync();
        await Assertions.Expect(page.Locator("umb-document-workspace-view-info")).ToContainTextAsync("May 4, 2031");
        var variants = (await site.Modeller.User.GetAsync($"/document/{story}"))["variants"]!.AsArray();
        Assert.Equal([(Modeller.English, null), (Modeller.Danish, InMay)], variants.Select(variant => ((string?)variant!["culture"], (DateTimeOffset?)variant["scheduledPublishDate"])));
        await RunAsync(InMay.AddMinutes(-1));
        Assert.Null(await site.Modeller.PublishedAsync(story, Modeller.Danish));
        await RunAsync(InMay.AddMinutes(1));
        Assert.NotNull(await site.Modeller.PublishedAsync(story, Modeller.Danish));
        backoffice.HasNoComplaints();
    }

    private async Task<Guid> WriteAsync(string alias, string english, string danish) => await site.Modeller.WriteAsync(
        await site.MakeTypeAsync(alias, byCulture: true),
        [Modeller.Name(english, Modeller.English), Modeller.Name(danish, Modeller.Danish)],
        [Modeller.Value("title", english, Modeller.English), Modeller.Value("title", danish, Modeller.Danish)]);

    private Task RunAsync(DateTimeOffset time) =>
        ActivatorUtilities.CreateInstance<ScheduledPublishing>(site.Cms.Services, new FakeTimeProvider(time)).RunAsync(CancellationToken.None);

    private static ILocator Title(IPage page, int side) => page.Locator("umb-workspace-split-view").Nth(side).Locator("umb-property-editor-ui-text-box input");

    private static async Task OpenBesideAsync(IPage page, string language)
    {
        var languages = page.Locator("umb-document-workspace-split-view-variant-selector").First;
        var row = languages.Locator(".culture-variant", new LocatorLocatorOptions { HasText = language });
        var beside = page.Locator("umb-workspace-split-view").Nth(1);
        // The list closes by itself while the workspace is still loading: then it is opened again.
        for (var tries = 5; !await beside.IsVisibleAsync(); tries--)
        {
            try
            {
                if (!await row.IsVisibleAsync())
                    await languages.Locator("#toggle").ClickAsync(new LocatorClickOptions { Timeout = 5_000 });
                // The button is seen only under the pointer.
                await row.HoverAsync(new LocatorHoverOptions { Timeout = 5_000 });
                await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = $"Open {language} in split view" }).ClickAsync(new LocatorClickOptions { Timeout = 5_000 });
                await beside.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                // It is asked for again.
            }
        }
    }

    /// <summary>Chooses languages in a dialog, once those are marked that it marks by itself.</summary>
    private static async Task ChooseAsync(ILocator dialog, string[] before, string[] after)
    {
        var marked = dialog.Locator("uui-menu-item[selected]");
        await Assertions.Expect(marked).ToContainTextAsync(before);
        foreach (var language in before.Except(after).Concat(after.Except(before)))
            await dialog.Locator("uui-menu-item", new LocatorLocatorOptions { HasText = language }).ClickAsync();
        await Assertions.Expect(marked).ToContainTextAsync(after);
    }
}
