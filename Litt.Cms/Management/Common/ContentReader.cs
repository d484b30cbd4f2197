using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Management.Common;

/// <summary>Reads the values of content as their editors show them.</summary>
internal sealed class ContentReader(PropertyEditorCollection editors, IJsonSerializer json)
{
    /// <summary>The values of the properties that are wanted, or of all.</summary>
    public IReadOnlyList<ContentValueAnswer> Values(IContentBase content, Func<IPropertyType, bool>? wanted = null, bool published = false) =>
    [
        .. content.Properties.Where(property => wanted?.Invoke(property.PropertyType) ?? true)
            .SelectMany(property => property.Shown().Select(value => Read(property, value, published))),
    ];

    private ContentValueAnswer Read(IProperty property, IPropertyValue value, bool published)
    {
        var source = published ? Published(property, value) : property;

        // A value whose editor is not installed is shown, and saved again, as it is stored.
        var shown = editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
            ? editor.GetValueEditor().ToEditor(source, value.Culture, value.Segment)
            : source.GetValue(value.Culture, value.Segment);
        return new(
            property.PropertyType.PropertyEditorAlias,
            property.Alias,
            new(shown is null ? null : json.Serialize(shown)),
            value.Culture,
            value.Segment);
    }

    private static Property Published(IProperty property, IPropertyValue value)
    {
        Property copy = new(property.PropertyType);
        copy.SetValue(value.PublishedValue, value.Culture, value.Segment);
        return copy;
    }
}

/// <summary>What of stored values is for the editors' eyes.</summary>
internal static class ShownValues
{
    /// <summary>
    /// The values of a property as it varies now. A property that stopped varying keeps those of its cultures, in case it varies again;
    /// nobody can change them then.
    /// </summary>
    public static IEnumerable<IPropertyValue> Shown(this IProperty property) =>
        property.Values.Where(value => property.PropertyType.SupportsVariation(value.Culture, value.Segment));
}
