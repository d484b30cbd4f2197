using Markdig;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors;

/// <summary>Makes HTML of Markdown. It is the HTML that is cleaned: cleaning the Markdown would spoil its code and addresses.</summary>
internal sealed class MarkdownHtml(IHtmlSanitizer sanitizer) : IMarkdownToHtmlConverter
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <inheritdoc />
    public string ToHtml(string markdown) => sanitizer.Sanitize(Markdown.ToHtml(markdown, Pipeline));
}
