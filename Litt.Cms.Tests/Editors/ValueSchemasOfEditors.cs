using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Editors;

/// <summary>The JSON Schema of each editor's values holds for what the editor shows.</summary>
public sealed class ValueSchemasOfEditors
{
    private static readonly EditorHost Host = new();

    /// <summary>Editors with a schema, without the plain numbers, which Core shows as text.</summary>
    public static TheoryData<string> Aliases =>
        [.. EditorCases.All.Select(row => row.Alias).Where(Schemas.SupportsSchema).Except(["Umbraco.Plain.Integer", "Umbraco.Plain.Decimal"])];

    public static TheoryData<string, string, string, string> OtherForms => EveryEditor.OtherForms;

    private static IPropertyEditorSchemaService Schemas => Host.Services.GetRequiredService<IPropertyEditorSchemaService>();

    [Theory]
    [MemberData(nameof(Aliases))]
    public async Task Hold_for_the_good_value(string alias)
    {
        var row = EditorCases.All.Single(row => row.Alias == alias);

        Assert.Empty((await SchemaAsync(alias, row.Configuration)).Validate(row.Sent));
    }

    [Theory]
    [MemberData(nameof(OtherForms))]
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
        Assert.All(
            ((IEnumerable<object[]>)EveryEditor.Aliases).Select(row => (string)row[0]).Except(["Umbraco.ListView"]),
            alias => Assert.NotNull(Schemas.GetValueSchema(alias, null)));
        Assert.False(Schemas.SupportsSchema("Umbraco.ListView"));
    }

    private static Task<JsonSchema> SchemaAsync(string alias, string configuration) =>
        JsonSchema.FromJsonAsync(Schemas.GetValueSchema(alias, Host.Configuration(alias, configuration))!.ToJsonString());
}
