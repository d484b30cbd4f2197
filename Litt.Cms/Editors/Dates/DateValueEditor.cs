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

namespace Litt.Cms.Editors.Dates;

/// <summary>Turns dates between what the editor shows and the moment and zone that are stored.</summary>
internal sealed class DateValueEditor : DataValueEditor, IDataValueSortable
{
    private readonly IJsonSerializer _json;
    private readonly string _format;
    private readonly bool _isTime;

    public DateValueEditor(
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        string format)
        : base(shortStrings, json, io, attribute)
    {
        _json = json;
        _format = format;
        _isTime = attribute.Alias == Constants.PropertyEditors.Aliases.TimeOnly;
        Validators.Add(new TypedJsonValidatorRunner<ShownDate, DateTimeConfiguration>(json, new DateAndZone(texts)));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not { } value || !_json.TryDeserialize(value, out ShownDate? shown) || !StoredDate.TryParse(shown.Date, out var date))
            return null;

        // A time that is sent alone is read as today's.
        if (_isTime)
            date = new DateTimeOffset(DateOnly.MinValue, TimeOnly.FromTimeSpan(date.TimeOfDay), TimeSpan.Zero);

        return _json.Serialize(new StoredDate { Date = date, TimeZone = shown.TimeZone });
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        StoredDate.Read(property.GetValue(culture, segment), _json) is { } stored
            ? new ShownDate(stored.Date.ToString(_format, CultureInfo.InvariantCulture), stored.TimeZone)
            : null;

    /// <inheritdoc />
    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        StoredDate.Read(value, _json)?.Date.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private sealed class DateAndZone(ILocalizedTextService texts) : ITypedValidator<ShownDate, DateTimeConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            ShownDate? value, DateTimeConfiguration? configuration, string? valueType, PropertyValidationContext validationContext)
        {
            if (value is null)
                yield break;

            if (!StoredDate.TryParse(value.Date, out _))
                yield return new ValidationResult("#validation_invalidDate", ["value"]);

            if (configuration?.TimeZones is { Mode: DateTimeConfiguration.TimeZoneMode.Custom, TimeZones: var zones }
                && !zones.Contains(value.TimeZone ?? string.Empty, StringComparer.OrdinalIgnoreCase))
                yield return Limits.Invalid(texts, "notOneOfOptions", value.TimeZone ?? string.Empty);
        }
    }
}
