using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Extensions;
using LinkType = Umbraco.Cms.Core.Models.LinkType;

namespace Litt.Cms.Editors.RichText;

/// <summary>Rich text as HTML for other front ends: its local links resolved, its blocks marked by their key.</summary>
internal sealed class RichTextMarkupParser(DeliveryLinks links) : IApiRichTextMarkupParser
{
    /// <inheritdoc />
    public string Parse(string html)
    {
        var document = new HtmlParser().ParseDocument(string.Empty);
        var body = document.Body!;
        body.InnerHtml = html;

        foreach (var link in body.QuerySelectorAll("a[href]"))
            Resolve(link);

        foreach (var image in body.QuerySelectorAll("img[data-udi]"))
            ShowImage(image);

        foreach (var block in body.QuerySelectorAll("umb-rte-block[data-content-key], umb-rte-block-inline[data-content-key]"))
            MarkBlock(block);

        return body.InnerHtml;
    }

    private void Resolve(IElement link)
    {
        if (LocalLinks.Destination(link.GetAttribute("href"), link.GetAttribute("type")) is not { } destination)
            return;

        link.RemoveAttribute("type");
        if (links.Find(destination) is not { } target)
        {
            link.RemoveAttribute("href");
            return;
        }

        link.SetAttribute("data-destination-id", target.Item.Key.ToString("D"));
        link.SetAttribute("data-destination-type", target.Item.ContentType.Alias);
        if (target.Route is not { } route)
        {
            link.SetAttribute("href", target.Url);
            link.SetAttribute("data-link-type", nameof(LinkType.Media));
            return;
        }

        link.SetAttribute("href", route.Path + LocalLinks.Rest(link.GetAttribute("href")));
        link.SetAttribute("data-start-item-path", route.StartItem.Path);
        link.SetAttribute("data-start-item-id", route.StartItem.Id.ToString("D"));
        link.SetAttribute("data-link-type", nameof(LinkType.Content));
    }

    private void ShowImage(IElement image)
    {
        if (links.FindImage(image.GetAttribute("data-udi")) is not { Url: { } url })
            return;

        var source = image.GetAttribute("src") ?? string.Empty;
        var query = source.IndexOf('?', StringComparison.Ordinal);
        image.SetAttribute("src", query < 0 ? url : url.AppendQueryStringToUrl(source[query..]));
        image.RemoveAttribute("data-udi");
        image.RemoveAttribute("data-caption");
    }

    private static void MarkBlock(IElement block)
    {
        if (!Guid.TryParse(block.GetAttribute("data-content-key"), out var key))
            return;

        block.RemoveAttribute("data-content-key");
        block.SetAttribute("data-content-id", key.ToString("D"));
        block.InnerHtml = string.Empty;
    }
}
