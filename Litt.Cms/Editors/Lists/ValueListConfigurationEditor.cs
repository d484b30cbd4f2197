using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.Lists;

/// <summary>The options of a drop-down, check box list or radio button list: each may be there once.</summary>
internal sealed class ValueListConfigurationEditor<TConfiguration> : ConfigurationEditor<TConfiguration>
    where TConfiguration : ValueListConfiguration, new()
{
    public ValueListConfigurationEditor(IIOHelper io)
        : base(io) => Fields.First(field => field.Key == "items").Validators.Add(new UniqueOptions());

    private sealed class UniqueOptions : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
            from option in TextList.Sent(value)
            group option by option into same
            where same.Count() > 1
            select new ValidationResult($"The value \"{same.Key}\" must be unique", ["items"]);
    }
}
