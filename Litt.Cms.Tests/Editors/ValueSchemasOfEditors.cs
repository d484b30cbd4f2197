using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Editors;

/// <summary>The JSON Schema of each editor's values holds for what the editor shows.</summary>
public sealed class ValueSchemasOfEditors
{
    private static readonly EditorHost Host = new();

    public static TheoryData<string, string, string, string> Values => EveryEditor.GoodValues;

    public static TheoryData<string, string, string, string> Texts => EveryEditor.PlainValues;

    [Theory]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Texts))]
    public async Task Hold_for_what_is_sent(string alias, string configuration, string sent, string stored)
    {
        Assert.NotEmpty(stored);
        Assert.Empty((await SchemaAsync(alias, configuration)).Validate(sent));
    }

    [Theory]
    [InlineData("Umbraco.TextBox", """{"maxChars":2}""", "\"abc\"")]
    [InlineData("Umbraco.CheckBoxList", """{"items":["a"]}""", """["b"]""")]
    [InlineData("Umbraco.MediaPicker3", """{"multiple":false}""", """[{},{}]""")]
    [InlineData("Umbraco.MultiUrlPicker", "{}", """[{"type":"elsewhere"}]""")]
    [InlineData("Umbraco.TrueFalse", "{}", "\"yes\"")]
    public async Task Do_not_hold_for_what_is_wrong(string alias, string configuration, string sent) =>
        Assert.NotEmpty((await SchemaAsync(alias, configuration)).Validate(sent));

    [Fact]
    public void Are_there_for_every_editor_that_holds_a_value()
    {
        var schemas = Host.Services.GetRequiredService<IPropertyEditorSchemaService>();

        Assert.All(
            ((IEnumerable<object[]>)EveryEditor.Aliases).Select(row => (string)row[0]).Except(["Umbraco.ListView"]),
            alias => Assert.NotNull(schemas.GetValueSchema(alias, null)));
        Assert.False(schemas.SupportsSchema("Umbraco.ListView"));
    }

    private static Task<JsonSchema> SchemaAsync(string alias, string configuration) =>
        JsonSchema.FromJsonAsync(Host.Services.GetRequiredService<IPropertyEditorSchemaService>().GetValueSchema(alias, Host.Configuration(alias, configuration))!.ToJsonString());
}
