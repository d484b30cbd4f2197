using System.Text.Json.Nodes;
using CsCheck;
using Umbraco.Cms.Core.Models;
using Block = Litt.Cms.Tests.Editors.EditorHost.Block;

namespace Litt.Cms.Tests.Editors;

/// <summary>Blocks of every kind in each other, five deep at most.</summary>
internal static class BlockValues
{
    private const string List = "Umbraco.BlockList";
    private const string Grid = "Umbraco.BlockGrid";
    private const string Single = "Umbraco.SingleBlock";
    private const string Rich = "Umbraco.RichText";
    private const string Text = "Umbraco.TextBox";
    private const int Deepest = 5;

    /// <summary>The editors, with the element types of the blocks.</summary>
    public static readonly EditorHost Host = new();

    private static readonly Guid Quote = Host.AddElementType("quote", ContentVariation.Nothing, new("text", Text), new("on", "Umbraco.TrueFalse"), new("tags", "Umbraco.Tags"));

    private static readonly Guid Varying = Host.AddElementType("varying", ContentVariation.Culture, new("text", Text, Variation: ContentVariation.Culture), new("note", Text));

    private static readonly Guid Holder = Host.AddElementType("holder", ContentVariation.Nothing, new("list", List), new("grid", Grid), new("single", Single), new("rich", Rich));

    private static readonly Gen<Block> Quotes = Gen.Select(Gen.Guid, AnyText.Any, Gen.Bool, Gen.Bool).Select(part => new Block(
        part.Item1, Quote, ("text", Text, null, part.Item2), ("on", "Umbraco.TrueFalse", null, part.Item3), ("tags", "Umbraco.Tags", null, new JsonArray("a", "b")))
    {
        SettingsType = part.Item4 ? Varying : null,
    });

    private static readonly Gen<Block> Varied = Gen.Select(Gen.Guid, AnyText.Any, AnyText.Any).Select(part => new Block(
        part.Item1, Varying, ("text", Text, "en-US", part.Item2), ("text", Text, "nb-NO", part.Item3), ("note", Text, null, part.Item2))
    {
        Shown = ["en-US", "nb-NO"],
    });

    /// <summary>A block whose type is gone, and with it what is known of its editors.</summary>
    private static readonly Gen<Block> Lost = Gen.Select(Gen.Guid, AnyText.Any).Select(
        part => new Block(part.Item1, new Guid("00000000-0000-0000-0000-000000000042"), ("x", null!, null, part.Item2)));

    private static readonly Gen<Block> Any = Gen.Recursive<Block>((depth, block) => depth >= Deepest
        ? Quotes
        : Gen.OneOf(Quotes, Varied, Lost, Gen.Select(Gen.Guid, Gen.OneOf(("list", List), ("grid", Grid), ("single", Single), ("rich", Rich)), block.Array[1, 2]).Select(
            part => new Block(part.Item1, Holder, (part.Item2.Item1, part.Item2.Item2, null, Value(part.Item2.Item2, part.Item3))))));

    public static readonly EditorValues[] All =
    [
        .. new[] { List, Grid, Single }.Select(editor => EditorValues.Of(editor, Any.Array[1, 3].Select(blocks => Value(editor, blocks)))),
        EditorValues.Of(Rich, Gen.OneOf(
            Any.Array[1, 3].Select(blocks => Value(Rich, blocks)),
            AnyText.Any.Select(JsonNode (text) => Markup($"<p>{Encoded(text)}</p><ul><li><p><strong>{Encoded(text)}</strong></p></li></ul>", [])))),
    ];

    private static JsonNode Value(string editor, Block[] blocks) => editor switch
    {
        Single => JsonNode.Parse(EditorHost.Blocks(editor, blocks[0]))!,
        Grid => WithAreas(JsonNode.Parse(EditorHost.Blocks(editor, [.. blocks.Select(block => block with { SettingsType = null })]))!),
        Rich => Markup(string.Concat(blocks.Select(block => $"""<umb-rte-block data-content-key="{block.Key}"></umb-rte-block>""")), blocks),
        _ => JsonNode.Parse(EditorHost.Blocks(editor, blocks))!,
    };

    private static JsonObject Markup(string markup, Block[] blocks) => new()
    {
        ["markup"] = markup,
        ["blocks"] = blocks.Length > 0
            ? JsonNode.Parse(EditorHost.Blocks(Rich, blocks))
            : new JsonObject { ["contentData"] = new JsonArray(), ["settingsData"] = new JsonArray(), ["expose"] = new JsonArray(), ["layout"] = new JsonObject() },
    };

    /// <summary>Places all blocks but the first in an area of the first.</summary>
    private static JsonNode WithAreas(JsonNode grid)
    {
        var layout = grid["layout"]![Grid]!.AsArray();
        var inner = layout.Skip(1).Select(item => item!.DeepClone()).ToArray();
        while (layout.Count > 1)
            layout.RemoveAt(1);

        if (inner.Length > 0)
            layout[0]!["areas"] = new JsonArray(new JsonObject { ["key"] = "7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa33", ["items"] = new JsonArray(inner) });

        return grid;
    }

    /// <summary>Text as the browser writes it into markup.</summary>
    private static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
