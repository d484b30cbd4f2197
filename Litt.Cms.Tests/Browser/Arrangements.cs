using Litt.Cms.Tests.Modelling;
using Litt.Cms.Tests.Website;
using Microsoft.Playwright;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Browser;

/// <summary>What is arranged around a document, in the official backoffice: blueprints, hostnames, who may read it, and what refers to it.</summary>
[Collection(nameof(OpenSite))]
public sealed class Arrangements(OpenSite site)
{
    [BrowserFact]
    public async Task A_document_becomes_the_blueprint_of_another()
    {
        var cake = await site.WriteAsync(await site.MakeTypeAsync("recipe"), "Cake", null, Modeller.Value("title", "Flour, sugar, eggs"));
        var (page, backoffice) = await site.OpenAsync(cake);
        await backoffice.ActAsync("Create Document Blueprint");
        var name = page.Locator("umb-create-blueprint-modal #name input");
        await Assertions.Expect(name).ToHaveValueAsync("Cake");
        await name.FillAsync("Any cake");
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Save"), "**/document-blueprint/from-document");

        await backoffice.ActAsync("Create");
        var offers = page.Locator("umb-document-create-options-modal");
        var blueprint = offers.Locator("uui-menu-item[label='Any cake']");
        await BackofficePage.PressUntilAsync(offers.Locator("uui-ref-node-document-type").First, blueprint);
        await blueprint.ClickAsync();
        await page.WaitForURLAsync("**/create/**");
        await Assertions.Expect(page.Locator("umb-property-editor-ui-text-box input")).ToHaveValueAsync("Flour, sugar, eggs");
        await Assertions.Expect(backoffice.Name).ToHaveValueAsync("Any cake");
        await backoffice.Name.FillAsync("Birthday cake");
        await backoffice.SaveAsync();

        var made = Assert.Single(await site.ChildrenAsync(cake));
        Assert.Equal("Birthday cake", made.Name);
        Assert.Equal(["title  : Flour, sugar, eggs"], await site.Modeller.DraftAsync(made.Id));
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task A_page_gets_a_host_of_its_own()
    {
        const string host = "campaign.litt.example";
        var campaign = await new Author(site.Cms).PublishPageAsync("Campaign");
        var (page, backoffice) = await site.OpenAsync(campaign);
        await backoffice.ActAsync("Culture and Hostnames");
        var dialog = page.Locator("umb-culture-and-hostnames-modal");
        var field = dialog.GetByLabel("Hostname", new LocatorGetByLabelOptions { Exact = true });
        await BackofficePage.PressUntilAsync(dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Add new hostname" }), field);
        await field.FillAsync(host);
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Save"), "**/domains");

        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Info" }).ClickAsync();
        await Assertions.Expect(page.Locator("umb-document-links-workspace-info-app")).ToContainTextAsync($"http://{host}");
        Assert.Contains("Campaign</h1>", await ReadAsync(host), StringComparison.Ordinal);
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task A_page_is_kept_to_a_group_of_members()
    {
        await site.Modeller.User.CreateAsync("/member-group", new { Name = "Volunteers" });
        var type = await site.MakeTypeAsync("minutes");
        var (minutes, door) = (await site.WriteAsync(type, "Minutes"), await site.WriteAsync(type, "Door"));
        await site.Modeller.PublishAsync(minutes);
        Assert.NotNull(await site.Modeller.PublishedAsync(minutes));
        var (page, backoffice) = await site.OpenAsync(minutes);
        await backoffice.ActAsync("Public Access");
        var dialog = page.Locator("umb-public-access-modal");
        await dialog.Locator("uui-radio[label='Group based protection']").ClickAsync();
        var groups = dialog.Locator("umb-input-member-group #btn-add");
        await BackofficePage.PressUntilAsync(dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Next" }), groups);

        await PickAsync(groups, page.Locator("umb-member-group-picker-modal"), "Volunteers");
        for (var place = 0; place < 2; place++)
            await PickAsync(dialog.Locator("umb-input-document").Nth(place).Locator("#btn-add"), page.Locator("umb-tree-picker-modal"), "Door");
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Setup"), "**/public-access");

        Assert.Null(await site.Modeller.PublishedAsync(minutes));
        var kept = await site.Modeller.User.GetAsync($"/document/{minutes}/public-access");
        Assert.Equal(("Volunteers", door), ((string?)kept["groups"]!.AsArray().Single()!["name"], (Guid)kept["loginDocument"]!["id"]!));
        backoffice.HasNoComplaints();
    }

    [BrowserFact]
    public async Task Who_takes_a_document_away_is_told_what_refers_to_it_and_may_be_kept_from_it()
    {
        var type = await site.MakeTypeAsync("reading", change: type => type["properties"]!.AsArray().Add(Modeller.Property("related", dataType: Constants.DataTypes.Guids.ContentPicker)));
        var book = await site.WriteAsync(type, "A book");
        await site.WriteAsync(type, "A review", null, Modeller.Value("related", book.ToString()));
        await site.Modeller.PublishAsync(book);
        var (page, backoffice) = await site.OpenAsync(book);

        await backoffice.ActAsync("Trash");
        var dialog = page.Locator("umb-trash-with-relation-confirm-modal");
        await Assertions.Expect(dialog).ToContainTextAsync("cannot be moved to the Recycle Bin because it is referenced by other items");
        await Assertions.Expect(dialog.Locator("umb-document-item-ref")).ToContainTextAsync(["A review"]);
        await Assertions.Expect(dialog.Locator("#confirm button")).ToBeDisabledAsync();

        await backoffice.OpenAsync(book);
        await backoffice.ActAsync("Unpublish");
        await Assertions.Expect(page.Locator("umb-content-unpublish-modal umb-document-item-ref")).ToContainTextAsync(["A review"]);
        await backoffice.AnsweredAsync(() => backoffice.ConfirmAsync("Unpublish"), "**/unpublish");
        Assert.Null(await site.Modeller.PublishedAsync(book));
        backoffice.HasNoComplaints();
    }

    private static async Task PickAsync(ILocator open, ILocator dialog, string name)
    {
        var item = dialog.Locator($"uui-menu-item[label=\"{name}\"]");
        await BackofficePage.PressUntilAsync(open, item);
        await BackofficePage.PressUntilAsync(item.Locator("#label-button").First, dialog.Locator("uui-menu-item[selected]"));
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Choose", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    private async Task<string> ReadAsync(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await site.Cms.Visitor.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
