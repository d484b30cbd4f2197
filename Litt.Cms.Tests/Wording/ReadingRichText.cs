using Litt.Cms.Wording;
using Litt.Cms.Wording.Rules;

namespace Litt.Cms.Tests.Wording;

public sealed class ReadingRichText
{
    [Fact]
    public void Tells_paragraphs_headings_links_and_pictures_apart()
    {
        var passages = Read("""
            <h2>One  &amp; two</h2><p>A <em>few</em> words<br>and <a href="/x">more</a>.</p><ul><li>First</li><li><p>Second</p></li></ul>
            <img src="/a.png"><img src="/b.png" alt="A tree"><script>addict</script>
            """);

        Assert.Equal(["One & two"], Of(passages, PassageKind.Heading));
        Assert.Equal(["A few words and more.", "First", "Second"], Of(passages, PassageKind.Text));
        Assert.Equal(["more"], Of(passages, PassageKind.Link));
        Assert.Equal([("/a.png", false), ("/b.png", true)], passages.Where(passage => passage.Kind is PassageKind.Picture).Select(passage => (passage.Text, passage.IsDescribed)));
    }

    [Fact]
    public void Bears_markup_that_is_nested_without_end() =>
        Assert.Equal(["deep"], Of(Read(string.Concat(Enumerable.Repeat("<b>", 20_000)) + "deep"), PassageKind.Text));

    [Theory]
    [InlineData("<h2>a</h2><h3>b</h3><h2>c</h2><h3>d</h3><h4>e</h4><h2>f</h2>", null)]
    [InlineData("<h3>first</h3>", "first")]
    [InlineData("<h2>a</h2><h4>too deep</h4>", "too deep")]
    public void Points_out_headings_that_skip_a_level(string html, string? skipped) =>
        Assert.Equal(skipped, SkippedHeadings.Check(Read(html)).SingleOrDefault()?.Text);

    [Theory]
    [InlineData("<a href='/x'>Here</a>", true)]
    [InlineData("<a href='/x'>click&nbsp;here</a>", true)]
    [InlineData("<a href='/x'>Read more …</a>", true)]
    [InlineData("<a href='/x'>https://example.org/x</a>", true)]
    [InlineData("<a href='/x'></a>", true)]
    [InlineData("<a href='/x'><img src='a.png' alt='Our principles'></a>", false)]
    [InlineData("<a href='/x'>Here is the statement</a>", false)]
    [InlineData("<a id='here'>here</a>", false)]
    public void Points_out_links_that_say_nothing(string html, bool isEmpty) =>
        Assert.Equal(isEmpty, new EmptyLinkTexts(["click here", "here", "read more"]).Check(Read(html)).Any());

    [Fact]
    public void Points_out_pictures_that_nobody_described() => Assert.Equal(["/a.png"], UndescribedPictures.Check(Read("<img src='/a.png'><img src='/b.png' alt='b'>")).Select(finding => finding.Text));

    private static IReadOnlyList<Passage> Read(string html) => MarkupReading.Read(new Spot("body", "Text"), html);

    private static IEnumerable<string> Of(IEnumerable<Passage> passages, PassageKind kind) => passages.Where(passage => passage.Kind == kind).Select(passage => passage.Text);
}
