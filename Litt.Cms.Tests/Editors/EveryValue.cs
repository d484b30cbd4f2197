using System.Text.Json;
using CsCheck;

namespace Litt.Cms.Tests.Editors;

/// <summary>The one law of all editors: what was sent is shown again.</summary>
public sealed class EveryValue
{
    public static TheoryData<string> Editors => [.. SentValues.All.Select(Name)];

    [Theory]
    [MemberData(nameof(Editors))]
    public void Is_shown_again_as_it_was_sent(string editor)
    {
        var (alias, configuration, values) = SentValues.All.Single(row => Name(row) == editor);

        values.Sample(
            value =>
            {
                var sent = JsonSerializer.Serialize(value);
                JsonAssert.Same(sent, BlockValues.Host.Show(alias, BlockValues.Host.Store(alias, sent, configuration), configuration));
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Is_made_for_each_editor_whose_way_is_followed() =>
        Assert.Empty(EditorCases.All.Select(row => row.Alias).Except(SentValues.All.Select(values => values.Alias)).Except(["Umbraco.Plain.Decimal"]));

    private static string Name(EditorValues values) => $"{values.Alias} {values.Configuration}";
}
