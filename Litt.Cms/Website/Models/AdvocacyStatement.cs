using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website.Models;

/// <summary>What the organisation stands up for.</summary>
[PublishedModel("advocacyStatement")]
public sealed class AdvocacyStatement(IPublishedContent content, IPublishedValueFallback fallback) : MenuPage(content, fallback)
{
    public override string Heading => HeadingOrName("heading");

    public IHtmlEncodedString? Body => this.Value<IHtmlEncodedString>("body");

    public override string FirstWords => PlainText.Of(Body);

    /// <summary>The day on which someone last checked the statement, where it is known.</summary>
    public DateOnly? ReviewedOn => this.HasValue("reviewedOn") && this.Value<DateTime>("reviewedOn") is var day && day > DateTime.MinValue ? DateOnly.FromDateTime(day) : null;
}
