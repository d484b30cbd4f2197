using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Lists;

/// <summary>One option of a list that is always open.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public RadioButtonListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor<ValueListConfiguration>(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<OptionValueEditor>(Attribute!);

    internal sealed class OptionValueEditor : DataValueEditor
    {
        public OptionValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
            : base(shortStrings, json, io, attribute) =>
            Validators.Add(new TypedValidatorRunner<string, ValueListConfiguration>(new OneOfTheOptions(texts)));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            property.GetValue(culture, segment)?.ToString();
    }

    private sealed class OneOfTheOptions(ILocalizedTextService texts) : ITypedValidator<string, ValueListConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            string? value, ValueListConfiguration? configuration, string? valueType, PropertyValidationContext validationContext)
        {
            if (!string.IsNullOrEmpty(value) && configuration?.Items.Contains(value) == false)
                yield return Limits.Invalid(texts, "notOneOfOptions", value);
        }
    }
}
