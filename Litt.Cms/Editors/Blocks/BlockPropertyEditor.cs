using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>What the editors share whose values hold blocks: a property that does not vary may still hold values that do.</summary>
internal abstract class BlockPropertyEditor : DataEditor
{
    protected BlockPropertyEditor(IDataValueEditorFactory valueEditors, IPropertyIndexValueFactory index)
        : base(valueEditors)
    {
        PropertyIndexValueFactory = index;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; }

    public override bool SupportsConfigurableElements => true;

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture) =>
        Merging().MergePartialPropertyValueForCulture(sourceValue, targetValue, culture);

    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures) =>
        Merging().MergeVariantInvariantPropertyValue(sourceValue, targetValue, canUpdateInvariantData, allowedCultures);

    public override IEnumerable<string> GetChangedCulturesForPartialPropertyValues(object? sourceValue, object? targetValue, string defaultCulture) =>
        Merging().ChangedCultures(sourceValue, targetValue, defaultCulture);

    private IMergingValueEditor Merging() => (IMergingValueEditor)GetValueEditor();
}

/// <summary>A list of blocks.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class BlockListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io, BlockIndexValues<BlockListValue> index)
    : BlockPropertyEditor(valueEditors, index)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new BlockConfigurationEditor<BlockListConfiguration>(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<BlockValueEditor<BlockListValue>>(Attribute!);
}

/// <summary>Blocks in a grid of columns, with areas for further blocks inside them.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class BlockGridPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io, BlockIndexValues<BlockGridValue> index)
    : BlockPropertyEditor(valueEditors, index)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new BlockConfigurationEditor<BlockGridConfiguration>(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<BlockValueEditor<BlockGridValue>>(Attribute!);
}

/// <summary>One block.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class SingleBlockPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper io, BlockIndexValues<SingleBlockValue> index)
    : BlockPropertyEditor(valueEditors, index)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new BlockConfigurationEditor<SingleBlockConfiguration>(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<BlockValueEditor<SingleBlockValue>>(Attribute!);
}

/// <summary>The kinds of blocks that a data type allows.</summary>
internal sealed class BlockConfigurationEditor<TConfiguration>(IIOHelper io) : ConfigurationEditor<TConfiguration>(io)
    where TConfiguration : new();
