using System.Globalization;
using System.Text;
using System.Xml;
using Litt.Cms.Published;
using Litt.Cms.Website.Models;

namespace Litt.Cms.Website;

/// <summary>What search engines ask for: the list of pages, and where they should not look.</summary>
internal sealed class SearchEngines(Snapshots snapshots, SiteAddress address)
{
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    public Task SitemapAsync(HttpContext context) => AnswerAsync(context, "application/xml; charset=utf-8", Sitemap);

    public Task RobotsAsync(HttpContext context) => AnswerAsync(context, "text/plain; charset=utf-8", (_, root) => Encoding.UTF8.GetBytes(
        $"""
        User-agent: *
        Disallow: /umbraco/

        Sitemap: {new Uri(root, "sitemap.xml")}

        """));

    private async Task AnswerAsync(HttpContext context, string contentType, Func<Snapshot, Uri, byte[]> make)
    {
        var snapshot = snapshots.Latest;
        using var pinned = snapshot.Pin();
        var output = await snapshot.Outputs.GetOrMakeAsync(
            CachedPages.KeyOf(context.Request), () => Task.FromResult(new Output(make(snapshot, address.Of(context.Request)), contentType)));
        await output.WriteAsync(context);
    }

    private static byte[] Sitemap(Snapshot snapshot, Uri root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("urlset", SitemapNamespace);
            foreach (var page in snapshot.All.OfType<SitePage>().Where(page => !page.HideFromSearchEngines && !snapshot.IsProtected(page)))
            {
                foreach (var (_, url) in PageAddresses.Of(snapshot, page, root))
                    Write(xml, url, page.UpdateDate, PageAddresses.Alternates(snapshot, page, root));
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, Uri url, DateTime changed, IEnumerable<(string Culture, Uri Address)> alternates)
    {
        xml.WriteStartElement("url", SitemapNamespace);
        xml.WriteElementString("loc", SitemapNamespace, url.AbsoluteUri);
        xml.WriteElementString("lastmod", SitemapNamespace, changed.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var (culture, address) in alternates)
        {
            xml.WriteStartElement("xhtml", "link", XhtmlNamespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", culture);
            xml.WriteAttributeString("href", address.AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
