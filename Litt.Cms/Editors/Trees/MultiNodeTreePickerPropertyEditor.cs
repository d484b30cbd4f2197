using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Trees;

/// <summary>Documents, media or members picked from a tree, stored as their identifiers, separated by commas.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultiNodeTreePickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public MultiNodeTreePickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TreePickerValueEditor>(Attribute!);

    internal sealed class TreePickerValueEditor : DataValueEditor, IDataValueReference
    {
        private readonly IJsonSerializer _json;

        public TreePickerValueEditor(
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper io,
            DataEditorAttribute attribute,
            ILocalizedTextService texts,
            IEntityService entities)
            : base(shortStrings, json, io, attribute)
        {
            _json = json;
            Validators.Add(new TypedJsonValidatorRunner<PickedNode[], MultiNodePickerConfiguration>(json, new TreePickerValidator(texts, entities)));
        }

        public override IValueRequiredValidator RequiredValidator => new RequiredNodes(_json);

        public IEnumerable<UmbracoEntityReference> GetReferences(object? value) => Read(value).Select(udi => new UmbracoEntityReference(udi));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (editorValue.Value is not { } value || !_json.TryDeserialize(value, out PickedNode[]? picked))
                return null;

            var identifiers = picked.Where(node => node.Unique != Guid.Empty).Select(node => new GuidUdi(node.Type, node.Unique).ToString());
            return string.Join(',', identifiers) is { Length: > 0 } stored ? stored : null;
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment)).Select(udi => new PickedNode { Type = udi.EntityType, Unique = udi.Guid }).ToArray();

        private static IEnumerable<GuidUdi> Read(object? stored) => (stored?.ToString() ?? string.Empty).Split(',')
            .Select(text => UdiParser.TryParse(text, out GuidUdi? udi) ? udi : null)
            .OfType<GuidUdi>();
    }

    private sealed class RequiredNodes(IJsonSerializer json) : IValueRequiredValidator
    {
        public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> ValidateRequired(object? value, string? valueType)
        {
            if (value is null)
                yield return new("#validation_invalidNull", ["value"]);
            else if (!json.TryDeserialize(value, out PickedNode[]? picked) || picked.Length == 0)
                yield return new("#validation_invalidEmpty", ["value"]);
        }
    }
}
