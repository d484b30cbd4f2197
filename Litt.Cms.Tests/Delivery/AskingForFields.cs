using Litt.Cms.Delivery;
using Moq;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Tests.Delivery;

public sealed class AskingForFields
{
    [Theory]
    [InlineData("properties[$all]")]
    [InlineData("properties[a,b]")]
    [InlineData("properties[a[properties[b,c]],d]")]
    [InlineData("$all")]
    [InlineData("")]
    public void Takes_what_the_grammar_allows(string text) => Assert.True(FieldTree.TryParse(text, out _));

    [Theory]
    [InlineData("properties[")]
    [InlineData("properties[]")]
    [InlineData("properties[a]]")]
    [InlineData("[a]")]
    [InlineData("properties[a,]")]
    [InlineData("properties[a]b")]
    public void Refuses_everything_else(string text) => Assert.False(FieldTree.TryParse(text, out _));

    [Fact]
    public void Refuses_a_tree_that_is_deeper_than_anybody_needs() =>
        Assert.False(FieldTree.TryParse(string.Concat(Enumerable.Repeat("properties[", 100_000)) + "a" + new string(']', 100_000), out _));

    [Fact]
    public void Gives_all_properties_of_the_item_and_none_of_what_it_picks()
    {
        var answer = Ask("", "");

        Assert.Equal(["heading", "related"], answer.Keys);
        Assert.Empty(Picked(answer));
    }

    [Fact]
    public void Gives_the_properties_of_what_it_picks_where_they_are_expanded()
    {
        var answer = Ask("properties[related]", "");

        Assert.Equal(["heading", "related"], Picked(answer).Keys);
        Assert.Empty(Picked(Picked(answer)));
    }

    [Fact]
    public void Goes_as_deep_as_it_is_asked()
    {
        var answer = Ask("properties[related[properties[related]]]", "");

        Assert.Equal(["heading", "related"], Picked(Picked(answer)).Keys);
    }

    [Fact]
    public void Leaves_out_what_is_not_among_the_fields()
    {
        var answer = Ask("properties[$all]", "properties[related[properties[heading]]]");

        Assert.Equal(["related"], answer.Keys);
        Assert.Equal(["heading"], Picked(answer).Keys);
    }

    private static IDictionary<string, object?> Picked(IDictionary<string, object?> answer) => (IDictionary<string, object?>)answer["related"]!;

    /// <summary>A document that picks itself, so that it is as deep as it is asked.</summary>
    private static IDictionary<string, object?> Ask(string expand, string fields)
    {
        Assert.True(FieldTree.TryParse(expand, out var expandTree));
        Assert.True(FieldTree.TryParse(fields, out var fieldTree));
        var renderer = new Mock<IApiPropertyRenderer>();
        var expansion = new Expansion(renderer.Object, expandTree, fields.Length == 0 ? FieldTree.Everything : fieldTree);
        var document = Mock.Of<IPublishedContent>(content => content.Properties == new[]
        {
            Mock.Of<IPublishedProperty>(property => property.Alias == "heading"),
            Mock.Of<IPublishedProperty>(property => property.Alias == "related"),
        });
        renderer.Setup(one => one.GetPropertyValue(It.IsAny<IPublishedProperty>(), It.IsAny<bool>()))
            .Returns((IPublishedProperty property, bool _) => property.Alias == "related" ? expansion.MapContentProperties(document) : "text");
        return expansion.MapContentProperties(document);
    }
}
