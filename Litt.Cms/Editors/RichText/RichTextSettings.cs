using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.RichText;

/// <summary>Core's configuration of rich text, with the client's extensions, by which the server too must know what may be written.</summary>
internal sealed class RichTextSettings : RichTextConfiguration
{
    [ConfigurationField("extensions")]
    public string[]? Extensions { get; set; }
}

/// <summary>What can be set for rich text.</summary>
internal sealed class RichTextSettingsEditor(IIOHelper io) : ConfigurationEditor<RichTextSettings>(io);
