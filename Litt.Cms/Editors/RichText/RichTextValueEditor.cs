using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Litt.Cms.Editors.Blocks;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Litt.Cms.Editors.RichText;

/// <summary>Stores rich text cleaned of scripts and without the addresses of its images, which are looked up when it is shown.</summary>
internal sealed class RichTextValueEditor : DataValueEditor, IDataValueReference, IDataValueTags, IMergingValueEditor
{
    private static readonly string[] ClientOrder = ["layout", "contentData", "settingsData", "expose"];

    private readonly IJsonSerializer _json;
    private readonly IHtmlSanitizer _sanitizer;
    private readonly HtmlImageSourceParser _images;
    private readonly HtmlLocalLinkParser _links;
    private readonly PastedImages _pasted;
    private readonly BlockMapping _mapping;
    private readonly BlockMerging _merging;

    public RichTextValueEditor(
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        IHtmlSanitizer sanitizer,
        HtmlImageSourceParser images,
        HtmlLocalLinkParser links,
        PastedImages pasted,
        BlockMapping mapping,
        BlockMerging merging,
        BlockValidation validation)
        : base(shortStrings, json, io, attribute)
    {
        _json = json;
        _sanitizer = sanitizer;
        _images = images;
        _links = links;
        _pasted = pasted;
        _mapping = mapping;
        _merging = merging;
        Validators.Add(new Nested(json, validation));
    }

    public override IValueRequiredValidator RequiredValidator => new RichTextRequiredValidator(_json);

    public override IValueFormatValidator FormatValidator => new RichTextFormatValidator(_json);

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (RichTextValue.Read(value, _json) is not { } text)
            return [];

        return _images.FindUdisFromDataAttributes(text.Markup)
            .Concat(_links.FindUdisFromLocalLinks(text.Markup).OfType<Udi>())
            .Select(udi => new UmbracoEntityReference(udi))
            .Concat(text.Blocks is { } blocks ? _mapping.References(blocks) : []);
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        RichTextValue.Read(value, _json)?.Blocks is { } blocks ? _mapping.Tags(blocks, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() => BlockKinds.Keys(BlockKinds.Of(ConfigurationObject));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (RichTextValue.Read(editorValue.Value, _json) is not { } text || string.IsNullOrWhiteSpace(text.Markup))
            return null;

        var folder = (editorValue.DataTypeConfiguration as RichTextConfiguration)?.MediaParentId;
        var clean = _sanitizer.Sanitize(_images.RemoveImageSources(_pasted.Keep(text.Markup, folder)));
        text.Markup = ConfiguredMarkup.Keep(clean, (editorValue.DataTypeConfiguration as RichTextSettings)?.Extensions);
        text.Blocks ??= new RichTextBlockValue();
        _mapping.FromEditor(text.Blocks, RichTextValue.Read(currentValue, _json)?.Blocks, editorValue.ContentKey);
        return _json.Serialize(text);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (RichTextValue.Read(property.GetValue(culture, segment), _json) is not { } text)
            return null;

        text.Markup = _images.EnsureImageSources(text.Markup);
        text.Blocks ??= new RichTextBlockValue();
        _mapping.ToEditor(text.Blocks, culture);
        return InOrder(text);
    }

    /// <summary>
    /// Rich text in the order in which the client writes it: it compares texts of JSON, takes any other order for a change, and asks who only looked whether to discard it.
    /// </summary>
    private JsonObject InOrder(RichTextValue text)
    {
        var blocks = JsonNode.Parse(_json.Serialize(text.Blocks!))!.AsObject();
        return new JsonObject
        {
            ["markup"] = text.Markup,
            ["blocks"] = new JsonObject(ClientOrder.Select(part => KeyValuePair.Create(part, blocks[part]?.DeepClone()))),
        };
    }

    public object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture)
    {
        if (RichTextValue.Read(sourceValue, _json) is not { } source)
            return null;

        // Markup is structure, and so is common to all cultures.
        if (source.Blocks is not { ContentData.Count: > 0 })
            return sourceValue;

        var blocks = RichTextValue.Read(targetValue, _json)?.Blocks ?? new RichTextBlockValue();
        _merging.PublishCulture(source.Blocks, blocks, culture);
        return _json.Serialize(new RichTextValue { Markup = source.Markup, Blocks = blocks });
    }

    public object? MergeVariantInvariantPropertyValue(object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures)
    {
        var source = RichTextValue.Read(sourceValue, _json);
        var target = RichTextValue.Read(targetValue, _json);
        if ((canUpdateInvariantData ? target : source) is not { } text)
            return null;

        return _json.Serialize(new RichTextValue
        {
            Markup = text.Markup,
            Blocks = _merging.KeepForbidden(source?.Blocks, target?.Blocks, canUpdateInvariantData, allowedCultures) ?? new RichTextBlockValue(),
        });
    }

    public IEnumerable<string> ChangedCultures(object? sourceValue, object? targetValue, string defaultCulture)
    {
        var source = RichTextValue.Read(sourceValue, _json) ?? new RichTextValue();
        var target = RichTextValue.Read(targetValue, _json) ?? new RichTextValue();
        var changed = _merging.ChangedCultures(source.Blocks ?? new RichTextBlockValue(), target.Blocks ?? new RichTextBlockValue(), defaultCulture);
        return source.Markup == target.Markup ? changed : changed.Append(defaultCulture).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Nested(IJsonSerializer json, BlockValidation validation) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
            RichTextValue.Read(value, json)?.Blocks is { } blocks ? validation.Validate(blocks, validationContext, "blocks.") : [];
    }
}
