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

    /// <summary>The principles that it stands among, itself too, in their order.</summary>
    public IReadOnlyList<Principle> Among => Page?.Principles.ToArray() ?? [this];

    /// <summary>Its place among them, from one.</summary>
    public int Number => Among.TakeWhile(one => one.Id != Id).Count() + 1;

    public Principle? Previous => Among.ElementAtOrDefault(Number - 2);

    public Principle? Next => Among.ElementAtOrDefault(Number);
}
