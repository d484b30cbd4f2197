using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Litt.Cms.Editors.Blocks;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.RichText;

/// <summary>What search finds in rich text: its words without tags, and the text of its blocks.</summary>
/// <remarks>The mapping is lazy, for it asks for all editors, of which this is a part.</remarks>
internal sealed class RichTextIndexValues(IJsonSerializer json, Lazy<BlockMapping> mapping) : IRichTextPropertyIndexValueFactory
{
    /// <inheritdoc />
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property,
        string? culture,
        string? segment,
        bool published,
        IEnumerable<string> availableCultures,
        IDictionary<Guid, IContentType> contentTypeDictionary)
    {
        if (RichTextValue.Read(property.GetValue(culture, segment, published), json) is not { } text)
            return [];

        var own = new IndexValue { Culture = culture, FieldName = property.Alias, Values = [Words(text.Markup)] };
        var blocks = text.Blocks is { } value ? mapping.Value.IndexValues(value, culture, availableCultures, contentTypeDictionary) : [];
        return BlockIndexValues<RichTextBlockValue>.Text(property.Alias, blocks.Prepend(own));
    }

    private static string Words(string html)
    {
        var texts = new HtmlParser().ParseDocument(html).Body!.Descendants<IText>().Select(text => text.Data);
        return string.Join(' ', string.Join(' ', texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
