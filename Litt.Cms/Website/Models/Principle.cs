using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website.Models;

/// <summary>One principle of harm reduction.</summary>
[PublishedModel("principle")]
public sealed class Principle(IPublishedContent content, IPublishedValueFallback fallback) : SitePage(content, fallback)
{
    public override string Heading => Name;

    /// <summary>The principle itself, word for word.</summary>
    public string? Statement => this.Text("statement");

    public override string FirstWords => PlainText.Of(Statement);

    public IHtmlEncodedString? Explanation => this.Value<IHtmlEncodedString>("explanation");

    public bool HasExplanation => this.HasValue("explanation");

    /// <summary>Where it stands on the page of all principles.</summary>
    public string Anchor => UrlSegment ?? $"principle-{Id}";

    /// <summary>The page of all principles.</summary>
    public PrinciplesPage? Page => this.Parent() as PrinciplesPage;
}
