using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Extensions;

namespace Litt.Cms.Editors;

/// <summary>Values of editors that store JSON and have no converter of their own.</summary>
[DefaultValueTypePropertyValueConverter]
internal sealed class JsonValueConverter(PropertyEditorCollection editors) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        editors.TryGet(propertyType.EditorAlias, out var editor)
        && editor.GetValueEditor().ValueType.InvariantEquals(ValueTypes.Json);

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonDocument);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (source?.ToString() is not { Length: > 0 } text || !text.DetectIsJson())
            return null;

        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => GetPropertyCacheLevel(propertyType);

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonNode);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        inter is JsonDocument document ? JsonNode.Parse(document.RootElement.GetRawText()) : null;
}
