using System.Text.Json.Nodes;
using Litt.Cms.Tests.Imaging;
using Litt.Cms.Tests.Media;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>Bringing pictures in, in the official backoffice.</summary>
public sealed class TheMediaLibrary(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    /// <summary>The browser's sign-in does not end the one over which the tests prepare and look.</summary>
    private static readonly Dictionary<string, string?> TwoDoors = new() { ["Umbraco:CMS:Security:AllowConcurrentLogins"] = "true" };

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
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task A_picture_keeps_its_focal_point_in_view_where_a_page_shows_it()
    {
        await using var cms = await TestCms.StartAsync(TwoDoors, listening: true, ownFiles: true);
        await ShowOnHomePageAsync(cms);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        var library = new LibraryPage(page);
        await library.OpenAsync();
        await library.MakeFolderAsync("Portraits");
        // The list of a folder that was just made is made anew once more, and forgets what is dropped on it before.
        await library.OpenAsync();
        await BackofficePage.PressUntilAsync(library.Card("Portraits", "[href]"), page.GetByText("Drag and drop media here"));
        await library.DropAsync(Photograph("faces.jpg"));
        await library.OpenAsync("Faces");
        await library.FocusAsync(0.9f, 0.5f);
        await library.SaveAsync("Faces");

        await page.GotoAsync("/umbraco/section/content");
        await backoffice.OpenAsync("Love In The Trenches");
        var property = page.Locator("umb-property").Filter(new LocatorFilterOptions { HasText = "Picture when this page is shared" });
        await BackofficePage.PressUntilAsync(page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Search and sharing" }), property);
        await library.PickAsync(property.Locator("#btn-add"), "Portraits", "Faces");
        await Assertions.Expect(property.Locator("uui-card-media")).ToHaveCountAsync(1);
        await backoffice.SaveAndPublishAsync();

        var visitor = await chromium.OpenAsync(cms);
        var shown = await visitor.RunAndWaitForResponseAsync(() => visitor.GotoAsync("/"), response => response.Url.Contains("/media/", StringComparison.Ordinal));
        Assert.Equal((200, "image/avif"), (shown.Status, await shown.HeaderValueAsync("content-type")));
        var picture = await shown.BodyAsync();
        var (width, height) = Picture.SizeOf(picture);
        Assert.Equal(600 / 800d, width / (double)height, 2);
        Assert.False(Picture.IsRed(picture, 0.05, 0.5));
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task A_picture_gets_another_file_and_name_and_is_thrown_away_and_brought_back()
    {
        await using var cms = await TestCms.StartAsync(TwoDoors, listening: true);
        var photographer = await Photographer.SignInAsync(cms);
        var picture = await photographer.UploadAsync("oak.png", await photographer.MakeFolderAsync("Trees"));
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        var library = new LibraryPage(page);
        await library.OpenAsync(picture);

        await library.ReplaceAsync(Photograph("beech.jpg"));
        await library.SaveAsync("A beech");
        var address = await photographer.AddressAsync(picture);
        Assert.EndsWith("/beech.jpg", address, StringComparison.Ordinal);
        Assert.Equal(200, await StatusAsync(cms, address!));

        await backoffice.ActAsync("Trash");
        await page.RunAndWaitForResponseAsync(() => backoffice.ConfirmAsync("Trash"), "**/move-to-recycle-bin");
        await Assertions.Expect(page.GetByText("Read-only").First).ToBeVisibleAsync();
        Assert.Equal(404, await StatusAsync(cms, address!));

        await backoffice.ActAsync("Restore");
        // The button is there before the dialog knows where to.
        await Assertions.Expect(page.Locator("umb-restore-from-recycle-bin-modal")).ToContainTextAsync("Trees");
        await page.RunAndWaitForResponseAsync(() => backoffice.ConfirmAsync("Restore"), "**/restore");
        Assert.Equal(200, await StatusAsync(cms, address!));
        Assert.Equal("A beech", (string?)(await photographer.ReadAsync(picture))["variants"]![0]!["name"]);
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task Several_pictures_are_moved_in_the_grid_and_thrown_away_in_the_table()
    {
        await using var cms = await TestCms.StartAsync(TwoDoors, listening: true);
        var photographer = await Photographer.SignInAsync(cms);
        var folder = await photographer.MakeFolderAsync("Trees");
        foreach (var name in (string[])["oak.png", "beech.png", "house.png", "shed.png"])
            await photographer.UploadAsync(name);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        var library = new LibraryPage(page);
        await library.OpenAsync();

        await library.SelectAsync("oak.png", "beech.png");
        var dialog = page.Locator("umb-tree-picker-modal");
        var target = dialog.Locator("uui-menu-item[label=\"Trees\"]");
        await BackofficePage.PressUntilAsync(library.WithSelected("Move to"), dialog.Locator("uui-menu-item[label=\"Media\"]"));
        await BackofficePage.PressUntilAsync(dialog.Locator("uui-menu-item[label=\"Media\"] #caret-button").First, target);
        await BackofficePage.PressUntilAsync(target.Locator("#label-button").First, dialog.Locator("uui-menu-item[label=\"Trees\"][selected]"));
        await backoffice.ConfirmAsync("Move");
        await Assertions.Expect(library.Cards).ToHaveCountAsync(3);
        Assert.Equal(["beech.png", "oak.png"], (await photographer.NamesAsync(folder)).Order(StringComparer.Ordinal));

        await library.ShowAsTableAsync();
        await library.SelectRowsAsync("house.png", "shed.png");
        await BackofficePage.PressUntilAsync(library.WithSelected("Trash"), page.GetByText("2 items").Last);
        await backoffice.ConfirmAsync("Trash");
        await Assertions.Expect(library.Rows).ToHaveCountAsync(1);
        Assert.Equal(2, (int)(await photographer.User.GetAsync("/recycle-bin/media/root"))["total"]!);
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task A_picture_is_put_into_a_text_with_words_for_who_cannot_see_it()
    {
        await using var cms = await TestCms.StartAsync(TwoDoors, listening: true);
        var photographer = await Photographer.SignInAsync(cms);
        await photographer.UploadAsync("oak.jpg", content: Picture.Of("jpg", 1000, 500));
        await LetTextsHavePicturesAsync(photographer.User);
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        await backoffice.OpenAsync("Love In The Trenches", "Advocacy statement");

        var text = page.Locator("umb-input-tiptap").First;
        await text.Locator("[contenteditable]").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await new LibraryPage(page).PickAsync(text.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Media Picker" }), "oak.jpg");
        var words = page.Locator("umb-media-caption-alt-text-modal").GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "alt text" });
        await Assertions.Expect(words).ToHaveValueAsync("oak.jpg");
        await words.FillAsync("An oak in autumn");
        await backoffice.ConfirmAsync("Submit");
        await Assertions.Expect(text.Locator("img[alt=\"An oak in autumn\"]")).ToBeVisibleAsync();
        await backoffice.SaveAndPublishAsync();

        var visitor = await chromium.OpenAsync(cms);
        var shown = await visitor.RunAndWaitForResponseAsync(() => visitor.GotoAsync("/advocacy-statement/"), response => response.Url.Contains("/media/", StringComparison.Ordinal));
        Assert.Equal((200, "image/avif"), (shown.Status, await shown.HeaderValueAsync("content-type")));
        await Assertions.Expect(visitor.GetByAltText("An oak in autumn")).ToBeVisibleAsync();
        backoffice.HasNoComplaints();
    }

    /// <summary>Lets the home page show, upright, the picture that is picked for sharing.</summary>
    private static async Task ShowOnHomePageAsync(TestCms cms)
    {
        var user = await BackofficeUser.SignInAsync(cms);
        var id = (await user.GetAsync("/tree/template/root"))["items"]!.AsArray().Single(item => (string?)item!["name"] == "Home")!["id"];
        var home = await user.GetAsync($"/template/{id}");
        const string Shown = "@if (Model!.Picture(\"shareImage\") is { } shown)\n{\n    @Picture(shown, \"600px\", 600, 800, lazy: false)\n}";
        await user.PutAsync($"/template/{id}", new { name = "Home", alias = "home", content = $"{home["content"]}\n{Shown}" });
    }

    private static async Task LetTextsHavePicturesAsync(BackofficeUser user)
    {
        const string RichText = "/data-type/3108d485-f3b4-42b2-b3cd-2d079e2ffcac";
        var type = await user.GetAsync(RichText);
        var values = type["values"]!.AsArray();
        foreach (var extension in (string[])["Umb.Tiptap.Figure", "Umb.Tiptap.Image"])
            values.Single(value => (string?)value!["alias"] == "extensions")!["value"]!.AsArray().Add((JsonNode)extension);
        values.Single(value => (string?)value!["alias"] == "toolbar")!["value"]![0]!.AsArray().Add(new JsonArray("Umb.Tiptap.Toolbar.MediaPicker"));
        await user.PutAsync(RichText, type);
    }

    private static async Task<int> StatusAsync(TestCms cms, string address)
    {
        using var answer = await cms.Visitor.GetAsync(new Uri(address, UriKind.Relative));
        return (int)answer.StatusCode;
    }

    /// <summary>A picture of two colours.</summary>
    private string Photograph(string name)
    {
        var path = Path.Combine(desktop.FullName, name);
        File.WriteAllBytes(path, Picture.Of("jpg", 1600, 1000));
        return path;
    }

    private string Draw(string name)
    {
        var path = Path.Combine(desktop.FullName, name);
        File.WriteAllBytes(path, Pictures.Png(40, 30));
        return path;
    }
}
