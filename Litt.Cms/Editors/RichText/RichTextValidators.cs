using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.RichText;

/// <summary>A rich text is missing when its markup is, whatever else the value holds.</summary>
internal sealed class RichTextRequiredValidator(IJsonSerializer json) : RequiredValidator
{
    public override IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType) =>
        base.ValidateRequired(RichTextValue.Read(value, json) is { } text && !text.IsEmpty() ? text.Markup : value is null ? null : string.Empty, valueType);
}

/// <summary>A pattern is compared with the markup alone.</summary>
internal sealed class RichTextFormatValidator(IJsonSerializer json) : IValueFormatValidator
{
    private readonly RegexValidator _pattern = new();

    public IEnumerable<ValidationResult> ValidateFormat(object? value, string? valueType, string format) =>
        _pattern.ValidateFormat(RichTextValue.Read(value, json)?.Markup, valueType, format);
}
