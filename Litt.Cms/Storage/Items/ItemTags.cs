using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Storage.Items;

/// <summary>Keeps note of the tags that the values of an item hold.</summary>
internal sealed class ItemTags(ITagRepository tags, ILanguageRepository languages, TypeReader types, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer serializer)
{
    /// <summary>Puts the tags of the item's draft in place of those that it had.</summary>
    public void Save(IContentBase item)
    {
        foreach (var property in item.Properties)
        {
            if (!editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor) || editor.GetValueEditor() is not IDataValueTags values)
                continue;
            var configuration = Configuration(editor, property.PropertyType.DataTypeId);
            var held = property.Values
                .Where(value => property.PropertyType.SupportsVariation(value.Culture, value.Segment))
                .SelectMany(value => values.GetTags(value.EditedValue, configuration, languages.GetIdByIsoCode(value.Culture, throwOnNotFound: false)));
            tags.Assign(item.Id, property.PropertyTypeId, held);
        }
    }

    /// <summary>The item has no tags any more, since nobody sees it.</summary>
    public void Clear(IContentBase item) => tags.RemoveAll(item.Id);

    private object? Configuration(IDataEditor editor, int dataTypeId)
    {
        var editing = editor.GetConfigurationEditor();
        return types.DataTypes.GetValueOrDefault(dataTypeId) is { } dataType
            ? editing.ToConfigurationObject(editing.FromDatabase(dataType.Row.Configuration, serializer), serializer)
            : null;
    }
}
