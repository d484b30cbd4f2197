using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models;

/// <summary>What every page of the site has: the composition "seo", and a heading and first words of its own.</summary>
public abstract class SitePage(IPublishedContent content, IPublishedValueFallback fallback) : PublishedContentModel(content, fallback)
{
    /// <summary>The large line at the top of the page.</summary>
    public abstract string Heading { get; }

    /// <summary>The page's own first words, as plain text: for a summary where nobody wrote one.</summary>
    public abstract string FirstWords { get; }

    /// <summary>The line for search results, where an editor wrote one.</summary>
    public string? Title => this.Text("title");

    /// <summary>The summary for search results, where an editor wrote one.</summary>
    public string? Description => this.Text("description");

    /// <summary>What is shown where somebody shares the page: its own picture, or that of the site.</summary>
    public Picture? SharePicture => this.Picture("shareImage") ?? Site?.Picture("sharingImage");

    public bool HideFromSearchEngines => this.Value<bool>("hideFromSearchEngines");

    /// <summary>The site that the page belongs to; null where the tree does not begin with a home page.</summary>
    public Home? Site => this.Root() as Home;

    /// <summary>The heading, or the page's name where an editor left it empty.</summary>
    protected string HeadingOrName(string alias) => this.Text(alias) ?? Name;
}

/// <summary>A page that can stand in the menu: the composition "navigation".</summary>
public abstract class MenuPage(IPublishedContent content, IPublishedValueFallback fallback) : SitePage(content, fallback)
{
    public string MenuName => this.Text("menuName") ?? Name;

    public bool IsInMenu => !this.Value<bool>("umbracoNaviHide");
}
