using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>The Media section as staff use it, in their words.</summary>
internal sealed class LibraryPage(IPage page)
{
    public ILocator Cards => page.Locator("uui-card-media");

    public ILocator Rows => page.Locator("umb-collection uui-table-row");

    private ILocator Create => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Create" }).First;

    public async Task OpenAsync()
    {
        await page.GotoAsync("/umbraco/section/media");
        await Create.WaitForAsync();
    }

    /// <summary>Drops files from the desktop onto the middle of the library.</summary>
    public async Task DropAsync(params string[] files)
    {
        var around = await page.Locator("umb-dropzone-media, umb-dropzone").First.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no place to drop on.");
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
}
