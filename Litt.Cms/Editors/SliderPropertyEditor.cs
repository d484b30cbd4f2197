using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors;

/// <summary>A number, or a range of numbers, stored as `2` or `2,5`.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Slider, ValueEditorIsReusable = true)]
internal sealed class SliderPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public SliderPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() => new SliderConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<SliderValueEditor>(Attribute!);

    internal sealed class SliderValueEditor : DataValueEditor
    {
        private readonly IJsonSerializer _json;

        public SliderValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
            : base(shortStrings, json, io, attribute)
        {
            _json = json;
            Validators.Add(new TypedJsonValidatorRunner<SliderRange, SliderConfiguration>(json, new SliderValidator(texts)));
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            editorValue.Value is { } value && _json.TryDeserialize(value, out SliderRange? range) ? range.ToString() : null;

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            SliderRange.Read(property.GetValue(culture, segment)?.ToString());
    }

    internal sealed class SliderRange
    {
        public decimal From { get; set; }

        public decimal? To { get; set; }

        public static SliderRange? Read(string? stored)
        {
            var numbers = (stored ?? string.Empty).Split(',')
                .Select(part => decimal.TryParse(part, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null)
                .ToArray();
            return numbers.Length is 1 or 2 && numbers.All(number => number is not null) ? new SliderRange { From = numbers[0]!.Value, To = numbers[^1] } : null;
        }

        public override string ToString() => To is null || To == From
            ? From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{From},{To}");
    }

    private sealed class SliderValidator(ILocalizedTextService texts) : ITypedValidator<SliderRange, SliderConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            SliderRange? value, SliderConfiguration? configuration, string? valueType, PropertyValidationContext validationContext)
        {
            if (value is null || configuration is null)
                return [];

            var to = value.To ?? value.From;
            return Range(value, to, configuration).Concat((value.From == to ? [value.From] : new[] { value.From, to }).SelectMany(number => Number(number, configuration)));
        }

        private IEnumerable<ValidationResult> Range(SliderRange value, decimal to, SliderConfiguration configuration)
        {
            if (!configuration.EnableRange && value.From != to)
                yield return Limits.Invalid(texts, "unexpectedRange", value);

            if (configuration.EnableRange && to < value.From)
                yield return Limits.Invalid(texts, "invalidRange", value);

            if (configuration is { EnableRange: true, MinimumRange: > 0 } && to - value.From < configuration.MinimumRange)
                yield return Limits.Invalid(texts, "minimumRange", value, configuration.MinimumRange);
        }

        private IEnumerable<ValidationResult> Number(decimal number, SliderConfiguration configuration)
        {
            if (number < configuration.MinimumValue)
                yield return Limits.Invalid(texts, "outOfRangeMinimum", number, configuration.MinimumValue);

            if (configuration.MaximumValue > configuration.MinimumValue && number > configuration.MaximumValue)
                yield return Limits.Invalid(texts, "outOfRangeMaximum", number, configuration.MaximumValue);

            if (!ValidationHelper.IsValueValidForStep(number, configuration.MinimumValue, configuration.Step))
                yield return Limits.Invalid(texts, "invalidStep", number, configuration.Step, configuration.MinimumValue);
        }
    }
}
