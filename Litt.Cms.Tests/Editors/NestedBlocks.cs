using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Block = Litt.Cms.Tests.Editors.EditorHost.Block;

namespace Litt.Cms.Tests.Editors;

/// <summary>A block list that holds a grid, in whose area stands a single block, in whose rich text stands a list: five editors in each other.</summary>
public sealed class NestedBlocks
{
    private const string List = "Umbraco.BlockList";
    private const string Grid = "Umbraco.BlockGrid";
    private const string Rich = "Umbraco.RichText";
    private const string Text = "Umbraco.TextBox";
    private const string Link = "Umbraco.MultiUrlPicker";
    private const string English = "en-US";
    private const string Norwegian = "nb-NO";
    private const string Area = "7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa33";
    private const string LinkToDocument =
        """[{"icon":"icon-document","name":"P","published":true,"queryString":null,"target":null,"trashed":false,"type":"document","unique":"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81","url":"/principles/","culture":null}]""";

    private static readonly string[] Editors = [List, Grid, "Umbraco.SingleBlock", Rich, List];
    private static readonly string?[] BothCultures = [English, Norwegian];

    private readonly EditorHost _host = new();
    private readonly Guid _leaf;
    private readonly Guid _frame;
    private readonly Guid[] _levels = new Guid[Editors.Length];
    private readonly string _configuration;

    public NestedBlocks()
    {
        _leaf = _host.AddElementType(
            "leaf", ContentVariation.Culture, new("text", Text, Variation: ContentVariation.Culture, Mandatory: true), new("link", Link));
        _frame = _host.AddElementType("frame", ContentVariation.Culture);
        var held = _leaf;
        for (var level = Editors.Length - 1; level > 0; level--)
        {
            held = _host.AddElementType($"level{level}", ContentVariation.Culture, new EditorHost.ElementProperty("inner", Editors[level], Configuration(held)));
            _levels[level] = held;
        }

        _configuration = Configuration(held);
    }

    [Fact]
    public void Are_shown_again_as_they_were_sent() => JsonAssert.Same(Sent(BothCultures), _host.Show(List, Stored(BothCultures), _configuration));

    [Fact]
    public void Say_that_a_mandatory_text_is_missing_in_the_deepest_and_where()
    {
        var sent = JsonNode.Parse(Sent([English], withText: false))!;

        Assert.Equal(
            [
                ".contentData[0].values[0].value.contentData[1].values[0].value.contentData[0].values[0].value.blocks.contentData[0].values[0].value"
                + ".contentData[0].values[?(@.alias == 'text' && @.culture == 'en-US' && @.segment == null)].value: #validation_invalidNull",
            ],
            _host.NestedMessages(List, sent.ToJsonString(), _configuration, Validating(English)));
        Assert.Empty(_host.NestedMessages(List, sent.ToJsonString(), _configuration, Validating(Norwegian)));
    }

    [Fact]
    public void Refer_to_what_the_deepest_links_to() =>
        Assert.Equal(["umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81"], _host.References(List, Stored(BothCultures)).Distinct());

    [Fact]
    public void Give_search_the_words_of_the_deepest_in_each_culture()
    {
        var found = _host[List].PropertyIndexValueFactory
            .GetIndexValues(_host.Property(List, Stored(BothCultures), _configuration), null, null, false, [English, Norwegian], new Dictionary<Guid, IContentType>())
            .ToArray();

        Assert.Contains("deep", found.Where(field => field.Culture != Norwegian).SelectMany(field => field.Values));
        Assert.Contains("dypt", found.Where(field => field.Culture != English).SelectMany(field => field.Values));
    }

    [Theory]
    [InlineData(English, "deep")]
    [InlineData(Norwegian, "dypt")]
    public void Are_delivered_to_the_deepest_in_each_culture(string culture, string text)
    {
        var leaf = Deepest(Delivered(culture, BothCultures));

        Assert.Equal(text, (string?)leaf!["content"]!["properties"]!["text"]);
        Assert.Equal("/principles/", (string?)leaf["content"]!["properties"]!["link"]![0]!["route"]!["path"]);
    }

    [Fact]
    public void Are_not_delivered_in_a_culture_in_which_the_deepest_is_not_shown()
    {
        Assert.NotNull(Deepest(Delivered(English, [English])));
        Assert.Null(Deepest(Delivered(Norwegian, [English])));
    }

    private JsonNode? Delivered(string culture, string?[] shown)
    {
        _host.Services.GetRequiredService<IVariationContextAccessor>().VariationContext = new VariationContext(culture);
        return _host.Deliver(List, Stored(shown), _configuration, ownerVariation: ContentVariation.Culture);
    }

    /// <summary>The block in the innermost list, as it is delivered; null where the list is empty.</summary>
    private static JsonNode? Deepest(JsonNode? delivered)
    {
        var grid = Inner(delivered!["items"]![0]);
        var single = Inner(grid!["items"]![0]!["areas"]![0]!["items"]![0]);
        var text = Inner(single);
        var list = Inner(text!["blocks"]![0]);
        return list!["items"]!.AsArray().SingleOrDefault();
    }

    private static JsonNode? Inner(JsonNode? block) => block!["content"]!["properties"]!["inner"];

    private static PropertyValidationContext Validating(string culture) =>
        new() { Culture = null, Segment = null, CulturesBeingValidated = [culture], SegmentsBeingValidated = [] };

    private string Stored(string?[] shown) => (string)_host.Store(List, Sent(shown), _configuration)!;

    /// <param name="shown">The cultures in which the deepest block is shown.</param>
    /// <param name="withText">Whether the deepest has its mandatory text.</param>
    private string Sent(string?[] shown, bool withText = true)
    {
        (string Alias, string Editor, string? Culture, JsonNode? Value)[] texts = withText ? [("text", Text, English, "deep"), ("text", Text, Norwegian, "dypt")] : [];
        var value = Holding(List, new Block(Key(0), _leaf, [.. texts, ("link", Link, null, JsonNode.Parse(LinkToDocument))]) { Shown = shown });
        for (var level = Editors.Length - 1; level > 0; level--)
            value = Holding(Editors[level - 1], new Block(Key(level), _levels[level], ("inner", Editors[level], null, value)) { Shown = BothCultures });

        return value.ToJsonString();
    }

    private JsonNode Holding(string editor, Block block) => editor switch
    {
        Grid => InArea(block),
        Rich => new JsonObject
        {
            ["markup"] = $"""<umb-rte-block data-content-key="{block.Key}"></umb-rte-block>""",
            ["blocks"] = JsonNode.Parse(EditorHost.Blocks(editor, block)),
        },
        _ => JsonNode.Parse(EditorHost.Blocks(editor, block))!,
    };

    private JsonNode InArea(Block block)
    {
        var grid = JsonNode.Parse(EditorHost.Blocks(Grid, new Block(Key(9), _frame) { Shown = BothCultures }, block))!;
        var places = grid["layout"]![Grid]!.AsArray();
        var place = places[1]!.DeepClone();
        places.RemoveAt(1);
        places[0]!["areas"] = new JsonArray(new JsonObject { ["key"] = Area, ["items"] = new JsonArray(place) });
        return grid;
    }

    private string Configuration(Guid held) =>
        $$"""{"blocks":[{"contentElementTypeKey":"{{held}}"},{"contentElementTypeKey":"{{_frame}}","areas":[{"key":"{{Area}}","alias":"left","columnSpan":6,"rowSpan":1}]}]}""";

    private static Guid Key(int number) => new($"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0000{number}");
}
