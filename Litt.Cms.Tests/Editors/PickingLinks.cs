using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Tests.Editors;

/// <summary>The picker of links to documents, media and addresses elsewhere.</summary>
public sealed class PickingLinks
{
    private const string Alias = "Umbraco.MultiUrlPicker";

    private const string ToDocument =
        """[{"icon":"icon-document","name":"Principles","published":true,"queryString":"#fifth","target":"_blank","trashed":false,"type":"document","unique":"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81","url":"/principles/","culture":null}]""";

    private const string ToMedia =
        """[{"icon":"icon-picture","name":"Hands","published":true,"queryString":null,"target":null,"trashed":false,"type":"media","unique":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","url":"/media/hands.jpg","culture":null}]""";

    private const string Elsewhere =
        """[{"icon":"icon-link","name":"Ærlig","published":true,"queryString":"?a=1","target":null,"trashed":false,"type":"external","unique":null,"url":"https://example.org","culture":"nb-NO"}]""";

    private static readonly EditorHost Host = new();

    [Theory]
    [InlineData(ToDocument)]
    [InlineData(ToMedia)]
    [InlineData(Elsewhere)]
    public void Shows_again_what_was_picked(string sent) => JsonAssert.Same(sent, Host.Show(Alias, Host.Store(Alias, sent)));

    [Fact]
    public void Stores_the_identifier_of_a_document_and_not_its_address() => JsonAssert.Same(
        """[{"name":"Principles","target":"_blank","unique":null,"type":null,"udi":"umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81","url":null,"queryString":"#fifth","culture":null}]""",
        Host.Store(Alias, ToDocument));

    [Fact]
    public void Stores_the_address_of_what_lies_elsewhere() => JsonAssert.Same(
        """[{"name":"Ærlig","target":null,"unique":null,"type":null,"udi":null,"url":"https://example.org","queryString":"?a=1","culture":"nb-NO"}]""",
        Host.Store(Alias, Elsewhere));

    [Fact]
    public void Reads_links_that_were_written_with_type_and_key() => JsonAssert.Same(
        ToDocument,
        Host.Show(Alias, """[{"name":"Principles","type":"document","unique":"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81","queryString":"#fifth","target":"_blank"}]"""));

    [Theory]
    [InlineData(ToDocument, "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81")]
    [InlineData(ToMedia, "umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02")]
    public void Refers_to_documents_and_media(string sent, string reference) =>
        Assert.Equal([reference], Host.References(Alias, Host.Store(Alias, sent)));

    [Theory]
    [InlineData(null)]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("""[{"udi":"nonsense"}]""")]
    public void Refers_to_nothing_where_nothing_is_picked(string? stored) => Assert.Empty(Host.References(Alias, stored));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("""[{"unique":"not a key"}]""")]
    public void Stores_nothing_of_what_is_no_list_of_links(string sent) => Assert.Null(Host.Store(Alias, sent));

    [Fact]
    public void Says_how_many_are_missing() => Assert.Equal(
        ["Minimum 2 entries, requires <strong>1</strong> more."], Host.Messages(Alias, ToDocument, """{"minNumber":2}"""));

    [Fact]
    public void Says_how_many_are_too_many() => Assert.Equal(
        ["Maximum 1 entries, you have entered <strong>1</strong> too many."],
        Host.Messages(Alias, """[{"type":"external","url":"/a"},{"type":"external","url":"/b"}]""", """{"minNumber":"","maxNumber":"1"}"""));

    [Fact]
    public void Has_no_limit_unless_one_is_configured() => Assert.Empty(Host.Messages(Alias, Elsewhere, """{"minNumber":0,"maxNumber":0}"""));

    [Fact]
    public void Leads_visitors_to_the_document() =>
        Assert.Equal(["/principles/#fifth"], Views(ToDocument, "{}").Select(link => link.Url));

    [Fact]
    public void Is_one_link_where_only_one_may_be_picked() =>
        Assert.Equal("https://example.org?a=1", Assert.IsType<Link>(Host.View(Alias, Host.Store(Alias, Elsewhere), """{"maxNumber":1}""")).Url);

    [Fact]
    public void Leaves_out_what_is_not_published() =>
        Assert.Empty(Views("""[{"type":"document","unique":"00000000-0000-0000-0000-000000000042","name":"gone"}]""", "{}"));

    [Fact]
    public void Is_empty_where_nothing_is_picked()
    {
        Assert.Empty((IEnumerable<Link>)Host.View(Alias, null)!);
        Assert.Null(Host.View(Alias, null, """{"maxNumber":1}"""));
        Assert.False(Host.IsValue(Alias, "[]"));
    }

    [Theory]
    [InlineData(
        ToDocument,
        """[{"url":null,"queryString":"#fifth","title":"Principles","target":"_blank","destinationId":"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81","destinationType":"principlesPage","route":{"path":"/principles/","queryString":null,"startItem":{"id":"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81","path":"home"}},"linkType":"Content","culture":null}]""")]
    [InlineData(
        ToMedia,
        """[{"url":"/media/hands.jpg","queryString":null,"title":"Hands","target":null,"destinationId":"9b1f6c1d-2a43-4b9f-8a55-5a1e6d6f0c02","destinationType":"Image","route":null,"linkType":"Media","culture":null}]""")]
    [InlineData(
        Elsewhere,
        """[{"url":"https://example.org","queryString":"?a=1","title":"Ærlig","target":null,"destinationId":null,"destinationType":null,"route":null,"linkType":"External","culture":null}]""")]
    public void Is_delivered_with_its_destination(string sent, string delivered) =>
        JsonAssert.Same(delivered, Host.Deliver(Alias, Host.Store(Alias, sent)));

    private IEnumerable<Link> Views(string sent, string configuration) =>
        Assert.IsAssignableFrom<IEnumerable<Link>>(Host.View(Alias, Host.Store(Alias, sent), configuration));
}
