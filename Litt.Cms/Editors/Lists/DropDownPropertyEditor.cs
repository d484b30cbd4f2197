using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.Lists;

/// <summary>One or several options of a list that opens.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueEditorIsReusable = true)]
internal sealed class DropDownPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public DropDownPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor<DropDownFlexibleConfiguration>(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<OptionListValueEditor>(Attribute!);
}
