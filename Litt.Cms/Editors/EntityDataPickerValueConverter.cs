using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors;

/// <summary>Entities picked from a source of an extension, with the source's name.</summary>
[DefaultPropertyValueConverter(typeof(JsonValueConverter))]
internal sealed class EntityDataPickerValueConverter(IJsonSerializer json) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.EntityDataPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(EntityDataPickerValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is string text
        && json.TryDeserialize(text, out Picked? picked)
        && propertyType.DataType.ConfigurationAs<EntityDataPickerConfiguration>() is { } configuration
            ? new EntityDataPickerValue { Ids = picked.Ids ?? [], DataSource = configuration.DataSource }
            : null;

    private sealed record Picked(string[]? Ids);
}
