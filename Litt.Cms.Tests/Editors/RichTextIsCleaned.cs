using Litt.Cms.Editors.RichText;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Tests.Editors;

/// <summary>What may stand in rich text and what may not.</summary>
public sealed class RichTextIsCleaned
{
    private static readonly IHtmlSanitizer Cleaner = new EditorHost().Services.GetRequiredService<IHtmlSanitizer>();

    [Theory]
    [InlineData("<p>Affirms people who use drugs themselves as the primary agents – “not” objects &amp; more&nbsp;…</p>")]
    [InlineData("<p><a type=\"document\" href=\"/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}#a\" data-anchor=\"#a\" title=\"T\">x</a></p>")]
    [InlineData("<p><a href=\"/{localLink:umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81}\">x</a></p>")]
    [InlineData("<p><a href=\"{localLink:umb://media/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81}\" target=\"_blank\" rel=\"noopener\">x</a></p>")]
    [InlineData("<p><img src=\"/media/a.jpg?rmode=max&amp;width=500\" alt=\"\" data-udi=\"umb://media/9b1f6c1d2a434b9f8a555a1e6d6f0c02\" width=\"500\"></p>")]
    [InlineData("<table style=\"min-width: 50px;\"><colgroup><col style=\"width: 120px;\"></colgroup><tbody><tr><th colspan=\"2\"><p>a</p></th></tr></tbody></table>")]
    [InlineData("<h2 class=\"lead\" id=\"top\" style=\"text-align: center;\">x</h2><ul><li><p>a</p></li></ul><hr>")]
    [InlineData("<umb-rte-block data-content-key=\"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11\"></umb-rte-block>")]
    [InlineData("<p>a <umb-rte-block-inline data-content-key=\"7b2c2a39-8d2e-4b2e-a3d8-04f1b4b0aa11\"></umb-rte-block-inline></p>")]
    [InlineData("<figure><img src=\"/a.jpg\"><figcaption>b</figcaption></figure>")]
    [InlineData("<p><a href=\"mailto:a@example.org\">m</a> <a href=\"tel:+47\">t</a> <a href=\"#x\">x</a></p>")]
    [InlineData("<div class=\"umb-embed-holder\" data-embed-url=\"https://vimeo.com/1\"><iframe src=\"https://player.vimeo.com/video/1\" width=\"360\" allowfullscreen=\"\"></iframe></div>")]
    [InlineData("<iframe src=\"//www.youtube-nocookie.com/embed/x\"></iframe>")]
    public void Leaves_what_the_editor_writes_to_the_letter(string html) => Assert.Equal(html, Cleaner.Sanitize(html));

    [Theory]
    [InlineData("<p>a<script>alert(1)</script></p>", "<p>a</p>")]
    [InlineData("<img src=\"x\" onerror=\"alert(1)\">", "<img src=\"x\">")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\" java&#9;script:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"vbscript:x\">x</a>", "<a>x</a>")]
    [InlineData("<svg onload=alert(1)><circle/></svg>", "")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<img src=\"x\">\"&gt;")]
    [InlineData("<iframe src=\"https://example.org/\"></iframe>", "")]
    [InlineData("<iframe src=\"http://player.vimeo.com/video/1\"></iframe>", "")]
    [InlineData("<iframe src=\"https://vimeo.com.example.org/\"></iframe>", "")]
    [InlineData("<iframe src=\"https://vimeo.com@example.org/\"></iframe>", "")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "")]
    [InlineData("<form action=\"https://example.org\"><input name=\"password\"></form>", "")]
    [InlineData("<object data=\"x.swf\"></object><embed src=\"x\">", "")]
    [InlineData("<base href=\"https://example.org\"><meta http-equiv=\"refresh\" content=\"0\"><link rel=\"stylesheet\" href=\"x\">", "")]
    [InlineData("<style>@import 'x'</style>", "")]
    [InlineData("<p>a<!-- b --></p>", "<p>a</p>")]
    [InlineData("<template><script>alert(1)</script></template>", "")]
    [InlineData("<video poster=\"javascript:alert(1)\"></video>", "<video></video>")]
    public void Takes_out_what_a_script_can_hide_in(string html, string clean) => Assert.Equal(clean, Cleaner.Sanitize(html));

    [Theory]
    [InlineData("<p style=\"background: url(javascript:alert(1))\">x</p>")]
    [InlineData("<p style=\"width: expression(alert(1))\">x</p>")]
    [InlineData("<p style=\"-moz-binding: url(//example.org)\">x</p>")]
    [InlineData("<p style=\"behavior: url(x.htc)\">x</p>")]
    [InlineData("<p style=\"w\\69dth: e/**/xpression(alert(1))\">x</p>")]
    public void Takes_out_styles_that_do_more_than_style(string html)
    {
        var clean = Cleaner.Sanitize(html);

        Assert.DoesNotContain("(", clean, StringComparison.Ordinal);
        Assert.Contains(">x</p>", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}", "document", "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81")]
    [InlineData("/%7BlocalLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81%7D#x", "Media", "umb://media/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81")]
    [InlineData("/{localLink:umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81}", null, "umb://document/4e0f1b3e6c6b4d2a9d2a0a4f5f6c7d81")]
    [InlineData("/{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}", "external", null)]
    [InlineData("/principles/", "document", null)]
    public void Local_links_name_their_item(string href, string? type, string? udi) =>
        Assert.Equal(udi, LocalLinks.Destination(href, type)?.ToString());
}
