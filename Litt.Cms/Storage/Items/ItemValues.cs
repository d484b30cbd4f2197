using System.Globalization;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <summary>Goes between the values of a version and the properties of an Umbraco entity.</summary>
internal static class ItemValues
{
    /// <summary>The properties of an item, with the values of its draft and of what is published.</summary>
    public static PropertyCollection Read(SharedType type, VersionData draft, VersionData? published)
    {
        var edited = draft.Values.ToLookup(value => value.PropertyTypeId);
        var shown = published?.Values.ToLookup(value => value.PropertyTypeId);
        return new PropertyCollection(type.Properties.Select(property => Property.CreateWithValues(
            property.Id,
            property,
            [
                .. edited[property.Id].Select(value => Initial(property, value, published: false)),
                .. (shown?[property.Id] ?? []).Select(value => Initial(property, value, published: true)),
            ])));
    }

    /// <summary>The draft's values of an item.</summary>
    public static IEnumerable<StoredValue> Edited(IContentBase item) => Values(item, value => value.EditedValue);

    /// <summary>The values of an item that visitors are to see.</summary>
    public static IEnumerable<StoredValue> Published(IContentBase item) => Values(item, value => value.PublishedValue);

    /// <summary>What was stored and the entity knows nothing of: values of other properties, and values that a property does not vary by any more.</summary>
    public static IEnumerable<StoredValue> Unknown(IContentBase item, IEnumerable<StoredValue> stored)
    {
        var properties = item.Properties.ToDictionary(property => property.PropertyTypeId);
        return stored.Where(value =>
            !properties.TryGetValue(value.PropertyTypeId, out var property)
            || (!property.PropertyType.SupportsVariation(value.Culture, value.Segment)
                && !property.Values.Any(known => known.Culture.InvariantEquals(value.Culture) && known.Segment.InvariantEquals(value.Segment))));
    }

    private static IEnumerable<StoredValue> Values(IContentBase item, Func<IPropertyValue, object?> which) =>
        from property in item.Properties
        from value in property.Values
        let held = which(value)
        // A segment says also by nothing that it is there.
        where held is not null || value.Segment is not null
        select StoredValue.Of(property.PropertyTypeId, value.Culture, value.Segment, held);

    private static Property.InitialPropertyValue Initial(IPropertyType property, StoredValue value, bool published) =>
        new(value.Culture, value.Segment, published, As(property.ValueStorageType, value.Value));

    // A data type may have changed what it stores; what can't be read so any more is left as it is.
    private static object? As(ValueStorageType storage, object? value) => (storage, value) switch
    {
        (_, null) or (ValueStorageType.Nvarchar or ValueStorageType.Ntext, string) or (ValueStorageType.Integer, int) => value,
        (ValueStorageType.Decimal, decimal) or (ValueStorageType.Date, DateTime) => value,
        (ValueStorageType.Nvarchar or ValueStorageType.Ntext, DateTime date) => date.ToString("s", CultureInfo.InvariantCulture),
        (ValueStorageType.Nvarchar or ValueStorageType.Ntext, IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture),
        (ValueStorageType.Integer, string text) when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        (ValueStorageType.Integer, decimal number) when number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue => (int)number,
        (ValueStorageType.Decimal, string text) when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        (ValueStorageType.Decimal, int number) => (decimal)number,
        (ValueStorageType.Date, string text) when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) => date,
        _ => value,
    };
}
