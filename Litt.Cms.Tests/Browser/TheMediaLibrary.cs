using Litt.Cms.Tests.Media;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Bringing pictures in, in the official backoffice.</summary>
public sealed class TheMediaLibrary(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly DirectoryInfo desktop = Directory.CreateTempSubdirectory("litt-desktop");

    public void Dispose() => desktop.Delete(recursive: true);

    [BrowserFact]
    public async Task Dropped_files_become_pictures_in_a_grid_and_in_a_table()
    {
        await using var cms = await TestCms.StartAsync(listening: true);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        var library = new LibraryPage(page);
        await library.OpenAsync();
        await page.GetByText("Drag and drop media here").WaitForAsync();

        await library.DropAsync(Draw("oak.png"), Draw("beech.png"), Draw("house.png"));

        await Assertions.Expect(page.GetByText("100%")).ToHaveCountAsync(3);
        await Assertions.Expect(library.Cards).ToHaveCountAsync(3);
        await library.ShowAsTableAsync();
        await Assertions.Expect(library.Rows).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Type to filter..." }).FillAsync("ee");
        await Assertions.Expect(library.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(library.Rows.First).ToContainTextAsync("Beech");
        Assert.Empty(backoffice.Complaints);
    }

    private string Draw(string name)
    {
        var path = Path.Combine(desktop.FullName, name);
        File.WriteAllBytes(path, Pictures.Png(40, 30));
        return path;
    }
}
