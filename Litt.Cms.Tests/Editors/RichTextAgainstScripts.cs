using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Editors;

/// <summary>No idea of how to hide a script comes through an editor that writes HTML.</summary>
public sealed class RichTextAgainstScripts
{
    private const string Alias = "Umbraco.RichText";
    private const string List = "Umbraco.BlockList";

    private static readonly string[] Forbidden =
    [
        "script", "style", "svg", "math", "object", "embed", "applet", "base", "meta", "link", "form", "input", "button", "template", "noscript", "frameset", "iframe:not([src])",
        "iframe[srcdoc]", "[name]:not(a, map)",
    ];

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:", "sms:"];

    private static readonly EditorHost Host = new();

    private static readonly Guid Body = Host.AddElementType("body", ContentVariation.Nothing, new EditorHost.ElementProperty("body", Alias));

    public static TheoryData<string> Ideas => [.. ScriptIdeas.All];

    [Theory]
    [MemberData(nameof(Ideas))]
    public void Rich_text_is_stored_without(string idea) => IsHarmless(Markup(Host.Store(Alias, Json(idea))));

    [Theory]
    [MemberData(nameof(Ideas))]
    public void Rich_text_inside_blocks_is_stored_without(string idea)
    {
        var sent = EditorHost.Blocks(List, new EditorHost.Block(Guid.NewGuid(), Body, ("body", Alias, null, JsonNode.Parse(Json(idea)))));

        var stored = JsonNode.Parse((string)Host.Store(List, sent)!)!["contentData"]![0]!["values"]![0]!["value"];

        IsHarmless(stored is null ? string.Empty : Markup(stored.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string?)stored : stored.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Ideas))]
    public void Markdown_is_shown_without(string idea) => IsHarmless(Host.Services.GetRequiredService<IMarkdownToHtmlConverter>().ToHtml($"# x\n\n{idea}\n\n[y](<{idea}>)\n"));

    [Theory]
    [MemberData(nameof(Ideas))]
    public void What_was_cleaned_stays_as_it_is(string idea)
    {
        var clean = Markup(Host.Store(Alias, Json(idea)));

        Assert.Equal(clean, Markup(Host.Store(Alias, Json(clean))));
    }

    private static string Json(string markup) => new JsonObject { ["markup"] = markup }.ToJsonString();

    private static string Markup(object? stored) => stored is null ? string.Empty : (string)JsonNode.Parse((string)stored)!["markup"]!;

    /// <summary>Reads it as a page that goes on behind it, since what is open at its end takes the rest of the page along.</summary>
    private static void IsHarmless(string html)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<main><div>{html}<hr id=\"end\"></div></main>");

        Assert.DoesNotContain("<template", html, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector("main > div > #end"));
        Assert.Empty(page.QuerySelectorAll(string.Join(',', Forbidden)));
        Assert.All(page.QuerySelectorAll("main *"), element => Assert.All(element.Attributes, attribute => IsHarmless(element, attribute)));
    }

    private static void IsHarmless(AngleSharp.Dom.IElement element, AngleSharp.Dom.IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{element.LocalName} has {attribute.Name}");
        if (attribute.Name is "href" or "src" or "action" or "poster" or "cite" or "srcset" or "background")
        {
            var scheme = new string([.. attribute.Value.Where(letter => letter > ' ')]).Split(':', 2) is [var name, _] && name.All(char.IsLetter) ? name + ":" : "https:";
            Assert.Contains(scheme, Schemes, StringComparer.OrdinalIgnoreCase);
        }

        if (attribute.Name == "style")
            Assert.DoesNotMatch(@"(?i)url|expression|image|behavior|binding|\\", attribute.Value);
    }
}
