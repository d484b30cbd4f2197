using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.Lists;

/// <summary>Several options, each with a box to tick.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.CheckBoxList, ValueEditorIsReusable = true)]
internal sealed class CheckBoxListPropertyEditor : DataEditor
{
    private readonly IIOHelper _io;

    public CheckBoxListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io)
        : base(valueEditors)
    {
        _io = io;
        SupportsReadOnly = true;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor<ValueListConfiguration>(_io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<OptionListValueEditor>(Attribute!);
}
