using Litt.Cms.Editors.Blocks;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.RichText;

/// <summary>Formatted text with links, images and blocks.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class RichTextPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io, RichTextIndexValues index)
    : BlockPropertyEditor(valueEditors, index)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new RichTextSettingsEditor(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<RichTextValueEditor>(Attribute!);
}
