using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Litt.Cms.Editors.Blocks;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using LinkType = Umbraco.Cms.Core.Models.LinkType;

namespace Litt.Cms.Editors.RichText;

/// <summary>Rich text as a tree of elements for front ends that do not put HTML into their pages.</summary>
internal sealed class RichTextElementParser(DeliveryLinks links, IApiElementBuilder apiElements) : IApiRichTextElementParser
{
    private const string Data = "data-";

    /// <inheritdoc />
    public IRichTextElement? Parse(string html, RichTextBlockModel? richTextBlockModel)
    {
        var body = new HtmlParser().ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        return new RichTextRootElement([], Children(body), [.. (richTextBlockModel ?? RichTextBlockModel.Empty).Select(block => block.ToApi(apiElements))]);
    }

    private IRichTextElement[] Children(INode node) => [.. node.ChildNodes.Select(Element).OfType<IRichTextElement>()];

    private IRichTextElement? Element(INode node) => node switch
    {
        // Markup goes out as it was written: whoever puts the text into a page as HTML must not get tags out of it.
        IText text => string.IsNullOrWhiteSpace(text.Data) ? null : new RichTextTextElement(text.ToHtml()),
        IElement element => new RichTextGenericElement(element.LocalName, Attributes(element), Children(element)),
        _ => null,
    };

    private Dictionary<string, object> Attributes(IElement element)
    {
        var attributes = element.Attributes.ToDictionary(attribute => attribute.Name, object (attribute) => attribute.Value);
        Resolve(element, attributes);
        if (element.LocalName == "img" && links.FindImage(element.GetAttribute("data-udi")) is { Url: { } url })
        {
            attributes["src"] = url;
            attributes.Remove("data-udi");
        }

        if (element.LocalName is "umb-rte-block" or "umb-rte-block-inline" && Guid.TryParse(element.GetAttribute("data-content-key"), out var key))
        {
            attributes["content-id"] = key;
            attributes.Remove("data-content-key");
        }

        foreach (var name in attributes.Keys.Where(name => name.StartsWith(Data, StringComparison.Ordinal)).ToArray())
        {
            attributes.TryAdd(name[Data.Length..], attributes[name]);
            attributes.Remove(name);
        }

        return attributes;
    }

    private void Resolve(IElement element, Dictionary<string, object> attributes)
    {
        if (LocalLinks.Destination(element.GetAttribute("href"), element.GetAttribute("type")) is not { } destination)
            return;

        attributes.Remove("href");
        attributes.Remove("type");
        var target = links.Find(destination);
        if (target?.Route is { } route)
        {
            attributes["route"] = route;
            attributes["destination-id"] = target.Item.Key;
            attributes["destination-type"] = target.Item.ContentType.Alias;
            attributes["link-type"] = nameof(LinkType.Content);
        }
        else if (target?.Url is { } url)
        {
            attributes["href"] = url;
            attributes["destination-id"] = target.Item.Key;
            attributes["destination-type"] = target.Item.ContentType.Alias;
            attributes["link-type"] = nameof(LinkType.Media);
        }
    }
}
