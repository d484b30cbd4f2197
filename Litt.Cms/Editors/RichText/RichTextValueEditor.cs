using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Litt.Cms.Editors.RichText;

/// <summary>Stores rich text cleaned of scripts and without the addresses of its images, which are looked up when it is shown.</summary>
internal sealed class RichTextValueEditor(
    IShortStringHelper shortStrings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute,
    IHtmlSanitizer sanitizer,
    HtmlImageSourceParser images,
    HtmlLocalLinkParser links)
    : DataValueEditor(shortStrings, json, io, attribute), IDataValueReference
{
    private readonly IJsonSerializer _json = json;

    public override IValueRequiredValidator RequiredValidator => new RichTextRequiredValidator(_json);

    public override IValueFormatValidator FormatValidator => new RichTextFormatValidator(_json);

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) => RichTextValue.Read(value, _json) is { } text
        ? images.FindUdisFromDataAttributes(text.Markup).Concat(links.FindUdisFromLocalLinks(text.Markup).OfType<Umbraco.Cms.Core.Udi>())
            .Select(udi => new UmbracoEntityReference(udi))
        : [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (RichTextValue.Read(editorValue.Value, _json) is not { } text || string.IsNullOrWhiteSpace(text.Markup))
            return null;

        text.Markup = sanitizer.Sanitize(images.RemoveImageSources(text.Markup));
        text.Blocks ??= new RichTextBlockValue();
        return _json.Serialize(text);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (RichTextValue.Read(property.GetValue(culture, segment), _json) is not { } text)
            return null;

        text.Markup = images.EnsureImageSources(text.Markup);
        text.Blocks ??= new RichTextBlockValue();
        return text;
    }
}
