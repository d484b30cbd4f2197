using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Litt.Cms.Published;
using Litt.Cms.Website.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website;

/// <summary>Tells feed readers what has changed last, in Atom (RFC 4287).</summary>
internal sealed class Feed(Snapshots snapshots, SiteAddress address, IVariationContextAccessor variation)
{
    public const string Path = "/feed.xml";

    private const int Most = 50;

    public async Task AnswerAsync(HttpContext context)
    {
        var snapshot = snapshots.Latest;
        using var pinned = snapshot.Pin();
        variation.VariationContext = new VariationContext(snapshot.Site.DefaultCulture);
        var output = await snapshot.Outputs.GetOrMakeAsync(
            CachedPages.KeyOf(context.Request), () => Task.FromResult(new Output(Write(snapshot, address.Of(context.Request)), "application/atom+xml; charset=utf-8")));
        await output.WriteAsync(context);
    }

    private static byte[] Write(Snapshot snapshot, Uri root)
    {
        var home = snapshot.Tops.OfType<Home>().FirstOrDefault();
        var culture = snapshot.Site.DefaultCulture;
        var entries = snapshot.All.OfType<SitePage>()
            .Where(page => !page.HideFromSearchEngines && !snapshot.IsProtected(page) && page.Url(culture) != "#")
            .OrderByDescending(page => page.UpdateDate)
            .Take(Most)
            .Select(page => Entry(page, new Uri(root, page.Url(culture))))
            .ToList();
        var feed = new SyndicationFeed(home?.SiteName ?? root.Host, null, root, root.AbsoluteUri, entries.Select(entry => entry.LastUpdatedTime).FirstOrDefault(), entries) { Language = culture };
        feed.Authors.Add(new SyndicationPerson { Name = home?.SiteName ?? root.Host });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root, Path[1..]), "application/atom+xml"));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            feed.GetAtom10Formatter().WriteTo(xml);
        return bytes.ToArray();
    }

    private static SyndicationItem Entry(SitePage page, Uri address)
    {
        var words = page.Description ?? PlainText.Summary(page.FirstWords);
        return new SyndicationItem(page.Heading, (SyndicationContent?)null, address, $"urn:uuid:{page.Key}", new DateTimeOffset(page.UpdateDate.ToUniversalTime()))
        {
            Summary = words.Length > 0 ? new TextSyndicationContent(words) : null,
        };
    }
}
