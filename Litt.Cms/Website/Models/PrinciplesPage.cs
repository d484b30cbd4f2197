using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Website.Models;

/// <summary>The page of all principles; the principles are its children.</summary>
[PublishedModel("principlesPage")]
public sealed class PrinciplesPage(IPublishedContent content, IPublishedValueFallback fallback) : MenuPage(content, fallback)
{
    public override string Heading => HeadingOrName("heading");

    /// <summary>Plain text, with an empty line between paragraphs.</summary>
    public string? Introduction => this.Text("introduction");

    public override string FirstWords => PlainText.Of(Introduction);

    /// <summary>The principles in their order.</summary>
    public IEnumerable<Principle> Principles => this.Children<Principle>();

    /// <summary>The statement that closes the page: the site's own document for it.</summary>
    public AdvocacyStatement? AdvocacyStatement => this.Root().Descendants().OfType<AdvocacyStatement>().FirstOrDefault();
}
