using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Dates;

/// <summary>Dates and times as views and the Delivery API read them: each editor's value is .NET's own type for it.</summary>
[DefaultPropertyValueConverter(typeof(JsonValueConverter))]
internal sealed class DateValueConverter(IJsonSerializer json) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => TypeOf(propertyType) is not null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => TypeOf(propertyType)!;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        StoredDate.Read(source, json);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        (inter as StoredDate)?.Date is not { } date
            ? null
            : propertyType.EditorAlias switch
            {
                Constants.PropertyEditors.Aliases.DateOnly => DateOnly.FromDateTime(date.DateTime),
                Constants.PropertyEditors.Aliases.TimeOnly => TimeOnly.FromDateTime(date.DateTime),
                Constants.PropertyEditors.Aliases.DateTimeUnspecified => date.DateTime,
                _ => date,
            };

    private static Type? TypeOf(IPublishedPropertyType propertyType) => propertyType.EditorAlias switch
    {
        Constants.PropertyEditors.Aliases.DateOnly => typeof(DateOnly?),
        Constants.PropertyEditors.Aliases.TimeOnly => typeof(TimeOnly?),
        Constants.PropertyEditors.Aliases.DateTimeUnspecified => typeof(DateTime?),
        Constants.PropertyEditors.Aliases.DateTimeWithTimeZone => typeof(DateTimeOffset?),
        _ => null,
    };
}
