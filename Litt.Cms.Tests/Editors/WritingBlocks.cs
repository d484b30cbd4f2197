using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Block = Litt.Cms.Tests.Editors.EditorHost.Block;

namespace Litt.Cms.Tests.Editors;

/// <summary>Values of the block editors: lists, grids, single blocks and blocks in rich text, in each other to any depth.</summary>
public sealed class WritingBlocks
{
    private const string List = "Umbraco.BlockList";
    private const string Grid = "Umbraco.BlockGrid";
    private const string Text = "Umbraco.TextBox";
    private const string Link = "Umbraco.MultiUrlPicker";
    private const string LinkToDocument =
        """[{"icon":"icon-document","name":"P","published":true,"queryString":null,"target":null,"trashed":false,"type":"document","unique":"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81","url":"/principles/","culture":null}]""";

    private static readonly Guid First = new("7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11");
    private static readonly Guid Second = new("7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa22");

    private readonly EditorHost _host = new();
    private readonly Guid _quote;
    private readonly Guid _varying;
    private readonly string _configuration;

    public WritingBlocks()
    {
        _quote = _host.AddElementType(
            "quote",
            ContentVariation.Nothing,
            new("text", Text, """{"maxChars":10}""", Mandatory: true),
            new("on", "Umbraco.TrueFalse"),
            new("link", Link),
            new("tags", "Umbraco.Tags"));
        _varying = _host.AddElementType("varying", ContentVariation.Culture, new("text", Text, Variation: ContentVariation.Culture), new("note", Text));
        _configuration = $$"""{"blocks":[{"contentElementTypeKey":"{{_quote}}","settingsElementTypeKey":"{{_varying}}","label":"kept"},{"contentElementTypeKey":"{{_varying}}"}]}""";
    }

    [Theory]
    [InlineData(List)]
    [InlineData(Grid)]
    [InlineData("Umbraco.SingleBlock")]
    public void Shows_again_what_was_written(string editor)
    {
        var sent = EditorHost.Blocks(editor, Quote(First, "hello"));

        JsonAssert.Same(sent, _host.Show(editor, _host.Store(editor, sent, _configuration), _configuration));
    }

    [Fact]
    public void Stores_the_values_inside_as_their_own_editors_do()
    {
        var stored = Stored(_host.Store(List, EditorHost.Blocks(List, Quote(First, "hello"))));

        Assert.Equal(
            ["hello", "1", """[{"name":"P","target":null,"unique":null,"type":null,"udi":"umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81","url":null,"queryString":null,"culture":null}]"""],
            stored["contentData"]![0]!["values"]!.AsArray().Take(3).Select(value => value!["value"]!.ToString()));
    }

    [Fact]
    public void Keeps_blocks_and_values_whose_type_is_gone()
    {
        var sent = EditorHost.Blocks(List, new Block(First, Guid.NewGuid(), ("x", null!, null, "y")), new Block(Second, _quote, ("gone", null!, null, "z")));

        JsonAssert.Same(sent, _host.Show(List, _host.Store(List, sent)));
    }

    [Fact]
    public void Drops_blocks_that_stand_nowhere()
    {
        var sent = JsonNode.Parse(EditorHost.Blocks(List, Quote(First, "a"), Quote(Second, "b")))!;
        sent["layout"]![List]!.AsArray().RemoveAt(1);

        var stored = Stored(_host.Store(List, sent.ToJsonString()));

        Assert.Equal(First.ToString(), Assert.Single(stored["contentData"]!.AsArray())!["key"]!.ToString());
        Assert.Single(stored["expose"]!.AsArray());
    }

    [Fact]
    public void Reads_blocks_of_before_version_15() => Assert.Equal(
        "old",
        (string?)_host.Show(
            List,
            $$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{First}}"}]},"contentData":[{"contentTypeKey":"{{_quote}}","udi":"umb://element/{{First:N}}","text":"old","values":"no list"}],"settingsData":[]}""")!["contentData"]![0]!["values"]![0]!["value"]);

    [Theory]
    [InlineData("contentData", "null")]
    [InlineData("contentData", "[null, {\"values\":null}, {\"values\":[null]}, {\"values\":[{}]}]")]
    [InlineData("settingsData", "[1]")]
    [InlineData("expose", "[null]")]
    [InlineData("layout", "null")]
    [InlineData("layout", "{\"Umbraco.BlockGrid\":[null]}")]
    [InlineData("layout", "{\"Umbraco.BlockGrid\":[{\"areas\":null},{\"areas\":[null,{\"items\":null},{\"items\":[null]}]}]}")]
    public void Are_not_broken_by_holes(string part, string json)
    {
        var sent = JsonNode.Parse(EditorHost.Blocks(Grid, Quote(First, "a")))!;
        sent[part] = JsonNode.Parse(json);

        var stored = _host.Store(Grid, sent.ToJsonString(), _configuration);

        _host.Messages(Grid, sent.ToJsonString(), _configuration, mandatory: true);
        _host.Show(Grid, stored, _configuration);
        _host.View(Grid, stored, _configuration);
        Assert.NotNull(_host.Deliver(Grid, stored, _configuration));
    }

    [Fact]
    public void Nest_in_each_other_and_in_rich_text()
    {
        var outer = _host.AddElementType("outer", ContentVariation.Nothing, new("inner", List, _configuration), new("body", "Umbraco.RichText", _configuration));
        var inner = JsonNode.Parse(EditorHost.Blocks(List, Quote(Second, "deep")));
        var body = new JsonObject { ["markup"] = "<p>a</p>", ["blocks"] = JsonNode.Parse(EditorHost.Blocks("Umbraco.RichText", Quote(Second, "deeper"))) };
        var sent = EditorHost.Blocks(List, new Block(First, outer, ("inner", List, null, inner), ("body", "Umbraco.RichText", null, body)));

        var stored = _host.Store(List, sent);

        JsonAssert.Same(sent, _host.Show(List, stored));
        Assert.Equal(["umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81"], _host.References(List, stored).Distinct());
    }

    [Fact]
    public void Says_at_which_field_of_which_block_something_is_wrong()
    {
        var sent = EditorHost.Blocks(List, Quote(First, "fine"), Quote(Second, "much too long"), new Block(Guid.NewGuid(), _quote, ("on", "Umbraco.TrueFalse", null, true)));

        Assert.Equal(
            [
                ".contentData[1].values[0].value: The string length exceeds the maximum length of 10 characters, 3 too many.",
                ".contentData[2].values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value: #validation_invalidNull",
            ],
            _host.NestedMessages(List, sent, _configuration));
    }

    [Fact]
    public void Validates_blocks_inside_blocks_and_rich_text()
    {
        var outer = _host.AddElementType("outer", ContentVariation.Nothing, new EditorHost.ElementProperty("inner", List, _configuration));
        var inner = JsonNode.Parse(EditorHost.Blocks(List, Quote(Second, "much too long")));
        var blocks = JsonNode.Parse(EditorHost.Blocks("Umbraco.RichText", new Block(First, outer, ("inner", List, null, inner))));

        Assert.Equal(
            [".blocks.contentData[0].values[0].value.contentData[0].values[0].value: The string length exceeds the maximum length of 10 characters, 3 too many."],
            _host.NestedMessages("Umbraco.RichText", new JsonObject { ["markup"] = "<p>a</p>", ["blocks"] = blocks }.ToJsonString(), "{}"));
    }

    [Fact]
    public void Validates_no_block_that_is_not_shown()
    {
        var hidden = Quote(First, "much too long") with { Shown = [] };

        Assert.Empty(_host.NestedMessages(List, EditorHost.Blocks(List, hidden), _configuration));
    }

    [Fact]
    public void Validates_the_cultures_that_are_published()
    {
        var strict = _host.AddElementType("strict", ContentVariation.Culture, new EditorHost.ElementProperty("text", Text, """{"maxChars":2}""", ContentVariation.Culture));
        var sent = EditorHost.Blocks(
            List, new Block(First, strict, ("text", Text, "en-US", "long"), ("text", Text, "nb-NO", "langt")) { Shown = ["en-US", "nb-NO"] });
        var context = new PropertyValidationContext { Culture = null, Segment = null, CulturesBeingValidated = ["nb-NO"], SegmentsBeingValidated = [] };

        Assert.Equal(
            [".contentData[0].values[1].value: The string length exceeds the maximum length of 2 characters, 3 too many."],
            _host.NestedMessages(List, sent, "{}", context));
    }

    [Fact]
    public void Says_that_there_are_too_few_or_too_many()
    {
        var sent = EditorHost.Blocks(List, Quote(First, "a"), Quote(Second, "b"));

        Assert.Equal(["Minimum 3 entries, requires <strong>1</strong> more."], _host.Messages(List, sent, """{"validationLimit":{"min":3}}"""));
        Assert.Equal(["Maximum 1 entries, you have entered <strong>1</strong> too many."], _host.Messages(List, sent, """{"validationLimit":{"max":1}}"""));
    }

    [Fact]
    public void Says_that_an_area_holds_too_few()
    {
        var area = Guid.NewGuid();
        var sent = JsonNode.Parse(EditorHost.Blocks(Grid, Quote(First, "a")))!;
        sent["layout"]![Grid]![0]!["areas"] = new JsonArray(new JsonObject { ["key"] = area, ["items"] = new JsonArray() });

        Assert.Equal(
            ["The content amount requirements are not met for one or more areas."],
            _host.Messages(Grid, sent.ToJsonString(), $$"""{"blocks":[{"contentElementTypeKey":"{{_quote}}","areas":[{"key":"{{area}}","alias":"left","minAllowed":1}]}]}"""));
    }

    [Fact]
    public void Gives_a_value_without_culture_to_the_default_language_when_its_type_starts_to_vary()
    {
        var sent = EditorHost.Blocks(List, new Block(First, _varying, ("text", Text, null, "was common")));

        var shown = _host.Show(List, sent)!;

        Assert.Equal("en-US", (string?)shown["contentData"]![0]!["values"]![0]!["culture"]);
        Assert.Equal("en-US", (string?)shown["expose"]![0]!["culture"]);
    }

    [Fact]
    public void Keeps_the_default_languages_value_when_its_type_stops_to_vary()
    {
        var sent = EditorHost.Blocks(List, new Block(First, _varying, ("note", Text, "nb-NO", "norsk"), ("note", Text, "en-US", "english")));

        var value = Assert.Single(_host.Show(List, sent)!["contentData"]![0]!["values"]!.AsArray())!;

        Assert.Equal(("english", null), ((string?)value["value"], (string?)value["culture"]));
    }

    [Fact]
    public void Publishes_one_culture_beside_what_was_published_before()
    {
        var editor = _host[List];
        var before = EditorHost.Blocks(List, new Block(First, _varying, ("text", Text, "en-US", "old"), ("text", Text, "nb-NO", "gammel")) { Shown = ["en-US", "nb-NO"] });
        var now = EditorHost.Blocks(List, new Block(First, _varying, ("text", Text, "en-US", "new"), ("text", Text, "nb-NO", "ny")) { Shown = ["en-US", "nb-NO"] });

        var published = Stored(editor.MergePartialPropertyValueForCulture(now, before, "en-US"));

        Assert.Equal(["new", "gammel"], published["contentData"]![0]!["values"]!.AsArray().Select(value => (string?)value!["value"]));
        Assert.Equal(["en-US"], editor.GetChangedCulturesForPartialPropertyValues(published.ToJsonString(), before, "en-US"));
    }

    [Fact]
    public void Takes_back_what_the_user_may_not_change()
    {
        var stored = EditorHost.Blocks(List, new Block(First, _varying, ("text", Text, "en-US", "kept"), ("text", Text, "nb-NO", "gammel")) { Shown = ["en-US", "nb-NO"] });
        var sent = EditorHost.Blocks(List, new Block(Second, _quote), new Block(First, _varying, ("text", Text, "en-US", "changed"), ("text", Text, "nb-NO", "ny")) { Shown = ["nb-NO"] });

        var merged = Stored(_host[List].MergeVariantInvariantPropertyValue(stored, sent, false, ["nb-NO"]));

        Assert.Equal(["kept", "ny"], Assert.Single(merged["contentData"]!.AsArray())!["values"]!.AsArray().Select(value => (string?)value!["value"]));
    }

    [Fact]
    public void Keeps_what_the_data_type_says_of_a_block_to_the_last_key()
    {
        var configuration = _host[List].GetConfigurationEditor();
        var serializer = new Litt.Cms.Editors.Serialization.ConfigurationJsonSerializer();

        JsonAssert.Same(_configuration, configuration.ToDatabase(configuration.FromDatabase(_configuration, serializer), serializer));
    }

    private Block Quote(Guid key, string text) => new(
        key,
        _quote,
        ("text", Text, null, text),
        ("on", "Umbraco.TrueFalse", null, true),
        ("link", Link, null, JsonNode.Parse(LinkToDocument)),
        ("tags", "Umbraco.Tags", null, new JsonArray("a", "b")));

    private static JsonNode Stored(object? value) => JsonNode.Parse(Assert.IsType<string>(value))!;
}
