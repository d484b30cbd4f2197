using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.RichText;

/// <summary>Rich text: its HTML, and the blocks that stand in it.</summary>
internal sealed class RichTextValue
{
    public string Markup { get; set; } = string.Empty;

    public RichTextBlockValue? Blocks { get; set; }

    /// <summary>Reads what is stored or sent: an object with markup and blocks, or the HTML alone. Null where there is nothing.</summary>
    public static RichTextValue? Read(object? value, IJsonSerializer json)
    {
        if (value is null or "")
            return null;

        if (json.TryDeserialize(value, out RichTextValue? read))
        {
            read.Markup ??= string.Empty;
            return read;
        }

        // HTML may begin with a bracket or brace, and is then no JSON although it looks like it.
        return value is string html && !string.IsNullOrWhiteSpace(html) ? new RichTextValue { Markup = html } : null;
    }

    /// <summary>Whether there is nothing to read: no markup, or an empty paragraph as the editor leaves it behind.</summary>
    public bool IsEmpty() => Markup.IsNullOrWhiteSpace() || Markup == "<p></p>";
}
