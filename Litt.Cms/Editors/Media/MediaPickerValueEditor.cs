using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Media;

/// <summary>
/// Turns picked media between what the editor shows and what is stored.
/// A pick whose item is gone is kept, so that opening and saving a document loses nothing.
/// </summary>
internal sealed class MediaPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _json;
    private readonly IEntityService _entities;
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly MediaUploads _uploads;

    public MediaPickerValueEditor(
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        IEntityService entities,
        IDataTypeConfigurationCache configurations,
        MediaPickerValidator validator,
        MediaUploads uploads)
        : base(shortStrings, json, io, attribute)
    {
        _json = json;
        _entities = entities;
        _configurations = configurations;
        _uploads = uploads;
        Validators.Add(new TypedJsonValidatorRunner<PickedMedia[], MediaPicker3Configuration>(json, validator));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        PickedMedia.Read(value, _json)
            .Select(picked => new UmbracoEntityReference(Udi.Create(Constants.UdiEntityType.Media, picked.MediaKey)));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not { } value || !_json.TryDeserialize(value, out PickedMedia[]? sent))
            return null;

        PickedMedia[] picked = [.. sent.Where(media => media.MediaKey != Guid.Empty)];
        if (picked.Length == 0)
            return null;

        if (editorValue.DataTypeConfiguration is MediaPicker3Configuration configuration)
            _uploads.Import(picked, configuration.StartNodeId);

        foreach (var media in picked)
            media.Prune();

        return _json.Serialize(picked);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var picked = PickedMedia.Read(property.GetValue(culture, segment), _json);
        NameTypes(picked);
        if (_configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey) is { } configuration)
        {
            foreach (var media in picked)
                media.Apply(configuration);
        }

        return picked;
    }

    /// <summary>The picker leaves the type empty for what was just picked.</summary>
    private void NameTypes(PickedMedia[] picked)
    {
        Guid[] nameless = [.. picked.Where(media => media.MediaTypeAlias.Length == 0).Select(media => media.MediaKey).Distinct()];
        if (nameless.Length == 0)
            return;

        var aliases = _entities.GetAll(UmbracoObjectTypes.Media, nameless)
            .OfType<IContentEntitySlim>()
            .ToDictionary(item => item.Key, item => item.ContentTypeAlias);
        foreach (var media in picked)
        {
            if (media.MediaTypeAlias.Length == 0)
                media.MediaTypeAlias = aliases.GetValueOrDefault(media.MediaKey, string.Empty);
        }
    }
}
