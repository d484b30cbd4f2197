using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors;

/// <summary>How the children of an item are listed; it holds no value, only a configuration.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ListView)]
internal sealed class ListViewPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io) : DataEditor(valueEditors)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new ListViewConfigurationEditor(io);
}
