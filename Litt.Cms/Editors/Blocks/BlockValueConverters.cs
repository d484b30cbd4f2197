using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Blocks;

/// <summary>A block list as views and the Delivery API read it.</summary>
[DefaultPropertyValueConverter(typeof(JsonValueConverter))]
internal sealed class BlockListValueConverter(IJsonSerializer json, BlockModels blocks, IApiElementBuilder elements)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.BlockList;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListModel);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => source?.ToString();

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not string text || !new BlockListEditorDataConverter(json).TryDeserialize(text, out var data) || data.Layout is not { } layout)
            return BlockListModel.Empty;

        var kinds = propertyType.DataType.ConfigurationAs<BlockListConfiguration>()?.Blocks ?? [];
        return new BlockListModel(
            blocks.Read<BlockListItem>(data.BlockValue, kinds, owner, referenceCacheLevel, preview, typeof(BlockListItem<,>)).All(layout.Cast<IBlockLayoutItem>()));
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockListModel);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        new ApiBlockListModel(
        [
            .. ((BlockListModel)ConvertIntermediateToObject(owner, propertyType, referenceCacheLevel, inter, preview)).Select(block => block.ToApi(elements)),
        ]);
}

/// <summary>A single block as views and the Delivery API read it.</summary>
[DefaultPropertyValueConverter(typeof(JsonValueConverter))]
internal sealed class SingleBlockValueConverter(IJsonSerializer json, BlockModels blocks, IApiElementBuilder elements)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.SingleBlock;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListItem);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => source?.ToString();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not string text || !new SingleBlockEditorDataConverter(json).TryDeserialize(text, out var data) || data.Layout is not { } layout)
            return null;

        var kinds = propertyType.DataType.ConfigurationAs<SingleBlockConfiguration>()?.Blocks ?? [];
        return blocks.Read<BlockListItem>(data.BlockValue, kinds, owner, referenceCacheLevel, preview, typeof(BlockListItem<,>))
            .All(layout.Cast<IBlockLayoutItem>())
            .FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockItem);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        (ConvertIntermediateToObject(owner, propertyType, referenceCacheLevel, inter, preview) as BlockListItem)?.ToApi(elements);
}
