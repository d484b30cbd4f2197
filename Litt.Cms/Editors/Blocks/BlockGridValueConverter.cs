using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Editors.Blocks;

/// <summary>A block grid as views and the Delivery API read it: its blocks with their spans, and the areas inside them.</summary>
[DefaultPropertyValueConverter(typeof(JsonValueConverter))]
internal sealed class BlockGridValueConverter(IJsonSerializer json, BlockModels blocks, IApiElementBuilder elements)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    private const int DefaultColumns = 12;

    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.BlockGrid;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockGridModel);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) => source?.ToString();

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not string text || !new BlockGridEditorDataConverter(json).TryDeserialize(text, out var data) || data.Layout is not { } layout)
            return BlockGridModel.Empty;

        var configuration = propertyType.DataType.ConfigurationAs<BlockGridConfiguration>() ?? new BlockGridConfiguration();
        var found = blocks.Read<BlockGridItem>(data.BlockValue, configuration.Blocks, owner, referenceCacheLevel, preview, typeof(BlockGridItem<,>));
        return new BlockGridModel(Items(layout, found, configuration), configuration.GridColumns);
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Snapshot;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockGridModel);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding)
    {
        var model = (BlockGridModel)ConvertIntermediateToObject(owner, propertyType, referenceCacheLevel, inter, preview);
        var columns = model.GridColumns ?? propertyType.DataType.ConfigurationAs<BlockGridConfiguration>()?.GridColumns ?? DefaultColumns;
        return new ApiBlockGridModel(columns, [.. model.Select(item => ToApi(item, columns))]);
    }

    private static List<BlockGridItem> Items(IEnumerable<BlockGridLayoutItem> layout, BlockLookup<BlockGridItem> found, BlockGridConfiguration configuration)
    {
        var items = new List<BlockGridItem>();
        foreach (var place in layout)
        {
            if (found[place] is not { } item || Array.Find(configuration.Blocks, kind => kind.ContentElementTypeKey == item.Content.ContentType.Key) is not { } kind)
                continue;

            item.RowSpan = place.RowSpan ?? 1;
            item.ColumnSpan = place.ColumnSpan ?? configuration.GridColumns ?? DefaultColumns;
            item.AreaGridColumns = kind.AreaGridColumns;
            item.GridColumns = configuration.GridColumns;
            item.Areas =
            [
                .. from area in place.Areas
                   let settings = Array.Find(kind.Areas, configured => configured.Key == area.Key)
                   where settings is not null
                   select new BlockGridArea(
                       Items(area.Items, found, configuration),
                       settings.Alias ?? string.Empty,
                       settings.RowSpan ?? 1,
                       settings.ColumnSpan ?? kind.AreaGridColumns ?? configuration.GridColumns ?? DefaultColumns),
            ];
            items.Add(item);
        }

        return items;
    }

    private ApiBlockGridItem ToApi(BlockGridItem item, int columns) => new(
        elements.Build(item.Content),
        item.Settings is { } settings ? elements.Build(settings) : null,
        item.RowSpan,
        item.ColumnSpan,
        item.AreaGridColumns ?? columns,
        [.. item.Areas.Select(area => new ApiBlockGridArea(area.Alias, area.RowSpan, area.ColumnSpan, [.. area.Select(inner => ToApi(inner, columns))]))]);
}
