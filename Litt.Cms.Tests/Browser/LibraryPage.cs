using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>The Media section as staff use it, in their words.</summary>
internal sealed partial class LibraryPage(IPage page)
{
    public ILocator Cards => page.Locator("uui-card-media");

    public ILocator Rows => page.Locator("umb-collection uui-table-row");

    /// <summary>The picture of an open item, on which its focal point is set.</summary>
    public ILocator Preview => page.Locator("umb-image-cropper-focus-setter img");

    private ILocator Name => page.Locator("#name-input input").First;

    private ILocator Create => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Create" }).First;

    public async Task OpenAsync()
    {
        await page.GotoAsync("/umbraco/section/media");
        await Create.WaitForAsync();
    }

    /// <summary>Opens an item by its address.</summary>
    public async Task OpenAsync(Guid item)
    {
        await page.GotoAsync($"/umbraco/section/media/workspace/media/edit/{item}");
        await Preview.WaitForAsync();
    }

    /// <summary>Opens a picture of the shown list.</summary>
    public Task OpenAsync(string name) => BackofficePage.PressUntilAsync(Card(name, "[href]"), Preview);

    public ILocator Card(string name, string more = "") => page.Locator($"uui-card-media[name=\"{name}\"]{more}");

    public async Task MakeFolderAsync(string name)
    {
        var kind = page.Locator("uui-ref-node-document-type").Filter(new LocatorFilterOptions { HasText = "Folder" });
        // The dialog closes by itself while the list is still loading: then it is opened again.
        for (var tries = 5; !await Name.IsVisibleAsync(); tries--)
        {
            try
            {
                if (!await kind.IsVisibleAsync())
                    await Create.ClickAsync(new LocatorClickOptions { Timeout = 5_000 });
                await kind.ClickAsync(new LocatorClickOptions { Timeout = 5_000 });
                await Name.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                // It is asked for again.
            }
        }

        await SaveAsync(name);
        await page.WaitForURLAsync("**/edit/**");
    }

    /// <summary>Points at what stays in view.</summary>
    /// <param name="left">As a part of the width.</param>
    /// <param name="top">As a part of the height.</param>
    public async Task FocusAsync(float left, float top)
    {
        var around = await Preview.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no picture.");
        await page.Mouse.ClickAsync(around.X + (around.Width * left), around.Y + (around.Height * top));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reset focal point" }).WaitForAsync();
    }

    /// <summary>Puts another file in the place of the open picture's own.</summary>
    public async Task ReplaceAsync(string file)
    {
        var place = page.Locator("umb-input-image-cropper umb-input-dropzone").First;
        await BackofficePage.PressUntilAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Clear file(s)" }), place);
        await page.RunAndWaitForResponseAsync(() => DropOnAsync(place, file), "**/temporary-file");
        await Preview.WaitForAsync();
    }

    /// <summary>Names the open item, saves it, and waits for the server's answer.</summary>
    public async Task SaveAsync(string name)
    {
        IResponse? answer = null;
        // What is typed while the form is still being built is shown but not taken, and a click may pass: then both are done again.
        for (var tries = 3; answer is null; tries--)
        {
            await Name.FillAsync("");
            await Name.FillAsync(name);
            try
            {
                answer = await page.RunAndWaitForResponseAsync(
                    () => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).First.ClickAsync(),
                    response => response.Request.Method is "POST" or "PUT" && Saving().IsMatch(new Uri(response.Url).AbsolutePath),
                    new PageRunAndWaitForResponseOptions { Timeout = 10_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                // It is saved again.
            }
        }

        Assert.True(answer.Ok, $"{answer.Url}: {answer.Status}");
    }

    /// <summary>Drops files from the desktop onto the middle of the library, until the first of them is in its list of uploads: a list that is just shown anew takes nothing.</summary>
    public async Task DropAsync(params string[] files)
    {
        var taken = page.GetByText(Path.GetFileName(files[0])).First;
        for (var tries = 5; !await taken.IsVisibleAsync(); tries--)
        {
            try
            {
                // The place is not seen before something is dragged over it.
                await DropOnAsync(page.Locator("umb-dropzone-media, umb-dropzone").First, files);
                await taken.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                // They are dropped again.
            }
        }
    }

    /// <summary>Marks items of the grid.</summary>
    public async Task SelectAsync(string first, params string[] others)
    {
        await Card(first).HoverAsync();
        await BackofficePage.PressUntilAsync(Card(first).Locator("#select-checkbox"), Card(first, "[selected]"));
        foreach (var name in others)
            await BackofficePage.PressUntilAsync(Card(name), Card(name, "[selected]"));
    }

    /// <summary>Marks items of the table, of which none is marked yet.</summary>
    public async Task SelectRowsAsync(params string[] names)
    {
        for (var at = 0; at < names.Length; at++)
        {
            var row = Rows.Filter(new LocatorFilterOptions { HasText = names[at] });
            await row.HoverAsync();
            // Once something is marked, a click anywhere in a row marks it.
            await BackofficePage.PressUntilAsync(at == 0 ? row.Locator("uui-checkbox") : row, page.GetByText($"{at + 1} of "));
        }
    }

    /// <summary>Does with what is marked what a button below the list says.</summary>
    public ILocator WithSelected(string action) =>
        page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = action });

    /// <summary>Picks a picture in the dialog that is opened by a button.</summary>
    /// <param name="open">The button.</param>
    /// <param name="path">The folders to the picture, and its name.</param>
    public async Task PickAsync(ILocator open, params string[] path)
    {
        var dialog = page.Locator("umb-media-picker-modal");
        var step = dialog.GetByText(path[0], new LocatorGetByTextOptions { Exact = true });
        await BackofficePage.PressUntilAsync(open, step.First);
        foreach (var name in path[1..])
        {
            var next = dialog.GetByText(name, new LocatorGetByTextOptions { Exact = true });
            await BackofficePage.PressUntilAsync(step.First, next.First);
            step = next;
        }

        var chosen = dialog.Locator("uui-card-media").Filter(new LocatorFilterOptions { HasText = path[^1] }).First;
        await BackofficePage.PressUntilAsync(chosen, dialog.Locator("uui-card-media[selected]").First);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Choose" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    private async Task DropOnAsync(ILocator place, params string[] files)
    {
        var around = await place.BoundingBoxAsync() ?? throw new TimeoutException("The place to drop on is gone again.");
        var tools = await page.Context.NewCDPSessionAsync(page);
        foreach (var step in (string[])["dragEnter", "dragOver", "drop"])
        {
            await tools.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = step,
                ["x"] = around.X + (around.Width / 2),
                ["y"] = around.Y + Math.Min(around.Height / 2, 300),
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = files, ["dragOperationsMask"] = 1 },
            });
        }
    }

    public async Task ShowAsTableAsync()
    {
        var views = page.Locator("umb-collection-view-bundle");
        var table = views.Locator("uui-menu-item").Last;
        await BackofficePage.PressUntilAsync(views.Locator("uui-button").First, table);
        await BackofficePage.PressUntilAsync(table, Rows.First);
    }

    [GeneratedRegex("/media(/[0-9a-f-]{36})?$")]
    private static partial Regex Saving();
}
