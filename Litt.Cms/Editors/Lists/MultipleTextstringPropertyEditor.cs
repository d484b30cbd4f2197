using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Lists;

/// <summary>Several lines of text, stored one to a line.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultipleTextstring, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultipleTextstringPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public MultipleTextstringPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() => new LinesConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<LinesValueEditor>(Attribute!);

    private sealed class LinesConfigurationEditor : ConfigurationEditor<MultipleTextStringConfiguration>
    {
        public LinesConfigurationEditor(IIOHelper io)
            : base(io)
        {
            Fields.Add(new ConfigurationField(new IntegerValidator()) { Key = "min", PropertyName = nameof(MultipleTextStringConfiguration.Min) });
            Fields.Add(new ConfigurationField(new IntegerValidator()) { Key = "max", PropertyName = nameof(MultipleTextStringConfiguration.Max) });
        }
    }

    internal sealed class LinesValueEditor : DataValueEditor
    {
        private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

        public LinesValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
            : base(shortStrings, json, io, attribute) => Validators.Add(new NumberOfLines(texts));

        public override IValueRequiredValidator RequiredValidator => new RequiredListValidator();

        public override IValueFormatValidator FormatValidator => new EachLine();

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            var lines = TextList.Sent(editorValue.Value).Select(line => string.Join(' ', Split(line)));
            return string.Join('\n', lines) is { Length: > 0 } stored ? stored : null;
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            property.GetValue(culture, segment)?.ToString() is { Length: > 0 } stored ? Split(stored) : Array.Empty<string>();

        private static string[] Split(string text) => text.Split(LineEnds, StringSplitOptions.None);
    }

    private sealed class EachLine : IValueFormatValidator
    {
        private readonly RegexValidator _pattern = new();

        public IEnumerable<ValidationResult> ValidateFormat(object? value, string? valueType, string format) =>
            TextList.Sent(value).SelectMany(line => _pattern.ValidateFormat(line, valueType, format)).Take(1);
    }

    private sealed class NumberOfLines(ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (dataTypeConfiguration is not MultipleTextStringConfiguration limits)
                yield break;

            var count = TextList.Sent(value).Length;
            if (count == 1 && limits.Min > 1)
                yield return Limits.Invalid(texts, "outOfRangeSingleItemMinimum", count, limits.Min);
            else if (count < limits.Min)
                yield return Limits.Invalid(texts, "outOfRangeMultipleItemsMinimum", count, limits.Min);

            if (limits.Max > 0 && count > limits.Max)
                yield return Limits.Invalid(texts, "outOfRangeMultipleItemsMaximum", count, limits.Max);
        }
    }
}
