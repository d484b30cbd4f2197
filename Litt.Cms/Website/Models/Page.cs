using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website.Models;

/// <summary>A page for whatever else there is to say.</summary>
[PublishedModel("page")]
public sealed class Page(IPublishedContent content, IPublishedValueFallback fallback) : MenuPage(content, fallback)
{
    public override string Heading => HeadingOrName("heading");

    public IHtmlEncodedString? Body => this.Value<IHtmlEncodedString>("body");

    /// <summary>What stands below the text, in its order.</summary>
    public BlockListModel? Blocks => this.Value<BlockListModel>("blocks");

    public override string FirstWords => PlainText.Of(Body);

    /// <summary>The pages below this one.</summary>
    public IEnumerable<MenuPage> Pages => this.Children<MenuPage>().Where(page => page.IsInMenu);
}
