using System.Text.Json.Nodes;
using Litt.Cms.Tests.Modelling;
using Microsoft.Playwright;

namespace Litt.Cms.Tests.Browser;

/// <summary>From a document type that is built in Settings to the page that visitors read.</summary>
public sealed class ModellingASite(Chromium chromium) : IClassFixture<Chromium>
{
    private const string View = """
        @using Umbraco.Cms.Core.Models.Blocks
        @inherits Umbraco.Cms.Web.Common.Views.UmbracoViewPage
        @{ Layout = null; }
        <h1>@Model.Value("heading")</h1>
        @foreach (var block in Model.Value<BlockListModel>("quotes") ?? BlockListModel.Empty) { <p>@block.Content.Value("words")</p> }
        @foreach (var block in Model.Value<BlockGridModel>("grid") ?? BlockGridModel.Empty) { <div>@block.Content.Value("words")</div> }
        """;

    [BrowserFact]
    public async Task A_type_with_tab_groups_composition_and_blocks_is_built_filled_in_and_published_in_one_of_two_languages()
    {
        await using var cms = await TestCms.StartAsync(listening: true, ownFiles: true);
        await PrepareAsync(await Modeller.SignInAsync(cms));
        var page = await chromium.OpenAsync(cms);
        var backoffice = await BackofficePage.SignInAsync(page);
        var modelling = new ModellingPage(page);

        await BuildAsync(modelling);
        await WriteAsync(page, modelling);
        await PublishWithoutAsync(page, "Danish");

        var shown = await cms.Visitor.GetStringAsync(new Uri("/my-story/", UriKind.Relative));
        Assert.Contains("<h1>A heading</h1>", shown, StringComparison.Ordinal);
        Assert.Contains("<p>From the list</p>", shown, StringComparison.Ordinal);
        Assert.Contains("<div>From the grid</div>", shown, StringComparison.Ordinal);
        var json = JsonNode.Parse(await cms.Visitor.GetStringAsync(new Uri("/umbraco/delivery/api/v2/content/item/my-story", UriKind.Relative)))!;
        Assert.Equal("A heading", (string?)json["properties"]!["heading"]);
        Assert.Equal("From the list", (string?)json["properties"]!["quotes"]!["items"]![0]!["content"]!["properties"]!["words"]);
        Assert.Equal("From the grid", (string?)json["properties"]!["grid"]!["items"]![0]!["content"]!["properties"]!["words"]);
        Assert.Equal(["en-US"], json["cultures"]!.AsObject().Select(culture => culture.Key));
        Assert.Empty(backoffice.Complaints);
    }

    /// <summary>What the type is made of: a second language, an element type, data types for blocks of it, a template.</summary>
    private static async Task PrepareAsync(Modeller modeller)
    {
        await modeller.User.SendAsync(HttpMethod.Post, "/language", new { IsoCode = Modeller.Danish, Name = "Danish", IsDefault = false, IsMandatory = false });
        var quote = Modeller.Type("quote", Modeller.Property("words"));
        (quote["isElement"], quote["allowedAsRoot"], quote["name"]) = (true, false, "quote");
        var element = await modeller.CreateTypeAsync(quote);
        foreach (var (editor, name) in new[] { ("BlockList", "Quotes"), ("BlockGrid", "Grid of quotes") })
        {
            await modeller.User.CreateAsync("/data-type", new
            {
                Name = name,
                EditorAlias = $"Umbraco.{editor}",
                EditorUiAlias = $"Umb.PropertyEditorUi.{editor}",
                Values = new[] { new { Alias = "blocks", Value = new[] { new { ContentElementTypeKey = element, Label = "Quote", AllowAtRoot = true } } } },
            });
        }

        await modeller.User.CreateAsync("/template", new { Name = "Story view", Alias = "storyView", Content = View });
    }

    private static async Task BuildAsync(ModellingPage modelling)
    {
        await modelling.BeginAsync("Story");
        await modelling.TurnOnAsync("Structure", "Allow at root");
        await modelling.TurnOnAsync("Settings", "Vary by culture");
        await modelling.ChooseTemplateAsync("Story view");
        await modelling.ShowAsync("Design");
        await modelling.AddTabAsync("Article");
        await modelling.AddGroupAsync(0, "Words");
        await modelling.AddPropertyAsync(0, "Heading", "Textstring");
        await modelling.AddPropertyAsync(0, "Quotes", "Quotes");
        await modelling.AddGroupAsync(1, "Pictures");
        await modelling.AddPropertyAsync(1, "Grid", "Grid of quotes");
        await modelling.AddCompositionAsync("Search and sharing");
        await modelling.SaveAsync();
    }

    private static async Task WriteAsync(IPage page, ModellingPage modelling)
    {
        await page.GotoAsync("/umbraco/section/content");
        var type = page.Locator("uui-ref-node-document-type", new PageLocatorOptions { HasText = "Story" }).First;
        await page.Locator("uui-menu-item[label=\"Love In The Trenches\"]").First.WaitForAsync();
        await BackofficePage.PressUntilAsync(page.Locator("umb-section-sidebar uui-button[label*=\"Create\"]").First, type);
        await type.ClickAsync();
        await page.WaitForURLAsync("**/create/**");
        await FillAsync(page, "My story", "A heading");
        await modelling.AddBlockAsync("umb-property-editor-ui-block-list", "quote", "From the list");
        await modelling.AddBlockAsync("umb-property-editor-ui-block-grid", "quote", "From the grid");

        var document = page.Locator("umb-workspace-split-view");
        await document.GetByText("English (United States)").First.ClickAsync();
        await document.GetByText("Danish").First.ClickAsync();
        await page.WaitForURLAsync("**/da-DK/**");
        await FillAsync(page, "Min historie", "En overskrift");
    }

    private static async Task FillAsync(IPage page, string name, string heading)
    {
        var (nameField, headingField) = (page.Locator("#name-input input:visible").First, page.Locator("umb-property-editor-ui-text-box input:visible").First);
        await Assertions.Expect(nameField).ToHaveValueAsync("");
        await Assertions.Expect(headingField).ToHaveValueAsync("");
        await nameField.FillAsync(name);
        await headingField.FillAsync(heading);
    }

    private static async Task PublishWithoutAsync(IPage page, string language)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save and publish" }).First.ClickAsync();
        await page.GetByText("Select all").WaitForAsync();
        await page.GetByText(language, new PageGetByTextOptions { Exact = true }).Last.ClickAsync();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save and publish", Exact = true }).Last.ClickAsync(),
            response => response.Request.Method != "GET" && response.Url.Contains("publish", StringComparison.Ordinal));
        Assert.True(answer.Ok, $"{answer.Url}: {answer.Status}");
    }
}
