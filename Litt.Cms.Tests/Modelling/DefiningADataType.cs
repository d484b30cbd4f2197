using System.Text.Json.Nodes;
using static Litt.Cms.Tests.Modelling.Modeller;

namespace Litt.Cms.Tests.Modelling;

public sealed class DefiningADataType(ModelledSite site) : IClassFixture<ModelledSite>
{
    private const string TextBox = "Umbraco.TextBox";

    private Modeller Modeller => site.Modeller;

    private BackofficeUser User => site.Modeller.User;

    [Fact]
    public async Task Keeps_every_setting_as_it_came_also_those_that_nobody_knows()
    {
        const string settings =
            """[{"alias":"zebra","value":{"b":1,"a":[1,null,{"x":"y"}]}},{"alias":"maxChars","value":10},{"alias":"unknown","value":"kept"},{"alias":"on","value":true},{"alias":"part","value":1.5}]""";
        var type = await User.CreateAsync("/data-type", DataType("Kept", TextBox, settings, "My.Own.Ui"));

        var read = await User.GetAsync($"/data-type/{type}");
        await User.PutAsync($"/data-type/{type}", new JsonObject
        {
            ["name"] = "Kept",
            ["editorAlias"] = TextBox,
            ["editorUiAlias"] = "My.Own.Ui",
            ["values"] = read["values"]!.DeepClone(),
        });

        Assert.Equal("My.Own.Ui", (string?)read["editorUiAlias"]);
        Assert.Equal(settings, read["values"]!.ToJsonString());
        Assert.Equal(settings, (await User.GetAsync($"/data-type/{type}"))["values"]!.ToJsonString());
    }

    [Fact]
    public async Task Says_which_setting_is_wrong()
    {
        var refused = await Modeller.RefusedAsync(HttpMethod.Post, "/data-type", DataType("Wrong", TextBox, """[{"alias":"other","value":1},{"alias":"maxChars","value":"many"}]"""));

        Assert.Equal("InvalidConfiguration", refused.Status);
        Assert.Contains("$.values[1].value", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_with_the_reason()
    {
        Assert.Equal("InvalidName", (await Modeller.RefusedAsync(HttpMethod.Post, "/data-type", DataType("", TextBox))).Status);
        Assert.Equal("PropertyEditorNotFound", (await Modeller.RefusedAsync(HttpMethod.Post, "/data-type", DataType("Strange", "No.Such"))).Status);
        Assert.Equal("NonDeletable", (await Modeller.RefusedAsync(HttpMethod.Delete, $"/data-type/{Textstring}")).Status);
    }

    [Fact]
    public async Task Shows_which_properties_use_it_and_whether_they_hold_values()
    {
        var dataType = await User.CreateAsync("/data-type", DataType("Used", TextBox));
        var type = await Modeller.CreateTypeAsync(Type("usesDataType", Property("text", dataType: dataType.ToString())));
        Assert.Equal("false", await Modeller.ReadAsync($"/data-type/{dataType}/is-used"));

        await Modeller.WriteAsync(type, [Name("One")], [Value("text", "A")]);

        Assert.Equal("true", await Modeller.ReadAsync($"/data-type/{dataType}/is-used"));
        var reference = (await User.GetAsync($"/data-type/{dataType}/referenced-by"))["items"]!.AsArray().Single()!;
        Assert.Equal(("text", "usesDataType"), ((string?)reference["alias"], (string?)reference["documentType"]!["alias"]));
    }

    [Fact]
    public async Task With_another_editor_keeps_the_values_that_fit()
    {
        var dataType = await User.CreateAsync("/data-type", DataType("Changing", TextBox));
        var type = await Modeller.CreateTypeAsync(Type("changesEditor", Property("text", dataType: dataType.ToString())));
        var document = await Modeller.WriteAsync(type, [Name("One")], [Value("text", "A")]);
        await Modeller.PublishAsync(document);

        await User.PutAsync($"/data-type/{dataType}", DataType("Changing", "Umbraco.TextArea"));

        Assert.Equal(["text  : A"], await Modeller.DraftAsync(document));
        Assert.Equal("""{"text":"A"}""", (await Modeller.PublishedAsync(document))!.Value.Properties);
        Assert.Equal("Umbraco.TextArea", (string?)(await User.GetAsync($"/document/{document}"))["values"]![0]!["editorAlias"]);
    }

    [Fact]
    public async Task By_deleting_it_takes_the_properties_with_it()
    {
        var dataType = await User.CreateAsync("/data-type", DataType("Deleted", TextBox));
        var type = await Modeller.CreateTypeAsync(Type("losesProperty", Property("goes", dataType: dataType.ToString()), Property("stays")));
        var document = await Modeller.WriteAsync(type, [Name("One")], [Value("goes", "A"), Value("stays", "B")]);
        await Modeller.PublishAsync(document);

        await User.DeleteAsync($"/data-type/{dataType}");

        Assert.Equal(["stays"], (await Modeller.TypeAsync(type))["properties"]!.AsArray().Select(property => (string?)property!["alias"]));
        Assert.Equal(["stays  : B"], await Modeller.DraftAsync(document));
        Assert.Equal("""{"stays":"B"}""", (await Modeller.PublishedAsync(document))!.Value.Properties);
    }

    [Fact]
    public async Task Is_moved_and_copied_between_folders()
    {
        var folder = await User.CreateAsync("/data-type/folder", new { Name = "Texts" });
        var dataType = await User.CreateAsync("/data-type", DataType("Moving", TextBox, """[{"alias":"maxChars","value":7}]"""));

        await User.PutAsync($"/data-type/{dataType}/move", new { Target = new { Id = folder } });
        var copy = await User.CreateAsync($"/data-type/{dataType}/copy", new { Target = new { Id = folder } });

        Assert.Equal(2, (int)(await User.GetAsync($"/tree/data-type/children?parentId={folder}"))["total"]!);
        Assert.Equal("""[{"alias":"maxChars","value":7}]""", (await User.GetAsync($"/data-type/{copy}"))["values"]!.ToJsonString());
        Assert.Equal("NotEmpty", (await Modeller.RefusedAsync(HttpMethod.Delete, $"/data-type/folder/{folder}")).Status);
        var found = (await User.GetAsync("/tree/data-type/search?query=Moving"))["items"]!.AsArray();
        Assert.All(found, item => Assert.Equal(folder.ToString(), (string?)item!["parent"]!["id"]));
    }

    [Fact]
    public async Task Describes_its_values()
    {
        var dataType = await User.CreateAsync("/data-type", DataType("Described", TextBox, """[{"alias":"maxChars","value":7}]"""));
        var strange = Guid.NewGuid();

        var schema = await User.GetAsync($"/data-type/{dataType}/schema");
        var several = (await User.GetAsync($"/data-type/schemas/batch?id={dataType}&id={strange}"))["items"]!.AsArray();

        Assert.Equal(("System.String", 7), ((string?)schema["valueTypeName"], (int)schema["jsonSchema"]!["maxLength"]!));
        Assert.Equal([null, "Data type not found"], several.Select(item => (string?)item!["error"]));
    }

    private static JsonObject DataType(string name, string editor, string settings = "[]", string ui = "Umb.PropertyEditorUi.TextBox") =>
        new() { ["name"] = name, ["editorAlias"] = editor, ["editorUiAlias"] = ui, ["values"] = JsonNode.Parse(settings) };
}
