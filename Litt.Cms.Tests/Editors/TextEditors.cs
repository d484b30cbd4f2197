namespace Litt.Cms.Tests.Editors;

/// <summary>The editors of plain text, toggles and dates.</summary>
public sealed class TextEditors
{
    private static readonly EditorHost Host = new();

    [Theory]
    [InlineData("Umbraco.TextBox", "\"Nothing about us without us\"", "Nothing about us without us")]
    [InlineData("Umbraco.TextBox", "\"{not json}\"", "{not json}")]
    [InlineData("Umbraco.TextBox", "\"\"", null)]
    [InlineData("Umbraco.TextArea", "\"two\\nlines\"", "two\nlines")]
    [InlineData("Umbraco.TrueFalse", "true", 1)]
    [InlineData("Umbraco.TrueFalse", "false", 0)]
    [InlineData("Umbraco.TrueFalse", "\"1\"", 1)]
    [InlineData("Umbraco.TrueFalse", "null", 0)]
    [InlineData("Umbraco.TrueFalse", "{}", 0)]
    public void Store_what_was_sent(string alias, string sent, object? stored) => Assert.Equal(stored, Host.Store(alias, sent));

    [Theory]
    [InlineData("Umbraco.TextBox", "\"Nothing about us without us\"")]
    [InlineData("Umbraco.TextBox", "\"[1, 2]\"")]
    [InlineData("Umbraco.TextArea", "\"two\\nlines\"")]
    [InlineData("Umbraco.TrueFalse", "true")]
    [InlineData("Umbraco.TrueFalse", "false")]
    [InlineData("Umbraco.DateTime", "\"2024-05-03 10:44:12\"")]
    [InlineData("Umbraco.DateTime", "\"0001-01-01 10:44:00\"")]
    public void Show_again_what_was_sent(string alias, string sent) =>
        Assert.Equal(sent, Host.Show(alias, Host.Store(alias, sent))?.ToJsonString());

    [Theory]
    [InlineData("Umbraco.TextBox", "\"12345\"", """{"maxChars":5}""")]
    [InlineData("Umbraco.TextBox", "\"123456\"", """{"maxChars":""}""")]
    [InlineData("Umbraco.DateTime", "\"2024-05-03 10:44\"", "{}")]
    [InlineData("Umbraco.TrueFalse", "true", "{}")]
    public void Accept_what_is_right(string alias, string sent, string configuration) => Assert.Empty(Host.Messages(alias, sent, configuration));

    [Fact]
    public void Say_that_a_mandatory_text_is_missing() =>
        Assert.Equal(["#validation_invalidEmpty"], Host.Messages("Umbraco.TextBox", "\"\"", mandatory: true));

    [Fact]
    public void Compare_a_text_with_its_pattern() =>
        Assert.Equal(["#validation_invalidPattern"], Host.Messages("Umbraco.TextBox", "\"abc\"", pattern: "^[0-9]+$"));

    [Fact]
    public void Keep_a_date_as_the_clock_on_the_wall_shows_it() =>
        Assert.Equal(new DateTime(2024, 5, 3, 10, 44, 0), Host.Store("Umbraco.DateTime", "\"2024-05-03T10:44:00+02:00\""));
}
