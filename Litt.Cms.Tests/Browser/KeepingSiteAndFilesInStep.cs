using Deque.AxeCore.Playwright;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Browser;

/// <summary>uSync's dashboard, in the official backoffice: what differs is seen, brought over, decided, and kept in the history.</summary>
public sealed class KeepingSiteAndFilesInStep(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [BrowserFact]
    public async Task What_files_say_is_reported_imported_decided_exported_and_remembered()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        var story = new Story(cms, page, backoffice);
        await page.GotoAsync("/umbraco/section/settings/dashboard/usync");

        story.ChangeFile("for better or worse", "for better and worse");
        await story.ReportAsync("Would be changed (1)");
        await story.ShowsAsync("for better or worse", "for better and worse");
        await story.RunAsync("Import", "Everything");
        await story.TellsAsync("Import: Everything", "Changed (1)");
        Assert.Contains("for better and worse", await story.ReadAsync(), StringComparison.Ordinal);
        await story.ReportAsync("Files and site say the same.");

        story.ChangeFile("for better and worse", "as it is");
        story.ChangeSite("for better and worse", "for good and bad");
        await story.ReportAsync("Conflicts (1)");
        await story.ShowsAsync("for good and bad", "as it is");
        await story.IsAccessibleAsync();
        await story.ChooseAsync("Keep the site’s");
        await story.TellsAsync("Import: Everything", "the site is right");
        Assert.Contains("for good and bad", story.File, StringComparison.Ordinal);
        Assert.Contains("for good and bad", await story.ReadAsync(), StringComparison.Ordinal);

        story.DeleteFile();
        await story.OpenKindsAsync();
        await story.RunAsync("Export", "Documents");
        await story.TellsAsync("Export: Documents", "Written anew (1)");
        Assert.Contains("for good and bad", story.File, StringComparison.Ordinal);

        await story.RemembersAsync("Export: Documents", "Import: Everything", "Report: Everything", "Report: Everything", "Import: Everything", "Report: Everything");
        backoffice.HasNoComplaints();
    }

    /// <summary>What a developer does with a principle's file, and presses and sees on the dashboard.</summary>
    private sealed class Story(TestCms cms, IPage page, BackofficePage backoffice)
    {
        private readonly string path = Directory.GetFiles(Path.Combine(cms.SyncFolder, "v18", "Content"), "accepts-that-drug-use*").Single();
        private readonly ILocator run = page.Locator("litt-sync-run");

        public string File => System.IO.File.ReadAllText(path);

        public void ChangeFile(string old, string words) => System.IO.File.WriteAllText(path, File.Replace(old, words, StringComparison.Ordinal));

        public void DeleteFile() => System.IO.File.Delete(path);

        public void ChangeSite(string old, string words)
        {
            var contents = cms.Services.GetRequiredService<IContentService>();
            var principle = contents.GetById(Author.FirstPrinciple)!;
            principle.SetValue("statement", principle.GetValue<string>("statement")!.Replace(old, words, StringComparison.Ordinal));
            contents.Save(principle);
            contents.Publish(principle, ["*"]);
        }

        public Task<string> ReadAsync() => cms.Visitor.GetStringAsync(new Uri("/harm-reduction-principles/", UriKind.Relative));

        public async Task ReportAsync(string wanted)
        {
            var report = Button("Report on Everything");
            if (await run.IsVisibleAsync())
                await backoffice.AnsweredAsync(() => report.ClickAsync(), "**/usync/runs");
            else
                await BackofficePage.PressUntilAsync(report, run);
            await TellsAsync("Report: Everything", wanted);
        }

        public Task OpenKindsAsync() => BackofficePage.PressUntilAsync(page.Locator("litt-sync-actions summary").Last, Button("Export Documents"));

        public async Task RunAsync(string action, string what)
        {
            await BackofficePage.PressUntilAsync(Button($"{action} {what}"), page.Locator("umb-confirm-modal"));
            await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync(action), "**/usync/runs");
        }

        public async Task ChooseAsync(string side)
        {
            var import = Button("Import with these choices");
            await Assertions.Expect(import).ToBeDisabledAsync();
            await run.Locator($"litt-sync-change uui-radio[label='{side}']").ClickAsync();
            await Assertions.Expect(import).ToBeEnabledAsync();
            await BackofficePage.PressUntilAsync(import, page.Locator("umb-confirm-modal"));
            await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Import"), "**/usync/runs");
        }

        public async Task TellsAsync(string name, string wanted)
        {
            await Assertions.Expect(run).ToContainTextAsync(name, Patient);
            await Assertions.Expect(run).ToContainTextAsync(wanted, Patient);
        }

        public async Task ShowsAsync(string here, string file)
        {
            var difference = run.Locator("litt-sync-difference");
            await BackofficePage.PressUntilAsync(run.Locator("summary"), difference);
            await Assertions.Expect(difference.Locator(".here")).ToContainTextAsync(here);
            await Assertions.Expect(difference.Locator(".file")).ToContainTextAsync(file);
        }

        public async Task RemembersAsync(params string[] runs)
        {
            var names = page.Locator("litt-sync-history li b");
            await BackofficePage.PressUntilAsync(page.Locator("uui-tab[label='History']"), names.First);
            await Assertions.Expect(names).ToHaveTextAsync(runs);
            await BackofficePage.PressUntilAsync(page.Locator("litt-sync-history li uui-button").Last, run);
            await ShowsAsync("for better or worse", "for better and worse");
        }

        public async Task IsAccessibleAsync()
        {
            var found = await page.Locator("litt-sync-dashboard").RunAxe();
            Assert.True(found.Violations.Length == 0, string.Join(", ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}")));
        }

        private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
    }
}
