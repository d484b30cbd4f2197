using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Blocks;

/// <summary>The value editor of block list, block grid and single block.</summary>
internal sealed class BlockValueEditor<TValue> : DataValueEditor, IDataValueReference, IDataValueTags, IMergingValueEditor
    where TValue : BlockValue, new()
{
    private readonly IJsonSerializer _json;
    private readonly BlockMapping _mapping;
    private readonly BlockMerging _merging;

    public BlockValueEditor(
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        BlockMapping mapping,
        BlockMerging merging,
        BlockValidation validation)
        : base(shortStrings, json, io, attribute)
    {
        _json = json;
        _mapping = mapping;
        _merging = merging;
        Validators.Add(new Nested(this, validation));
        Validators.Add(new NumberOfBlocks(this, texts));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) => Read(value) is { } blocks ? _mapping.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value) is { } blocks ? _mapping.Tags(blocks, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() => BlockKinds.Keys(BlockKinds.Of(ConfigurationObject));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } blocks)
            return null;

        _mapping.FromEditor(blocks, Read(currentValue), editorValue.ContentKey);
        return Store(blocks);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } blocks)
            return null;

        _mapping.ToEditor(blocks, culture);
        return blocks;
    }

    public object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture)
    {
        if (Read(sourceValue) is not { } source)
            return null;

        var target = Read(targetValue) ?? new TValue();
        _merging.PublishCulture(source, target, culture);
        return Store(target);
    }

    public object? MergeVariantInvariantPropertyValue(object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures) =>
        _merging.KeepForbidden(Read(sourceValue), Read(targetValue), canUpdateInvariantData, allowedCultures) is { } merged ? Store(merged) : null;

    public IEnumerable<string> ChangedCultures(object? sourceValue, object? targetValue, string defaultCulture) =>
        _merging.ChangedCultures(Read(sourceValue) ?? new TValue(), Read(targetValue) ?? new TValue(), defaultCulture);

    private TValue? Read(object? value) => value is not null && _json.TryDeserialize(value, out TValue? blocks) ? blocks : null;

    private string? Store(TValue blocks) => blocks.ContentData.Count == 0 ? null : _json.Serialize(blocks);

    private sealed class Nested(BlockValueEditor<TValue> editor, BlockValidation validation) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
            editor.Read(value) is { } blocks ? validation.Validate(blocks, validationContext) : [];
    }

    private sealed class NumberOfBlocks(BlockValueEditor<TValue> editor, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            var layout = editor.Read(value) is { } blocks ? BlockTypes.Layout(blocks) : [];
            var (minimum, maximum) = BlockKinds.Allowed(dataTypeConfiguration);
            var results = Limits.Check(texts, layout.Length, minimum, maximum);
            return dataTypeConfiguration is BlockGridConfiguration grid ? results.Concat(BlockAreas.Check(layout, grid, texts)) : results;
        }
    }
}

/// <summary>What value editors can do whose values hold several cultures.</summary>
internal interface IMergingValueEditor
{
    object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture);

    object? MergeVariantInvariantPropertyValue(object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures);

    IEnumerable<string> ChangedCultures(object? sourceValue, object? targetValue, string defaultCulture);
}
