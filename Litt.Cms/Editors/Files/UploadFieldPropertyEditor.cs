using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Files;

/// <summary>An uploaded file, stored as its path.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.UploadField, ValueEditorIsReusable = true)]
internal sealed class UploadFieldPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public UploadFieldPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new FileUploadConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<UploadValueEditor>(Attribute!);

    internal sealed class UploadValueEditor : DataValueEditor
    {
        private readonly IJsonSerializer _json;
        private readonly UploadedFiles _files;

        public UploadValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, UploadedFiles files)
            : base(shortStrings, json, io, attribute)
        {
            _json = json;
            _files = files;
            Validators.Add(new TypedJsonValidatorRunner<Upload, FileUploadConfiguration>(json, new AllowedUpload(files)));
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (editorValue.Value is not { } value || !_json.TryDeserialize(value, out Upload? upload))
                return null;

            // An upload that cannot be stored was refused by validation; whatever happened, the file that was there stays.
            if (upload.TemporaryFileId is { } key)
                return _files.Store(key, editorValue, (editorValue.DataTypeConfiguration as FileUploadConfiguration)?.FileExtensions ?? []) ?? currentValue;

            if (string.IsNullOrEmpty(upload.Src))
                return null;

            return _files.IsStored(upload.Src) ? upload.Src : currentValue;
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            property.GetValue(culture, segment)?.ToString() is { Length: > 0 } path ? new Upload(path, null) : null;
    }

    internal sealed record Upload(string? Src, Guid? TemporaryFileId);

    private sealed class AllowedUpload(UploadedFiles files) : ITypedValidator<Upload, FileUploadConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            Upload? value, FileUploadConfiguration? configuration, string? valueType, PropertyValidationContext validationContext) =>
            value?.TemporaryFileId is { } key ? files.Check(key, configuration?.FileExtensions ?? []) : [];
    }
}
