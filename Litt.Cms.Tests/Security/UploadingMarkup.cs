using System.Text;
using Litt.Cms.Security.Uploads;
using Litt.Cms.Tests.Modelling;

namespace Litt.Cms.Tests.Security;

public sealed class UploadingMarkup
{
    private const string Svg = "xmlns=\"http://www.w3.org/2000/svg\"";
    private const string Link = "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    [Theory]
    [InlineData($"<svg {Svg}><script>alert(1)</script></svg>")]
    [InlineData($"<svg {Svg} onload=\"alert(1)\"/>")]
    [InlineData($"<svg {Svg}><a href=\"javascript:alert(1)\"><text>x</text></a></svg>")]
    [InlineData($"<svg {Svg} {Link}><a xlink:href=\" java&#10;script:alert(1)\"><text>x</text></a></svg>")]
    [InlineData($"<svg {Svg}><animate attributeName=\"href\" values=\"#;javascript:alert(1)\"/></svg>")]
    [InlineData($"<svg {Svg}><set attributeName=\"onmouseover\" to=\"alert(1)\"/></svg>")]
    [InlineData($"<svg {Svg}><foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" srcdoc=\"x\"/></foreignObject></svg>")]
    [InlineData($"<svg {Svg}><use href=\"data:image/svg+xml;base64,AAAA#x\"/></svg>")]
    [InlineData($"<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>alert(1)</s:script></s:svg>")]
    [InlineData($"\uFEFF\n <!-- <ok/> --><svg {Svg}><script>alert(1)</script></svg>")]
    [InlineData($"<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg {Svg}/>")]
    [InlineData($"<!DOCTYPE svg [<!ENTITY x \"<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>\">]><svg {Svg}>&x;</svg>")]
    [InlineData($"<?xml-stylesheet type=\"text/xsl\" href=\"data:text/xml,x\"?><svg {Svg}/>")]
    [InlineData($"<svg {Svg}><g><broken></svg>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-encoding\"?><svg/>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<x><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></x>")]
    public void That_runs_script_is_refused(string content) => Assert.False(IsSafe(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void That_runs_script_is_refused_in_other_encodings() =>
        Assert.False(IsSafe([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"<svg {Svg}><script>alert(1)</script></svg>")]));

    [Theory]
    [InlineData($"<svg {Svg} viewBox=\"0 0 1 1\"><style>.a{{fill:red}}</style><a href=\"https://example.com/\"><rect class=\"a\" width=\"1\"/></a><image href=\"data:image/png;base64,AAAA\"/></svg>")]
    [InlineData($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg {Svg}/>")]
    [InlineData("<DocumentType><Info><Name>one</Name></Info></DocumentType>")]
    [InlineData("<3 is no tag")]
    [InlineData("Words, and <svg> among them")]
    [InlineData("")]
    public void That_is_harmless_is_taken(string content) => Assert.True(IsSafe(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task Is_refused_whatever_its_name_is()
    {
        await using var cms = await TestCms.StartAsync();
        var modeller = await Modeller.SignInAsync(cms);
        var id = Guid.NewGuid();

        using var refused = await modeller.SendFileAsync(id, "photo.png", $"<svg {Svg} onload=\"alert(1)\"/>");
        using var taken = await modeller.SendFileAsync(Guid.NewGuid(), "drawing.svg", $"<svg {Svg}/>");

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal(404, (int)(await modeller.User.SendAsync(HttpMethod.Get, $"/temporary-file/{id}")).StatusCode);
        Assert.Equal(201, (int)taken.StatusCode);
    }

    private static bool IsSafe(byte[] content)
    {
        using MemoryStream file = new(content);
        MarkupAnalyzer analyzer = new();
        if (!analyzer.ShouldHandle(file))
            return true;
        file.Seek(0, SeekOrigin.Begin);
        return analyzer.IsConsideredSafe(file);
    }
}
