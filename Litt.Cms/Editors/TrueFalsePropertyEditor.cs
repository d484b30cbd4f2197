using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors;

/// <summary>A toggle: a boolean for the editor, stored as 1 or 0.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalsePropertyEditor : DataEditor
{
    public TrueFalsePropertyEditor(IDataValueEditorFactory valueEditors)
        : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TrueFalseValueEditor>(Attribute!);

    internal sealed class TrueFalseValueEditor(
        IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute)
        : DataValueEditor(shortStrings, json, io, attribute)
    {
        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => IsTrue(editorValue.Value) ? 1 : 0;

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            IsTrue(property.GetValue(culture, segment));

        private static bool IsTrue(object? value) => value switch
        {
            bool truth => truth,
            int number => number == 1,
            long number => number == 1,
            string text => text == "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }
}
