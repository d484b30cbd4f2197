using System.ComponentModel.DataAnnotations;
using Litt.Cms.Editors.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Files;

/// <summary>An uploaded image with its focal point and crops.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ImageCropper, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class ImageCropperPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public ImageCropperPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new CropperConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<CropperValueEditor>(Attribute!);

    /// <summary>Reads a stored image: an object, or its path alone as uploads leave it.</summary>
    public static ImageCropperValue? Read(object? stored, IJsonSerializer json) => stored?.ToString() switch
    {
        null or "" => null,
        { } text when json.TryDeserialize(text, out ImageCropperValue? image) => image,
        { } text => text.DetectIsJson() ? null : new ImageCropperValue { Src = text },
    };

    internal sealed class CropperValueEditor : DataValueEditor
    {
        private readonly IJsonSerializer _json;
        private readonly UploadedFiles _files;
        private readonly IDataTypeConfigurationCache _configurations;

        public CropperValueEditor(
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper io,
            DataEditorAttribute attribute,
            UploadedFiles files,
            IDataTypeConfigurationCache configurations)
            : base(shortStrings, json, io, attribute)
        {
            _json = json;
            _files = files;
            _configurations = configurations;
            Validators.Add(new TypedJsonValidatorRunner<SentImage, ImageCropperConfiguration>(json, new AllowedUpload(files)));
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (editorValue.Value is not { } value || !_json.TryDeserialize(value, out SentImage? image))
                return null;

            if (image.TemporaryFileId is null && string.IsNullOrWhiteSpace(image.Src))
                return null;

            var source = image.TemporaryFileId is { } key ? _files.Store(key, editorValue, []) : image.Src;
            if (source is null || !_files.IsStored(source))
                return currentValue;

            return _json.Serialize(new ImageCropperValue
            {
                Src = source,
                FocalPoint = image.FocalPoint is { IsMiddle: true } ? null : image.FocalPoint,
                Crops = [.. (image.Crops ?? []).OfType<ImageCropperValue.Crop>().Where(crop => crop.Coordinates is not null)],
            });
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
        {
            var image = Read(property.GetValue(culture, segment), _json);
            image?.Apply((_configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey) ?? new()).ToCrops());
            return image;
        }
    }

    private sealed record SentImage(string? Src, Guid? TemporaryFileId, ImageCropperValue.FocalPosition? FocalPoint, ImageCropperValue.Crop?[]? Crops);

    private sealed class AllowedUpload(UploadedFiles files) : ITypedValidator<SentImage, ImageCropperConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            SentImage? value, ImageCropperConfiguration? configuration, string? valueType, PropertyValidationContext validationContext) =>
            value?.TemporaryFileId is { } key ? files.Check(key, []) : [];
    }

    private sealed class CropperConfigurationEditor(IIOHelper io) : ConfigurationEditor<ImageCropperConfiguration>(io);
}

/// <summary>The crops that a data type offers for its images.</summary>
internal sealed class ImageCropperConfiguration
{
    [ConfigurationField("crops")]
    public ImageCropperValue.Crop[]? Crops { get; set; }

    /// <summary>The crops anew, for each image that gets them.</summary>
    public IEnumerable<ImageCropperValue.Crop> ToCrops() =>
        (Crops ?? []).Select(crop => new ImageCropperValue.Crop { Alias = crop.Alias, Width = crop.Width, Height = crop.Height });
}
