using System.Text.Json;
using Litt.Cms.Published;
using Litt.Cms.Website.Models;

namespace Litt.Cms.Website;

/// <summary>Says of a page what machines want to know, in schema.org's words: nothing that the page does not say itself.</summary>
public static class StructuredData
{
    /// <summary>JSON-LD, safe to be written into a page; for a page that has an address.</summary>
    public static string Of(PageFrame frame)
    {
        if (frame is not { Address: { } address, Page: { } page, Site: { } site })
            return "{}";

        var home = new Uri(address, site.Url()).AbsoluteUri;
        var (organisation, website) = (home + "#organization", home + "#website");
        object[] graph =
        [
            new Thing("Organization", organisation) { ["name"] = site.SiteName, ["url"] = home },
            new Thing("WebSite", website) { ["name"] = site.SiteName, ["url"] = home, ["publisher"] = new Reference(organisation), ["inLanguage"] = frame.Language },
            Describe(frame, page, address.AbsoluteUri, organisation, website),
        ];
        return JsonSerializer.Serialize(new Dictionary<string, object> { ["@context"] = "https://schema.org", ["@graph"] = graph });
    }

    private static Thing Describe(PageFrame frame, SitePage page, string address, string organisation, string website)
    {
        var isArticle = page is Principle or AdvocacyStatement;
        var thing = new Thing(isArticle ? "Article" : page is PrinciplesPage ? "CollectionPage" : "WebPage", address)
        {
            ["url"] = address,
            [isArticle ? "headline" : "name"] = page.Heading,
            ["inLanguage"] = frame.Language,
            ["isPartOf"] = new Reference(website),
            ["dateModified"] = page.UpdateDate.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        };
        if (frame.Description is { } description)
            thing["description"] = description;
        if (isArticle)
            (thing["author"], thing["publisher"]) = (new Reference(organisation), new Reference(organisation));
        else if (page is Home)
            thing["about"] = new Reference(organisation);
        return thing;
    }

    private sealed class Thing : Dictionary<string, object>
    {
        public Thing(string type, string id) => (this["@type"], this["@id"]) = (type, id);
    }

    private sealed class Reference : Dictionary<string, object>
    {
        public Reference(string id) => this["@id"] = id;
    }
}
