using System.Text.Json.Nodes;
using Litt.Cms.Tests.Modelling;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Editors;

/// <summary>Blocks five deep, of all editors that hold blocks, made and published in two languages as the backoffice does it.</summary>
public sealed class NestedBlocksOverHttp(ModelledSite site) : IClassFixture<ModelledSite>
{
    private const string List = "Umbraco.BlockList";
    private const string Grid = "Umbraco.BlockGrid";
    private const string Rich = "Umbraco.RichText";
    private const string DeepestText =
        "$.values[0].value.contentData[0].values[0].value.contentData[0].values[0].value.contentData[0].values[0].value.blocks.contentData[0].values[0].value"
        + ".contentData[0].values[?(@.alias == 'text' && @.culture == 'en-US' && @.segment == null)].value";

    private static readonly string[] Editors = [List, Grid, "Umbraco.SingleBlock", Rich, List];

    [Fact]
    public async Task Are_checked_published_and_delivered_to_the_deepest()
    {
        var (types, root) = await MakeTypesAsync();
        var empty = Values(types, [], English);
        var names = new[] { Name("Deep", English), Name("Dyb", Danish) };

        var refused = await site.Modeller.RefusedAsync(HttpMethod.Post, "/document/validate", Document(root, [.. names.Select(Copy)], [Value("inner", empty)]));
        Assert.Equal([DeepestText], JsonNode.Parse(refused.Errors)!.AsObject().Select(error => error.Key));

        var id = await site.Modeller.WriteAsync(root, [.. names.Select(Copy)], [Value("inner", Values(types, [(English, "deep"), (Danish, "dybt")], English, Danish))]);
        var draft = (await site.Modeller.User.GetAsync($"/document/{id}"))["values"]!.AsArray().Single()!["value"]!.ToJsonString();
        Assert.Contains("\"deep\"", draft, StringComparison.Ordinal);
        Assert.Contains("\"dybt\"", draft, StringComparison.Ordinal);

        await site.Modeller.PublishAsync(id, English);
        Assert.Contains("\"text\":\"deep\"", (await site.Modeller.PublishedAsync(id, English))!.Value.Properties, StringComparison.Ordinal);
        Assert.Null(await site.Modeller.PublishedAsync(id, Danish));

        await site.Modeller.PublishAsync(id, Danish);
        Assert.Contains("\"text\":\"dybt\"", (await site.Modeller.PublishedAsync(id, Danish))!.Value.Properties, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"deep\"", (await site.Modeller.PublishedAsync(id, English))!.Value.Properties, StringComparison.Ordinal);
    }

    /// <summary>A document type that holds the outermost list, and the element types from the outermost to the deepest.</summary>
    private async Task<(Guid[] Elements, Guid Root)> MakeTypesAsync()
    {
        var text = Property("text", byCulture: true);
        text["validation"]!["mandatory"] = true;
        var types = new List<Guid> { await MakeElementAsync("deepest", text) };
        foreach (var editor in Editors.Skip(1).Reverse())
            types.Insert(0, await MakeElementAsync($"holds{types.Count}", Property("inner", dataType: await MakeDataTypeAsync(editor, types[0]))));

        var page = Type("deepPage", Property("inner", dataType: await MakeDataTypeAsync(List, types[0])));
        page["variesByCulture"] = true;
        return ([.. types], await site.Modeller.CreateTypeAsync(page));
    }

    private Task<Guid> MakeElementAsync(string alias, JsonObject property)
    {
        var type = Type(alias, property);
        type["isElement"] = true;
        type["allowedAsRoot"] = false;
        type["variesByCulture"] = true;
        return site.Modeller.CreateTypeAsync(type);
    }

    private async Task<string> MakeDataTypeAsync(string editor, Guid held) => (await site.Modeller.User.CreateAsync("/data-type", new
    {
        Name = $"{editor} of {held}",
        EditorAlias = editor,
        EditorUiAlias = "Umb.PropertyEditorUi.Any",
        Values = new[] { new { Alias = "blocks", Value = new[] { new { ContentElementTypeKey = held } } } },
    })).ToString();

    /// <summary>The outermost list's value.</summary>
    private static JsonNode Values(Guid[] types, (string Culture, string Text)[] texts, params string[] shown)
    {
        var deepest = new EditorHost.Block(Guid.NewGuid(), types[^1], [.. texts.Select(text => ("text", "Umbraco.TextBox", (string?)text.Culture, (JsonNode?)text.Text))]) { Shown = shown };
        var value = Holding(Editors[^1], deepest);
        for (var level = Editors.Length - 1; level > 0; level--)
            value = Holding(Editors[level - 1], new EditorHost.Block(Guid.NewGuid(), types[level - 1], ("inner", Editors[level], null, value)) { Shown = shown });

        return value;
    }

    private static JsonNode Holding(string editor, EditorHost.Block block)
    {
        var blocks = JsonNode.Parse(EditorHost.Blocks(editor, block))!;
        return editor == Rich
            ? new JsonObject { ["markup"] = $"""<umb-rte-block data-content-key="{block.Key}"></umb-rte-block>""", ["blocks"] = blocks }
            : blocks;
    }

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();
}
