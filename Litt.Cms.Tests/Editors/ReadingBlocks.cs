using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Block = Litt.Cms.Tests.Editors.EditorHost.Block;

namespace Litt.Cms.Tests.Editors;

/// <summary>Blocks as views, the Delivery API and search read them.</summary>
public sealed class ReadingBlocks
{
    private const string List = "Umbraco.BlockList";
    private const string Grid = "Umbraco.BlockGrid";
    private const string Text = "Umbraco.TextBox";

    private static readonly Guid First = new("7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11");
    private static readonly Guid Second = new("7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa22");

    private readonly EditorHost _host = new();
    private readonly Guid _quote;
    private readonly Guid _varying;
    private readonly string _configuration;

    public ReadingBlocks()
    {
        _quote = _host.AddElementType("quote", ContentVariation.Nothing, new("text", Text), new("on", "Umbraco.TrueFalse"));
        _varying = _host.AddElementType("varying", ContentVariation.Culture, new EditorHost.ElementProperty("text", Text, Variation: ContentVariation.Culture));
        _configuration = $$"""{"blocks":[{"contentElementTypeKey":"{{_quote}}"},{"contentElementTypeKey":"{{_varying}}"}]}""";
    }

    [Fact]
    public void A_list_gives_views_its_blocks_in_order()
    {
        var list = Assert.IsType<BlockListModel>(_host.View(List, Stored(List, Quote(First, "a"), Quote(Second, "b")), _configuration));

        Assert.Equal(["a", "b"], list.Select(block => block.Content.GetProperty("text")!.GetValue()));
        Assert.Equal(true, list[0].Content.GetProperty("on")!.GetValue());
    }

    [Fact]
    public void A_list_is_delivered_with_its_elements() => JsonAssert.Same(
        $$$"""{"items":[{"content":{"id":"{{{First}}}","contentType":"quote","properties":{"text":"a","on":true}},"settings":null}]}""",
        WithoutNames(_host.Deliver(List, Stored(List, Quote(First, "a")), _configuration)));

    [Fact]
    public void A_single_block_is_delivered_alone() => JsonAssert.Same(
        $$$"""{"content":{"id":"{{{First}}}","contentType":"quote","properties":{"text":"a","on":true}},"settings":null}""",
        WithoutNames(_host.Deliver("Umbraco.SingleBlock", Stored("Umbraco.SingleBlock", Quote(First, "a")), _configuration)));

    [Fact]
    public void What_is_empty_is_delivered_empty()
    {
        JsonAssert.Same("""{"items":[]}""", _host.Deliver(List, null));
        JsonAssert.Same("""{"gridColumns":12,"items":[]}""", _host.Deliver(Grid, null));
        Assert.Null(_host.Deliver("Umbraco.SingleBlock", null));
    }

    [Fact]
    public void Blocks_that_are_not_shown_or_not_allowed_are_left_out()
    {
        var stored = Stored(List, Quote(First, "a") with { Shown = [] }, new Block(Second, Guid.NewGuid()));

        Assert.Empty((BlockListModel)_host.View(List, stored, _configuration)!);
    }

    [Fact]
    public void A_grid_is_delivered_with_spans_and_areas()
    {
        var area = Guid.NewGuid();
        var stored = JsonNode.Parse(Stored(Grid, Quote(First, "a"), Quote(Second, "b")))!;
        var layout = stored["layout"]![Grid]!.AsArray();
        var inner = layout[1]!.DeepClone();
        layout.RemoveAt(1);
        layout[0]!["areas"] = new JsonArray(new JsonObject { ["key"] = area, ["items"] = new JsonArray(inner) });

        var delivered = _host.Deliver(
            Grid,
            stored.ToJsonString(),
            $$"""{"gridColumns":6,"blocks":[{"contentElementTypeKey":"{{_quote}}","areaGridColumns":4,"areas":[{"key":"{{area}}","alias":"left","columnSpan":3,"rowSpan":2}]}]}""");

        Assert.Equal(6, (int?)delivered!["gridColumns"]);
        Assert.Equal((6, 4), ((int?)delivered["items"]![0]!["columnSpan"], (int?)delivered["items"]![0]!["areaGridColumns"]));
        Assert.Equal(("left", 3), ((string?)delivered["items"]![0]!["areas"]![0]!["alias"], (int?)delivered["items"]![0]!["areas"]![0]!["columnSpan"]));
        Assert.Equal("b", (string?)delivered["items"]![0]!["areas"]![0]!["items"]![0]!["content"]!["properties"]!["text"]);
    }

    [Theory]
    [InlineData("en-US", "english")]
    [InlineData("nb-NO", null)]
    public void A_block_is_read_in_the_culture_in_which_it_is_shown(string culture, string? text)
    {
        var stored = Stored(List, new Block(First, _varying, ("text", Text, "en-US", "english"), ("text", Text, "nb-NO", "norsk")) { Shown = ["en-US"] });
        _host.Services.GetRequiredService<IVariationContextAccessor>().VariationContext = new VariationContext(culture);

        var list = (BlockListModel)_host.View(List, stored, _configuration, ownerVariation: ContentVariation.Culture)!;

        Assert.Equal(text, list.FirstOrDefault()?.Content.GetProperty("text")!.GetValue());
    }

    [Fact]
    public void In_a_page_that_does_not_vary_the_default_language_is_read()
    {
        var stored = Stored(List, new Block(First, _varying, ("text", Text, "nb-NO", "norsk"), ("text", Text, "en-US", "english")) { Shown = ["nb-NO", "en-US"] });

        Assert.Equal("english", Assert.Single((BlockListModel)_host.View(List, stored, _configuration)!).Content.GetProperty("text")!.GetValue());
    }

    [Fact]
    public void Rich_text_is_delivered_with_its_blocks()
    {
        var text = new JsonObject
        {
            ["markup"] = $"""<p>a</p><umb-rte-block data-content-key="{First}"><!--x--></umb-rte-block>""",
            ["blocks"] = JsonNode.Parse(EditorHost.Blocks("Umbraco.RichText", Quote(First, "a"))),
        };

        JsonAssert.Same(
            $$$"""{"markup":"<p>a</p><umb-rte-block data-content-id=\"{{{First}}}\"></umb-rte-block>","blocks":[{"content":{"id":"{{{First}}}","contentType":"quote","properties":{"text":"a","on":true}},"settings":null}]}""",
            WithoutNames(_host.Deliver("Umbraco.RichText", text.ToJsonString(), _configuration)));
    }

    [Fact]
    public void Search_finds_the_words_of_blocks_and_of_rich_text()
    {
        var inner = new JsonObject { ["markup"] = "<p>One</p><p>two &amp; three</p>", ["blocks"] = JsonNode.Parse(EditorHost.Blocks("Umbraco.RichText", Quote(Second, "four"))) };
        var body = _host.AddElementType("body", ContentVariation.Nothing, new EditorHost.ElementProperty("body", "Umbraco.RichText", _configuration));
        var stored = _host.Store(List, EditorHost.Blocks(List, new Block(First, body, ("body", "Umbraco.RichText", null, inner))));

        var values = Assert.Single(_host[List].PropertyIndexValueFactory.GetIndexValues(
            _host.Property(List, stored, "{}"), null, null, false, [], new Dictionary<Guid, IContentType>()));

        Assert.Equal("value", values.FieldName);
        Assert.Equal(["One two & three", "four", 1], values.Values);
    }

    private string Stored(string editor, params Block[] blocks) => (string)_host.Store(editor, EditorHost.Blocks(editor, blocks))!;

    private Block Quote(Guid key, string text) => new(key, _quote, ("text", Text, null, text), ("on", "Umbraco.TrueFalse", null, true));

    /// <summary>The name of a block is empty and of no interest here.</summary>
    private static JsonNode? WithoutNames(JsonNode? delivered)
    {
        foreach (var element in Descendants(delivered).OfType<JsonObject>().Where(json => json.ContainsKey("contentType")).ToArray())
            element.Remove("name");

        return delivered;
    }

    private static IEnumerable<JsonNode?> Descendants(JsonNode? node) => (node switch
    {
        JsonObject json => json.SelectMany(property => Descendants(property.Value)),
        JsonArray items => items.SelectMany(Descendants),
        _ => [],
    }).Prepend(node);
}
