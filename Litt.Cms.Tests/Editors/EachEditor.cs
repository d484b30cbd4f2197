using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Tests.Editors;

/// <summary>The way of a good value through each editor, station by station.</summary>
public sealed class EachEditor
{
    private static readonly EditorHost Host = new();

    public static TheoryData<int> Refused => [.. Enumerable.Range(0, EditorCases.Refused.Length)];

    public static TheoryData<int> Misconfigured => [.. Enumerable.Range(0, EditorCases.Misconfigured.Length)];

    public static TheoryData<string> Aliases => [.. EditorCases.All.Select(row => row.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Accepts_it(string alias) => Assert.Empty(Host.Messages(alias, Case(alias).Sent, Case(alias).Configuration, mandatory: true));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Stores_it(string alias)
    {
        if (Stored(alias) is string text && text.StartsWith('{') | text.StartsWith('['))
            JsonAssert.Same((string)Case(alias).Stored!, text);
        else
            Assert.Equal(Case(alias).Stored, Stored(alias));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Shows_it_again(string alias) => JsonAssert.Same(Case(alias).Sent, Host.Show(alias, Stored(alias), Case(alias).Configuration));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Refers_to_what_it_picks(string alias) => Assert.Equal(Case(alias).References, Host.References(alias, Stored(alias)));

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Gives_search_its_words(string alias)
    {
        var found = Host[alias].PropertyIndexValueFactory
            .GetIndexValues(Host.Property(alias, Stored(alias), Case(alias).Configuration), null, null, false, [], new Dictionary<Guid, IContentType>())
            .SelectMany(field => field.Values);

        Assert.Equal(Case(alias).Words ?? [Stored(alias)!], found);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Gives_views_its_type(string alias)
    {
        var row = Case(alias);
        var seen = Host.View(alias, Stored(alias), row.Configuration);

        Assert.NotNull(seen);
        if (row.View is { } type)
            Assert.IsAssignableFrom(type, seen);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Delivers_it(string alias)
    {
        var delivered = Host.Deliver(alias, Stored(alias), Case(alias).Configuration);
        var expected = JsonNode.Parse(Case(alias).Delivered);

        Assert.Null(Missing(expected, delivered, string.Empty));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Keeps_its_configuration_to_the_last_key(string alias)
    {
        var configuration = JsonNode.Parse(Case(alias).Configuration)!;
        configuration["somebodyElses"] = new JsonObject { ["a"] = new JsonArray(1, "b", null) };
        var editor = Host[alias].GetConfigurationEditor();
        var serializer = new Litt.Cms.Editors.Serialization.ConfigurationJsonSerializer();

        JsonAssert.Same(configuration.ToJsonString(), editor.ToDatabase(editor.FromDatabase(configuration.ToJsonString(), serializer), serializer));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_what_is_wrong(int row)
    {
        var (alias, configuration, sent, message) = EditorCases.Refused[row];

        Assert.Equal([message], Host.Messages(alias, sent, configuration));
    }

    [Theory]
    [MemberData(nameof(Misconfigured))]
    public void Refuses_a_configuration_that_is_wrong(int row)
    {
        var (alias, configuration, message) = EditorCases.Misconfigured[row];

        Assert.Equal([message], Host.ConfigurationMessages(alias, configuration));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void Accepts_its_own_configuration(string alias) => Assert.Empty(Host.ConfigurationMessages(alias, Case(alias).Configuration));

    [Fact]
    public void Refuses_something_or_has_no_rules() => Assert.Empty(
        EditorCases.All.Select(row => row.Alias).Except(EditorCases.Refused.Select(row => row.Alias)).Except(EditorCases.FreeOfRules));

    private static EditorCase Case(string alias) => EditorCases.All.Single(row => row.Alias == alias);

    private static object? Stored(string alias) => Host.Store(alias, Case(alias).Sent, Case(alias).Configuration);

    /// <summary>What is expected and not found, or found otherwise; objects may hold more than is expected.</summary>
    private static string? Missing(JsonNode? expected, JsonNode? found, string path) => (expected, found) switch
    {
        (JsonObject wanted, JsonObject given) => wanted.Select(part => Missing(part.Value, given[part.Key], $"{path}.{part.Key}")).FirstOrDefault(missing => missing is not null),
        (JsonArray wanted, JsonArray given) when wanted.Count == given.Count =>
            wanted.Select((item, place) => Missing(item, given[place], $"{path}[{place}]")).FirstOrDefault(missing => missing is not null),
        _ => JsonNode.DeepEquals(expected, found) ? null : $"{path}: {expected?.ToJsonString()} is {found?.ToJsonString()}",
    };
}
