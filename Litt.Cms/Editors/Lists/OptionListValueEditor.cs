using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Lists;

/// <summary>Chosen options: a list for the editor, a JSON list in the database.</summary>
internal sealed class OptionListValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;

    public OptionListValueEditor(
        IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper io, DataEditorAttribute attribute, ILocalizedTextService texts)
        : base(shortStrings, json, io, attribute)
    {
        _json = json;
        Validators.Add(new MultipleValueValidator(texts));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredListValidator();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        TextList.Store([.. TextList.Sent(editorValue.Value).Where(text => text.Length > 0)], _json);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        TextList.Stored(property.GetValue(culture, segment), _json);
}
