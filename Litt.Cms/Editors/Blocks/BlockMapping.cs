using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>Hands the values inside blocks to the editors that they belong to, in both directions, and asks those for references and tags.</summary>
internal sealed class BlockMapping(
    PropertyEditorCollection editors,
    IDataTypeConfigurationCache configurations,
    DataValueReferenceFactoryCollection references,
    ILanguageService languages,
    BlockTypes types,
    BlockVariance variance)
{
    /// <summary>Turns stored blocks into what the backoffice shows.</summary>
    /// <param name="value">The stored blocks; they are changed in place.</param>
    /// <param name="culture">The culture of the property that holds them, or null.</param>
    public void ToEditor(BlockValue value, string? culture)
    {
        variance.Align(value, types.Resolve(value), culture);
        foreach (var (property, type) in Properties(value))
        {
            if (editors.TryGet(type.PropertyEditorAlias, out var editor) && Hold(property, type) is { } held)
                property.Value = editor.GetValueEditor(configurations.GetConfiguration(type.DataTypeKey)).ToEditor(held, property.Culture, property.Segment);
        }
    }

    /// <summary>Turns blocks that the backoffice sends into what is stored.</summary>
    /// <param name="value">The sent blocks; they are changed in place.</param>
    /// <param name="current">The blocks that are stored now, or null.</param>
    /// <param name="contentKey">The document that holds them.</param>
    public void FromEditor(BlockValue value, BlockValue? current, Guid contentKey)
    {
        BlockTypes.DropOrphans(value);
        types.Resolve(value);
        if (current is not null)
            types.Resolve(current);

        foreach (var block in value.ContentData.Concat(value.SettingsData))
        {
            var before = current?.ContentData.Concat(current.SettingsData).FirstOrDefault(other => other.Key == block.Key);
            foreach (var property in block.Values)
            {
                if (property.PropertyType is not { } type || !editors.TryGet(type.PropertyEditorAlias, out var editor))
                    continue;

                var configuration = configurations.GetConfiguration(type.DataTypeKey);
                var sent = new ContentPropertyData(property.Value, configuration) { ContentKey = contentKey, PropertyTypeKey = type.Key };
                property.Value = editor.GetValueEditor(configuration).FromEditor(sent, BlockTypes.Plain(Same(before, property)?.Value));
            }
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue value)
    {
        types.Resolve(value);
        return
        [
            .. Properties(value)
                .GroupBy(pair => pair.Type.PropertyEditorAlias, pair => BlockTypes.Plain(pair.Property.Value))
                .SelectMany(values => editors.TryGet(values.Key, out var editor) ? references.GetReferences(editor, values.Distinct()) : Enumerable.Empty<UmbracoEntityReference>())
                .Distinct(),
        ];
    }

    public IEnumerable<ITag> Tags(BlockValue value, int? languageId)
    {
        types.Resolve(value);
        foreach (var (property, type) in Properties(value))
        {
            if (!editors.TryGet(type.PropertyEditorAlias, out var editor) || editor.GetValueEditor() is not IDataValueTags tags)
                continue;

            var language = property.Culture is { } culture ? languages.GetAsync(culture).GetAwaiter().GetResult()?.Id : languageId;
            foreach (var tag in tags.GetTags(BlockTypes.Plain(property.Value), configurations.GetConfiguration(type.DataTypeKey), language))
                yield return tag;
        }
    }

    /// <summary>What is to be found of the blocks by search, with the culture that it belongs to.</summary>
    public IEnumerable<IndexValue> IndexValues(
        BlockValue value, string? culture, IEnumerable<string> cultures, IDictionary<Guid, IContentType> contentTypes)
    {
        types.Resolve(value);
        return Properties(value)
            .Where(pair => pair.Property.Culture is null || culture is null || pair.Property.Culture.InvariantEquals(culture))
            .SelectMany(pair => editors.TryGet(pair.Type.PropertyEditorAlias, out var editor) && Hold(pair.Property, pair.Type) is { } held
                ? editor.PropertyIndexValueFactory.GetIndexValues(held, pair.Property.Culture, pair.Property.Segment, published: false, cultures, contentTypes)
                : Enumerable.Empty<IndexValue>());
    }

    private static IEnumerable<(BlockPropertyValue Property, IPropertyType Type)> Properties(BlockValue value) =>
        from block in value.ContentData.Concat(value.SettingsData)
        from property in block.Values
        where property.PropertyType is not null
        select (property, property.PropertyType);

    private static BlockPropertyValue? Same(BlockItemData? block, BlockPropertyValue property) => block?.Values.FirstOrDefault(other =>
        other.Alias == property.Alias && other.Culture.InvariantEquals(property.Culture) && other.Segment == property.Segment);

    /// <summary>A property that holds a block's value, as editors read it; null where the value does not fit its type any more and stays as it is.</summary>
    private static Property? Hold(BlockPropertyValue value, IPropertyType type)
    {
        var property = new Property(type);
        try
        {
            property.SetValue(BlockTypes.Plain(value.Value), value.Culture, value.Segment);
            return property;
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
