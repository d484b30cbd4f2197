using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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

/// <summary>A colour out of those that the data type offers, with its label.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ColorPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed partial class ColorPickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public ColorPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new ColorConfigurationEditor(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ColorValueEditor>(Attribute!);

    [GeneratedRegex("^#?([0-9a-f]{3}|[0-9a-f]{6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    internal sealed class ColorValueEditor : DataValueEditor
    {
        private readonly IJsonSerializer _json;

        public ColorValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
            : base(shortStrings, json, io, attribute)
        {
            _json = json;
            Validators.Add(new TypedJsonValidatorRunner<Color, ColorPickerConfiguration>(json, new OfferedColor(texts)));
        }

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            editorValue.Value is { } value && Read(value) is { Value.Length: > 0 } color ? _json.Serialize(color) : null;

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) => Read(property.GetValue(culture, segment));

        // Before version 8.10 a colour without label was stored as its number alone.
        private Color? Read(object? value) => value switch
        {
            null or "" => null,
            _ when _json.TryDeserialize(value, out Color? color) => color,
            string text when Hex().IsMatch(text) => new Color(text, text),
            _ => null,
        };
    }

    internal sealed record Color(string? Value, string? Label);

    private sealed class OfferedColor(ILocalizedTextService texts) : ITypedValidator<Color, ColorPickerConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            Color? value, ColorPickerConfiguration? configuration, string? valueType, PropertyValidationContext validationContext)
        {
            if (value?.Value is { Length: > 0 } chosen
                && configuration is { Items.Count: > 0 }
                && !configuration.Items.Any(item => string.Equals(item.Value.TrimStart('#'), chosen.TrimStart('#'), StringComparison.OrdinalIgnoreCase)))
                yield return Limits.Invalid(texts, "invalidColor", chosen);
        }
    }

    private sealed class ColorConfigurationEditor : ConfigurationEditor<ColorPickerConfiguration>
    {
        public ColorConfigurationEditor(IIOHelper io)
            : base(io) => Fields.First(field => field.Key == "items").Validators.Add(new HexColors());
    }

    private sealed class HexColors : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (value is not JsonArray colors)
                yield break;

            for (var number = 0; number < colors.Count; number++)
            {
                var color = (colors[number] as JsonObject)?["value"]?.ToString();
                if (!string.IsNullOrWhiteSpace(color) && !Hex().IsMatch(color))
                    yield return new ValidationResult($"The value {color} is not a valid hex color", [$"item_{number}"]);
            }
        }
    }
}
