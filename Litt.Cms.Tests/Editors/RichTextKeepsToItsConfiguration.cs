using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Editors;

/// <summary>Rich text holds what the extensions of its data type can make.</summary>
public sealed class RichTextKeepsToItsConfiguration
{
    private const string Alias = "Umbraco.RichText";

    private static readonly EditorHost Host = new();

    [Theory]
    [InlineData("Bold", "<p><strong>a</strong> <em>b</em> <u>c</u></p>", "<p><strong>a</strong> b c</p>")]
    [InlineData("Heading", "<h2>a</h2><blockquote><p>b</p></blockquote>", "<h2>a</h2><p>b</p>")]
    [InlineData("Link", "<h2>a <a href=\"/b/\">b</a></h2>", "<p>a <a href=\"/b/\">b</a></p>")]
    [InlineData("BulletList", "<ul><li><p>a</p></li></ul><ol><li>b</li><li><p>c</p></li></ol>", "<ul><li><p>a</p></li></ul><p>b</p><p>c</p>")]
    [InlineData("Italic", "<table><tbody><tr><td>a</td><td><p><i>b</i></p></td></tr></tbody></table>", "<p>a</p><p><i>b</i></p>")]
    [InlineData("Table", "<table><tbody><tr><td>a</td></tr></tbody></table><hr>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("Image", "<figure><img src=\"/a.jpg\"><figcaption>b</figcaption></figure>", "<img src=\"/a.jpg\"><p>b</p>")]
    [InlineData("CodeBlock", "<pre><code>a</code></pre><div><span>b</span></div>", "<pre><code>a</code></pre><p>b</p>")]
    [InlineData("HtmlTagDiv", "<div><div>a</div></div><iframe src=\"https://player.vimeo.com/video/1\"></iframe>", "<div><div>a</div></div>")]
    [InlineData("Embed", "<div class=\"umb-embed-holder\"><blockquote>a</blockquote><iframe src=\"https://player.vimeo.com/video/1\"></iframe></div><div>b</div>", "<div class=\"umb-embed-holder\"><blockquote>a</blockquote><iframe src=\"https://player.vimeo.com/video/1\"></iframe></div><p>b</p>")]
    [InlineData("RichTextEssentials", "<p>a<br><umb-rte-block-inline data-content-key=\"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11\"></umb-rte-block-inline></p>", "<p>a<br><umb-rte-block-inline data-content-key=\"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11\"></umb-rte-block-inline></p>")]
    public void Leaves_the_words_of_what_no_extension_makes(string extension, string sent, string stored) =>
        Assert.Equal(stored, Stored(sent, $$"""{"extensions":["Umb.Tiptap.{{extension}}"]}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"extensions":["Umb.Tiptap.Bold","Somebody.Elses"]}""")]
    public void Is_not_limited_by_what_the_server_does_not_know(string configuration) => Assert.Equal("<h2>a</h2><hr>", Stored("<h2>a</h2><hr>", configuration));

    [Fact]
    public void Is_plain_where_no_extension_is_enabled() => Assert.Equal("<p>a</p><p>b</p>", Stored("<h1>a</h1><p><b>b</b></p>", """{"extensions":[]}"""));

    private static string? Stored(string markup, string configuration) =>
        (string?)JsonNode.Parse((string)Host.Store(Alias, new JsonObject { ["markup"] = markup }.ToJsonString(), configuration)!)!["markup"];
}
