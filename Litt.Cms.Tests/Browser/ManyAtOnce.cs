using System.Text.RegularExpressions;
using Litt.Cms.Tests.Modelling;
using Microsoft.Playwright;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Browser;

/// <summary>Doing something with several documents of a list at once, in the official backoffice.</summary>
[Collection(nameof(OpenSite))]
public sealed class ManyAtOnce(OpenSite site)
{
    [BrowserFact]
    public async Task Documents_that_are_marked_in_a_list_are_published_unpublished_moved_and_thrown_away()
    {
        var type = await site.MakeTypeAsync("shelf", change: type => type["collection"] = Modeller.Reference(Constants.DataTypes.Guids.ListViewContent));
        var (shelf, other) = (await site.WriteAsync(type, "Shelf"), await site.WriteAsync(type, "Other shelf"));
        var (ash, beech) = (await site.WriteAsync(type, "Ash", shelf), await site.WriteAsync(type, "Beech", shelf));
        var (cedar, dogwood) = (await site.WriteAsync(type, "Cedar", shelf), await site.WriteAsync(type, "Dogwood", shelf));
        foreach (var parent in new[] { shelf, other })
            await site.Modeller.PublishAsync(parent);
        var (page, backoffice) = await site.OpenAsync(shelf);

        await MarkAsync(page, "Ash", "Beech", "Cedar");
        await DoAsync(page, backoffice, "Publish", $"**/{cedar}/publish");
        await Assertions.Expect(Cards(page, "Published")).ToHaveCountAsync(3);
        Assert.Equal([true, true, true, false], await PublishedAsync(ash, beech, cedar, dogwood));

        await MarkAsync(page, "Ash", "Beech");
        await DoAsync(page, backoffice, "Unpublish", $"**/{beech}/unpublish");
        await Assertions.Expect(Cards(page, "Published")).ToHaveCountAsync(1);
        Assert.Equal([false, false, true, false], await PublishedAsync(ash, beech, cedar, dogwood));

        await MarkAsync(page, "Beech", "Cedar");
        await MoveAsync(page, backoffice, "Other shelf", $"**/{cedar}/move");
        await Assertions.Expect(Cards(page)).ToHaveCountAsync(2);
        Assert.Equal([beech, cedar], (await site.ChildrenAsync(other)).Select(child => child.Id));

        await MarkAsync(page, "Ash", "Dogwood");
        await DoAsync(page, backoffice, "Trash", $"**/{dogwood}/move-to-recycle-bin");
        await Assertions.Expect(Cards(page)).ToHaveCountAsync(0);
        Assert.Equal([ash, dogwood], (await site.TrashedAsync()).Where(((Guid[])[ash, beech, cedar, dogwood]).Contains));
        backoffice.HasNoComplaints();
    }

    /// <summary>The cards of the list, or those in a state.</summary>
    private static ILocator Cards(IPage page, string? state = null)
    {
        var cards = page.Locator("umb-collection uui-card-content-node");
        return state is null ? cards : cards.Locator("uui-tag#state").Filter(new LocatorFilterOptions { HasTextRegex = new Regex($@"^\s*{state}\s*$") });
    }

    private static async Task MarkAsync(IPage page, string first, params string[] others)
    {
        await Assertions.Expect(page.Locator("umb-collection uui-card-content-node[selected]")).ToHaveCountAsync(0);
        await Card(first).HoverAsync();
        await BackofficePage.PressUntilAsync(Card(first).Locator("#select-checkbox"), page.GetByText("1 of "));
        // Once something is marked, a click anywhere on a card marks it.
        for (var at = 0; at < others.Length; at++)
            await BackofficePage.PressUntilAsync(Card(others[at]), page.GetByText($"{at + 2} of "));

        ILocator Card(string name) => Cards(page).Filter(new LocatorFilterOptions { HasText = name });
    }

    private static ILocator Action(IPage page, string name) =>
        page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Does something with what is marked, one document after the other.</summary>
    /// <param name="page">Where.</param>
    /// <param name="backoffice">By whom.</param>
    /// <param name="action">What the button says.</param>
    /// <param name="last">The address of the last document's change.</param>
    private static async Task DoAsync(IPage page, BackofficePage backoffice, string action, string last)
    {
        await BackofficePage.PressUntilAsync(Action(page, action), page.Locator("umb-backoffice-modal-container #confirm"));
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync(action), last);
    }

    private static async Task MoveAsync(IPage page, BackofficePage backoffice, string target, string last)
    {
        var dialog = page.Locator("umb-tree-picker-modal");
        var place = dialog.Locator($"uui-menu-item[label=\"{target}\"]");
        await BackofficePage.PressUntilAsync(Action(page, "Move to"), dialog.Locator("#caret-button").First);
        await BackofficePage.PressUntilAsync(dialog.Locator("#caret-button").First, place);
        await BackofficePage.PressUntilAsync(place.Locator("#label-button").First, dialog.Locator("uui-menu-item[selected]"));
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Move"), last);
    }

    private async Task<IEnumerable<bool>> PublishedAsync(params Guid[] documents) =>
        (await Task.WhenAll(documents.Select(document => site.Modeller.PublishedAsync(document)))).Select(found => found is not null);
}
