using Litt.Cms.Published;
using Litt.Cms.Website.Models.Blocks;
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

    public override string FirstWords => PlainText.Of(Body) is { Length: > 0 } words
        ? words
        : Blocks?.Select(block => WordsOf(block.Content)).FirstOrDefault(found => found.Length > 0) ?? "";

    /// <summary>The pages below this one.</summary>
    public IEnumerable<MenuPage> Pages => this.Children<MenuPage>().Where(page => page.IsInMenu);

    private static string WordsOf(IPublishedElement block) => block switch
    {
        TextBlock text => PlainText.Of(text.Text),
        QuoteBlock quote => PlainText.Of(quote.Quote),
        CallToActionBlock call => PlainText.Of(call.Text ?? call.Heading),
        QuestionBlock question => PlainText.Of(question.Question),
        _ => "",
    };
}
