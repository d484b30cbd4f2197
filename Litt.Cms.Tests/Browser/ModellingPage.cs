using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>The editor of document types in Settings, as a person uses it who models a site.</summary>
internal sealed class ModellingPage(IPage page)
{
    private ILocator Group(int number) => page.Locator("umb-content-type-design-editor-group").Nth(number);

    public async Task BeginAsync(string name)
    {
        await page.GotoAsync("/umbraco/section/settings/workspace/document-type/create/parent/document-type-root/null/null");
        var field = page.GetByLabel("Enter a name...", new PageGetByLabelOptions { Exact = true });
        await field.FillAsync(name);
        await Assertions.Expect(field).ToHaveValueAsync(name);
    }

    /// <summary>Opens one of the views at the right of the name.</summary>
    public Task ShowAsync(string view) => page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = view, Exact = true }).Last.ClickAsync();

    public async Task TurnOnAsync(string view, string toggle)
    {
        await ShowAsync(view);
        var found = page.Locator("uui-toggle", new PageLocatorOptions { HasText = toggle }).First;
        await found.ClickAsync();
        await Assertions.Expect(found.Locator("input")).ToBeCheckedAsync();
    }

    public async Task ChooseTemplateAsync(string name)
    {
        await ShowAsync("Templates");
        await page.Locator("umb-input-template").GetByText("Choose").ClickAsync();
        await page.Locator("umb-tree-picker-modal").GetByText(name, new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
        await PressAsync("Choose");
        await Assertions.Expect(page.Locator("umb-input-template").GetByText(name)).ToBeVisibleAsync();
    }

    public async Task AddTabAsync(string name)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add tab" }).First.ClickAsync();
        var field = page.Locator("uui-input[label=\"Tab Title\"] input").First;
        await field.FillAsync(name);
        await field.PressAsync("Enter");
    }

    public async Task AddGroupAsync(int number, string name)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add group" }).First.ClickAsync();
        await Group(number).Locator("#group-name input").First.FillAsync(name);
    }

    /// <summary>Adds a property to a group, of a data type that there is.</summary>
    public async Task AddPropertyAsync(int group, string name, string dataType)
    {
        await Group(group).Locator("uui-button[label=\"Add property\"]").ClickAsync();
        var editor = page.GetByText("Select Property Editor");
        await editor.WaitForAsync();
        await page.Locator("umb-input-with-alias").Last.Locator("input").First.FillAsync(name);
        await editor.ClickAsync();
        var types = page.Locator("umb-data-type-picker-flow-modal");
        await types.Locator("uui-input input").First.FillAsync(dataType);
        await types.GetByText(dataType, new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
        await PressAsync("Submit");
        await Assertions.Expect(Group(group).Locator("umb-content-type-design-editor-property", new LocatorLocatorOptions { HasText = name })).ToBeVisibleAsync();
    }

    public async Task AddCompositionAsync(string name)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Compositions" }).ClickAsync();
        await page.Locator("umb-composition-picker-modal").GetByText(name).ClickAsync();
        await PressAsync("Submit");
    }

    public async Task SaveAsync()
    {
        await PressAsync("Save");
        await page.WaitForURLAsync("**/edit/**");
    }

    /// <summary>Adds a block, and fills in its one field.</summary>
    public async Task AddBlockAsync(string editor, string block, string words)
    {
        await page.Locator(editor).GetByText($"Add {block}").First.ClickAsync();
        await page.Locator("umb-block-catalogue-modal uui-card-block-type, umb-block-catalogue-modal umb-block-type-card").First.ClickAsync();
        await page.Locator("umb-block-workspace-editor, umb-workspace-modal").Last.Locator("umb-property-editor-ui-text-box input").Last.FillAsync(words);
        await PressAsync("Create");
        await Assertions.Expect(page.Locator(editor).Locator("umb-block-list-entry, umb-block-grid-entry")).ToHaveCountAsync(1);
    }

    private Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();
}
