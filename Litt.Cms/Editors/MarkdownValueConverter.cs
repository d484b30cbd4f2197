using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Litt.Cms.Editors;

/// <summary>Markdown as views and the Delivery API read it: as HTML, with its links in place.</summary>
[DefaultPropertyValueConverter]
internal sealed class MarkdownValueConverter(HtmlLocalLinkParser links, HtmlUrlParser urls, IMarkdownToHtmlConverter html)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MarkdownEditor;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString();

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        new HtmlEncodedString(Html(inter));

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(string);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        Html(inter);

    private string Html(object? inter) => inter is string { Length: > 0 } markdown
        ? urls.EnsureUrls(links.EnsureInternalLinks(html.ToHtml(markdown)))
        : string.Empty;
}
