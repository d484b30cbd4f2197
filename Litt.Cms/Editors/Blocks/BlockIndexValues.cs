using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Blocks;

/// <summary>What search finds in blocks: the text of the values inside them, by culture, under the name of the property that holds them.</summary>
/// <remarks>The mapping is lazy, for it asks for all editors, of which this is a part.</remarks>
internal sealed class BlockIndexValues<TValue>(IJsonSerializer json, Lazy<BlockMapping> mapping) : IPropertyIndexValueFactory
    where TValue : BlockValue, new()
{
    /// <inheritdoc />
    public IEnumerable<IndexValue> GetIndexValues(
        IProperty property,
        string? culture,
        string? segment,
        bool published,
        IEnumerable<string> availableCultures,
        IDictionary<Guid, IContentType> contentTypeDictionary) =>
        property.GetValue(culture, segment, published) is { } stored && json.TryDeserialize(stored, out TValue? blocks)
            ? Text(property.Alias, mapping.Value.IndexValues(blocks, culture, availableCultures, contentTypeDictionary))
            : [];

    /// <summary>Brings values of many properties together under one name.</summary>
    public static IEnumerable<IndexValue> Text(string name, IEnumerable<IndexValue> values) =>
        from value in values
        group value by value.Culture into same
        select new IndexValue { Culture = same.Key, FieldName = name, Values = [.. same.SelectMany(value => value.Values)] };
}
