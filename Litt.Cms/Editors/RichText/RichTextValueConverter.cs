using Litt.Cms.Editors.Blocks;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.RichText;

/// <summary>Rich text as views read it, as HTML with its links, images and blocks in place, and as the Delivery API gives it.</summary>
/// <remarks>The engine that renders blocks is lazy: only the website has one, and only rich text with blocks needs it.</remarks>
[DefaultPropertyValueConverter(typeof(SimpleRichTextValueConverter))]
internal sealed class RichTextValueConverter(
    IJsonSerializer json,
    RichTextRendering rendering,
    BlockModels blocks,
    Lazy<IPartialViewBlockEngine> engine,
    IApiRichTextMarkupParser markup,
    IApiRichTextElementParser elements,
    IApiElementBuilder apiElements,
    IOptionsMonitor<DeliveryApiSettings> settings)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => null,
        _ => value is IRichTextEditorIntermediateValue { Markup: not ("" or "<p></p>") },
    };

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        RichTextValue.Read(source, json) is { } text ? new Intermediate(text.Markup, Blocks(owner, propertyType, text.Blocks, preview)) : null;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        new HtmlEncodedString(inter is Intermediate text ? rendering.Render(text.Markup, text.RichTextBlockModel, engine) : string.Empty);

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        settings.CurrentValue.RichTextOutputAsJson ? typeof(IRichTextElement) : typeof(RichTextModel);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding)
    {
        var asJson = settings.CurrentValue.RichTextOutputAsJson;
        if (inter is not Intermediate text || string.IsNullOrWhiteSpace(text.Markup))
            return asJson ? null : RichTextModel.Empty();

        if (asJson)
            return elements.Parse(text.Markup, text.RichTextBlockModel);

        return new RichTextModel
        {
            Markup = markup.Parse(text.Markup),
            Blocks = [.. (text.RichTextBlockModel ?? RichTextBlockModel.Empty).Select(block => block.ToApi(apiElements))],
        };
    }

    private RichTextBlockModel? Blocks(IPublishedElement owner, IPublishedPropertyType propertyType, RichTextBlockValue? value, bool preview)
    {
        var kinds = propertyType.DataType.ConfigurationAs<RichTextConfiguration>()?.Blocks;
        if (value is null || value.ContentData.Count == 0 || kinds is not { Length: > 0 })
            return null;

        var data = new RichTextEditorBlockDataConverter(json).Convert(value);
        var found = blocks.Read<RichTextBlockItem>(data.BlockValue, kinds, owner, PropertyCacheLevel.Element, preview, typeof(RichTextBlockItem<,>));
        return new RichTextBlockModel(found.All(data.Layout ?? []));
    }

    private sealed record Intermediate(string Markup, RichTextBlockModel? RichTextBlockModel) : IRichTextEditorIntermediateValue;
}
