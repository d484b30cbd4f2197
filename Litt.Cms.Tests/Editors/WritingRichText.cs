using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Tests.Editors;

/// <summary>The rich text editor's value: markup and blocks.</summary>
public sealed class WritingRichText
{
    private const string Alias = "Umbraco.RichText";

    private const string NoBlocks = "{\"contentData\":[],\"settingsData\":[],\"expose\":[],\"layout\":{}}";

    private static readonly EditorHost Host = new();

    [Fact]
    public void Shows_its_parts_in_the_order_in_which_the_client_compares_them() => Assert.Equal(
        """{"markup":"<p>a</p>","blocks":{"layout":{},"contentData":[],"settingsData":[],"expose":[]}}""",
        Host.Show(Alias, """{"blocks":{"contentData":[],"settingsData":[],"expose":[],"layout":{}},"markup":"<p>a</p>"}""")!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    [Fact]
    public void Shows_again_what_was_written()
    {
        var sent = $$"""{"markup":"<p>Ærlig <a type=\"document\" href=\"/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}\">x</a></p>","blocks":{{NoBlocks}}}""";

        JsonAssert.Same(sent, Host.Show(Alias, Host.Store(Alias, sent)));
    }

    [Fact]
    public void Stores_markup_and_blocks() => JsonAssert.Same(
        $$"""{"markup":"<p>a</p>","blocks":{{NoBlocks}}}""", Host.Store(Alias, """{"markup":"<p>a</p>"}"""));

    [Fact]
    public void Reads_html_that_was_stored_alone() => JsonAssert.Same(
        $$"""{"markup":"<p>a</p>","blocks":{{NoBlocks}}}""", Host.Show(Alias, "<p>a</p>"));

    [Fact]
    public void Stores_no_address_of_an_image_and_shows_its_current_one()
    {
        const string image = "<p><img src=\\\"/media/old.jpg?width=10\\\" data-udi=\\\"umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02\\\"></p>";
        var stored = Host.Store(Alias, $$"""{"markup":"{{image}}"}""");

        Assert.DoesNotContain("old.jpg", (string)stored!, StringComparison.Ordinal);
        Assert.Contains("/media/hands.jpg?width=10", (string?)Host.Show(Alias, stored)!["markup"], StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_media_of_an_image_that_was_dropped_into_it()
    {
        var upload = Guid.NewGuid();
        var host = new EditorHost(services => EditorHost.AddUpload(services, upload, "hands.jpg"));

        var stored = (string)host.Store(Alias, $$"""{"markup":"<p><img src=\"blob:x\" data-tmpimg=\"{{upload}}\"></p>"}""")!;

        Assert.Contains("/media/hands.jpg", (string?)host.Show(Alias, stored)!["markup"], StringComparison.Ordinal);
        Assert.Equal(["umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02"], host.References(Alias, stored));
        Assert.DoesNotContain("tmpimg", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void Stores_it_without_scripts() => JsonAssert.Same(
        $$"""{"markup":"<p>a</p>","blocks":{{NoBlocks}}}""", Host.Store(Alias, """{"markup":"<p>a<script>alert(1)</script></p>"}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("""{"markup":""}""")]
    [InlineData("""{"markup":null}""")]
    [InlineData("""{"markup":{}}""")]
    [InlineData("""{"markup":"<p>a</p>","blocks":[]}""")]
    [InlineData("""{"markup":"<p>a</p>","blocks":{"contentData":12,"expose":"x"}}""")]
    public void Stores_nothing_of_what_is_no_rich_text(string sent) => Assert.Null(Host.Store(Alias, sent));

    [Theory]
    [InlineData("null", "#validation_invalidNull")]
    [InlineData("""{"markup":""}""", "#validation_invalidEmpty")]
    [InlineData("""{"markup":"<p></p>"}""", "#validation_invalidEmpty")]
    public void Says_that_a_mandatory_text_is_missing(string sent, string message) =>
        Assert.Equal([message], Host.Messages(Alias, sent, mandatory: true));

    [Fact]
    public void Compares_the_markup_with_the_pattern()
    {
        Assert.Empty(Host.Messages(Alias, """{"markup":"<p>a</p>"}""", pattern: "^<p>"));
        Assert.Equal(["#validation_invalidPattern"], Host.Messages(Alias, """{"markup":"<p>a</p>"}""", pattern: "^<h1>"));
    }

    [Fact]
    public void Refers_to_linked_documents_and_shown_images() => Assert.Equal(
        ["umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02", "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81"],
        Host.References(
            Alias,
            Host.Store(
                Alias,
                """{"markup":"<p><a type=\"document\" href=\"/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}\">x</a><img src=\"\" data-udi=\"umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02\"></p>"}""")));

    [Fact]
    public void Gives_views_html_with_current_addresses() => Assert.Equal(
        "<p><a href=\"/principles/#a\">x</a><img src=\"/media/hands.jpg\"></p>",
        Host.View(
            Alias,
            """{"markup":"<p><a type=\"document\" href=\"/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}#a\">x</a><img src=\"\" data-udi=\"umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02\"></p>"}""")?.ToString());

    [Fact]
    public void Has_no_value_where_the_markup_is_an_empty_paragraph()
    {
        Assert.True(Host.IsValue(Alias, """{"markup":"<p>a</p>"}"""));
        Assert.False(Host.IsValue(Alias, """{"markup":"<p></p>"}"""));
        Assert.False(Host.IsValue(Alias, null));
    }

    [Fact]
    public void Is_delivered_as_markup_with_its_destinations() => JsonAssert.Same(
        """{"markup":"<p><a href=\"/principles/#a\" data-destination-id=\"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81\" data-destination-type=\"principlesPage\" data-start-item-path=\"home\" data-start-item-id=\"4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81\" data-link-type=\"Content\">x</a></p>","blocks":[]}""",
        Host.Deliver(Alias, """{"markup":"<p><a type=\"document\" href=\"/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}#a\">x</a></p>"}"""));

    [Fact]
    public void Is_delivered_without_links_to_what_is_not_published() => JsonAssert.Same(
        """{"markup":"<p><a>x</a></p>","blocks":[]}""",
        Host.Deliver(Alias, """{"markup":"<p><a type=\"document\" href=\"/{localLink:00000000-0000-0000-0000-000000000042}\">x</a></p>"}"""));

    [Fact]
    public void Is_delivered_empty_where_there_is_none() => JsonAssert.Same("""{"markup":"","blocks":[]}""", Host.Deliver(Alias, null));

    [Fact]
    public void Is_delivered_as_elements_where_the_settings_say_so()
    {
        var host = new EditorHost(services => services.Configure<DeliveryApiSettings>(settings => settings.RichTextOutputAsJson = true));

        JsonAssert.Same(
            """{"tag":"#root","attributes":{},"elements":[{"$type":"RichTextGenericElement","tag":"p","attributes":{"class":"a"},"elements":[{"$type":"RichTextTextElement","text":"1 &lt; 2 ","tag":"#text"},{"$type":"RichTextGenericElement","tag":"img","attributes":{"src":"/media/hands.jpg","x":"1"},"elements":[]}]}],"blocks":[]}""",
            host.Deliver(Alias, """{"markup":"<p class=\"a\">1 &lt; 2 <img src=\"\" data-x=\"1\" data-udi=\"umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02\"><!-- c --></p>\n"}"""));
        Assert.Null(host.Deliver(Alias, null));
    }
}
