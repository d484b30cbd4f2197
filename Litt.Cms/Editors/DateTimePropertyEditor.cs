using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Editors;

/// <summary>A date with its time as the clock on the wall shows it, without a zone; `2024-05-03 10:44:00` for the editor.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimePropertyEditor : DataEditor
{
    public DateTimePropertyEditor(IDataValueEditorFactory valueEditors)
        : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateTimeValueEditor>(Attribute!);

    internal sealed class DateTimeValueEditor : DataValueEditor
    {
        public DateTimeValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute)
            : base(shortStrings, json, io, attribute) => Validators.Add(new DateTimeValidator());

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Parse(editorValue.Value);

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Parse(property.GetValue(culture, segment))?.ToIsoString();

        // Read by the invariant calendar: the server's culture may count its years differently.
        private static DateTime? Parse(object? value) => value switch
        {
            DateTime date => DateTime.SpecifyKind(date, DateTimeKind.Unspecified),
            DateTimeOffset date => date.DateTime,
            string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date.DateTime,
            _ => null,
        };
    }
}
