using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>The backoffice as an editor uses it: what is clicked and typed, in an editor's words.</summary>
internal sealed class BackofficePage(IPage page)
{
    /// <summary>What the official client says where a document is left for another while its tabs are still being shown.</summary>
    private const string LeftTooFast = "provideAt is not a function";

    /// <summary>What the official client says where a list is left just before it is read again: by then it has put away what reads it.</summary>
    private const string LeftList = "Missing repository for [object Object]";

    private const int FramesToGoBack = 20;

    private const string FramesLater =
        "frames => new Promise(done => { const next = () => frames-- > 0 ? requestAnimationFrame(next) : done(); next(); })";

    private readonly List<string> complaints = [];

    /// <summary>What the browser's console complained of since the sign-in.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Fails with all that the browser's console complained of.</summary>
    public void HasNoComplaints() => Assert.True(complaints.Count == 0, string.Join('\n', complaints));

    /// <summary>What one story left behind is none of the next one's.</summary>
    public void ForgetComplaints() => complaints.Clear();

    private ILocator Header => page.Locator("umb-workspace-entity-action-menu uui-button").First;

    public static async Task<BackofficePage> SignInAsync(IPage page, string email = TestCms.AdminEmail, string password = TestCms.AdminPassword)
    {
        await page.GotoAsync("/umbraco");
        await FillSignInAsync(page, email, password);
        await page.WaitForURLAsync("**/section/content**");
        var backoffice = new BackofficePage(page);
        // From here on: before it is signed in, the official client asks for tokens that it can't have yet.
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                backoffice.complaints.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) =>
        {
            if (!error.Contains(LeftTooFast, StringComparison.Ordinal) && !error.Contains(LeftList, StringComparison.Ordinal))
                backoffice.complaints.Add(error);
        };
        return backoffice;
    }

    public static async Task FillSignInAsync(IPage page, string email, string password)
    {
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await Assertions.Expect(page.Locator("button[name=submit]")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens a document by its place in the tree, item by item.</summary>
    public async Task OpenAsync(params string[] names)
    {
        foreach (var name in names[..^1])
        {
            var item = page.Locator($"uui-menu-item[label=\"{name}\"]").First;
            if (await item.GetAttributeAsync("show-children") is null)
                await item.Locator("#caret-button").First.ClickAsync();
        }

        await page.Locator($"uui-menu-item[label=\"{names[^1]}\"]").Locator("#label-button").First.ClickAsync();
        await Assertions.Expect(page.Locator("umb-workspace-entity-action-menu")).ToBeVisibleAsync();
        await Assertions.Expect(Name).ToHaveValueAsync(names[^1]);
    }

    /// <summary>Opens a document by its address.</summary>
    /// <param name="document">Which.</param>
    /// <param name="variant">The culture, or two of them joined by <c>_&amp;_</c>.</param>
    public async Task OpenAsync(Guid document, string variant = "invariant")
    {
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{document}/{variant}");
        await Assertions.Expect(page.Locator("umb-workspace-entity-action-menu")).ToBeVisibleAsync();
        await Assertions.Expect(Name).Not.ToHaveValueAsync("");
    }

    public ILocator Name => page.Locator("#name-input input").First;

    public ILocator TextArea => page.Locator("umb-property-editor-ui-textarea textarea").First;

    public async Task CreateBelowAsync(string parent, string name)
    {
        await OpenAsync("Love In The Trenches", parent);
        await ActAsync("Create");
        await page.Locator("uui-ref-node-document-type").First.ClickAsync();
        await page.WaitForURLAsync("**/create/**");
        // What is typed before the properties are there is lost.
        await TextArea.WaitForAsync();
        await Name.FillAsync(name);
    }

    /// <summary>Chooses what the menu beside the name offers.</summary>
    public async Task ActAsync(string action)
    {
        var item = page.Locator($"umb-entity-action uui-menu-item[label^=\"{action}\"]").First;
        // The menu closes by itself while the workspace is still loading: then it is opened again.
        for (var tries = 10; ; tries--)
        {
            if (!await item.IsVisibleAsync())
                await Header.ClickAsync();
            try
            {
                await item.ClickAsync(new LocatorClickOptions { Timeout = 3_000 });
                return;
            }
            catch (TimeoutException) when (tries > 1)
            {
                await page.Keyboard.PressAsync("Escape");
            }
        }
    }

    /// <summary>Chooses what the menu beside the button for publishing offers.</summary>
    public async Task ChooseAtPublishingAsync(string action, ILocator wanted)
    {
        var item = page.Locator($"umb-workspace-action-menu-item uui-menu-item[label=\"{action}\"]");
        await PressUntilAsync(page.Locator("umb-workspace-footer #popover-trigger").Last, item);
        await PressUntilAsync(item, wanted);
    }

    public Task SaveAsync() => PressAsync("Save", path => path.Contains("/document", StringComparison.Ordinal) && !path.Contains("validate", StringComparison.Ordinal));

    public Task SaveAndPublishAsync() => PressAsync("Save and publish", path => path.Contains("publish", StringComparison.Ordinal));

    /// <summary>Presses a button until what it opens is there: while the client is still loading, it lets a click pass.</summary>
    public static async Task PressUntilAsync(ILocator button, ILocator wanted)
    {
        for (var tries = 5; !await wanted.IsVisibleAsync(); tries--)
        {
            try
            {
                await button.ClickAsync(new LocatorClickOptions { Timeout = 5_000 });
                await wanted.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                // It is pressed again.
            }
        }
    }

    /// <summary>Does what the server answers to, and waits for its answer.</summary>
    public async Task AnsweredAsync(Func<Task> act, string address)
    {
        var answer = await page.RunAndWaitForResponseAsync(act, address);
        Assert.True(answer.Ok, $"{answer.Url}: {answer.Status}");
    }

    /// <summary>Presses a button of a dialog.</summary>
    public Task ConfirmAsync(string button) =>
        page.Locator("umb-modal-container, umb-backoffice-modal-container").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Takes a child by its handle, row by row, until it stands in the place (counted from one).</summary>
    public async Task DragToAsync(string child, int place)
    {
        var rows = page.Locator("umb-sort-children-of-content-modal uui-table-row");
        await Assertions.Expect(rows.Filter(new LocatorFilterOptions { HasText = child })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { window.dropped = 0; document.addEventListener('dragend', () => window.dropped++, true); }");
        var drops = 0;
        for (var at = await PlaceAsync(rows, child); at > place; at = await PlaceAsync(rows, child))
        {
            var (from, to) = (await BoxAsync(rows.Nth(at - 1)), await BoxAsync(rows.Nth(at - 2)));
            await page.Mouse.MoveAsync(from.X + 34, from.Y + (from.Height / 2));
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(to.X + 34, to.Y + (to.Height / 2), new MouseMoveOptions { Steps = 10 });
            await page.Mouse.MoveAsync(to.X + 34, to.Y + 6, new MouseMoveOptions { Steps = 5 });
            await page.Mouse.UpAsync();
            await page.WaitForFunctionAsync($"() => window.dropped === {++drops}");
            // A row that was let go too fast goes back to where it was, some frames later: then it is taken again.
            await page.EvaluateAsync(FramesLater, FramesToGoBack);
        }
    }

    private static async Task<int> PlaceAsync(ILocator rows, string child) =>
        (await rows.AllInnerTextsAsync()).ToList().FindIndex(text => text.Contains(child, StringComparison.Ordinal)) + 1;

    /// <summary>Presses a button and waits for the server's answer to the change.</summary>
    private async Task PressAsync(string button, Func<string, bool> isTheChange)
    {
        var press = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First;
        IResponse? answer = null;
        // A workspace that is still loading lets a click pass: then it is clicked again.
        for (var tries = 3; answer is null; tries--)
        {
            try
            {
                answer = await page.RunAndWaitForResponseAsync(
                    () => press.ClickAsync(),
                    response => response.Request.Method != "GET" && isTheChange(new Uri(response.Url).AbsolutePath),
                    new PageRunAndWaitForResponseOptions { Timeout = 10_000 });
            }
            catch (TimeoutException) when (tries > 1)
            {
                await TypeAgainAsync(Name);
                await TypeAgainAsync(TextArea);
            }
        }

        Assert.True(answer.Ok, $"{answer.Url}: {answer.Status}");
    }

    /// <summary>What was typed while the form was still being built was shown but not taken.</summary>
    private static async Task TypeAgainAsync(ILocator field)
    {
        if (!await field.IsVisibleAsync())
            return;
        var text = await field.InputValueAsync();
        await field.FillAsync("");
        await field.FillAsync(text);
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator row)
    {
        await Assertions.Expect(row).ToBeVisibleAsync();
        return await row.BoundingBoxAsync() ?? throw new InvalidOperationException("The row can't be seen.");
    }
}
