using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Website.Models.Blocks;

/// <summary>A question that people ask, and its answer.</summary>
[PublishedModel("questionBlock")]
public sealed class QuestionBlock(IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    public string? Question => this.Text("question");

    public IHtmlEncodedString? Answer => this.Value<IHtmlEncodedString>("answer");
}
