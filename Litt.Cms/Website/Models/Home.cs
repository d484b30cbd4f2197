using Litt.Cms.Published;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website.Models;

/// <summary>The first page of the site, which also holds what all pages share.</summary>
[PublishedModel("home")]
public sealed class Home(IPublishedContent content, IPublishedValueFallback fallback) : SitePage(content, fallback)
{
    public string SiteName => HeadingOrName("siteName");

    public override string Heading => SiteName;

    public IHtmlEncodedString? Introduction => this.Value<IHtmlEncodedString>("introduction");

    public override string FirstWords => PlainText.Of(Introduction);

    /// <summary>The links that are shown as buttons, the most important one first.</summary>
    public IEnumerable<Link> CallToAction => this.Value<IEnumerable<Link>>("callToAction") ?? [];

    /// <summary>What the organisation stands for: the page of all principles.</summary>
    public PrinciplesPage? PrinciplesPage => this.Children<PrinciplesPage>().FirstOrDefault();

    /// <summary>A page that visitors should see next.</summary>
    public SitePage? FeaturedPage => this.Value<IPublishedContent>("featuredPage") as SitePage;

    public string? FooterText => this.Text("footerText");

    public IEnumerable<Link> FooterLinks => this.Value<IEnumerable<Link>>("footerLinks") ?? [];

    /// <summary>The summary of the whole site, for pages that have none of their own.</summary>
    public string? SharingDescription => this.Text("sharingDescription");

    /// <summary>The pages of the menu, in the order of the tree.</summary>
    public IEnumerable<MenuPage> Menu => this.Children<MenuPage>().Where(page => page.IsInMenu);
}
