using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Litt.Cms.Editors.Blocks;

/// <summary>Makes the blocks that views and the Delivery API read out of a stored value: those that are configured and shown in the culture at hand.</summary>
internal sealed class BlockModels(
    IPublishedContentTypeCache types, IPublishedModelFactory models, IVariationContextAccessor variation, IDefaultCultureAccessor cultures)
{
    private readonly ConcurrentDictionary<(Type, Type, Type), Type> _itemTypes = [];

    /// <param name="data">The stored value, with its layout.</param>
    /// <param name="configuration">The kinds of blocks that the data type allows.</param>
    /// <param name="owner">The document or block that holds the property.</param>
    /// <param name="referenceCacheLevel">For how long what the values refer to may be kept.</param>
    /// <param name="preview">Whether drafts count.</param>
    /// <param name="itemType">The open generic type of an item, with the models of content and settings as its arguments.</param>
    public BlockLookup<TItem> Read<TItem>(
        BlockValue data,
        IEnumerable<IBlockConfiguration> configuration,
        IPublishedElement owner,
        PropertyCacheLevel referenceCacheLevel,
        bool preview,
        Type itemType)
        where TItem : class
    {
        var reading = new BlockReading(owner.ContentType.Variations, preview, referenceCacheLevel, cultures.DefaultCulture, variation);
        var kinds = configuration.DistinctBy(kind => kind.ContentElementTypeKey).ToDictionary(kind => kind.ContentElementTypeKey);
        var settingsTypes = kinds.Values.Select(kind => kind.SettingsElementTypeKey).OfType<Guid>().ToHashSet();

        var contents = Elements(data.ContentData.Where(block => kinds.ContainsKey(block.ContentTypeKey)), reading)
            .Where(element => IsExposed(data, element, reading))
            .ToDictionary(element => element.Key);
        var settings = Elements(data.SettingsData.Where(block => settingsTypes.Contains(block.ContentTypeKey)), reading)
            .ToDictionary(element => element.Key);

        return new BlockLookup<TItem>(layout => Item(layout, contents, settings, kinds));

        TItem? Item(
            IBlockLayoutItem layout,
            Dictionary<Guid, IPublishedElement> contentByKey,
            Dictionary<Guid, IPublishedElement> settingsByKey,
            Dictionary<Guid, IBlockConfiguration> kindByType)
        {
            if (!contentByKey.TryGetValue(layout.ContentKey, out var content))
                return null;

            var settingsType = kindByType[content.ContentType.Key].SettingsElementTypeKey;
            var own = layout.SettingsKey is { } key ? settingsByKey.GetValueOrDefault(key) : null;
            if (own?.ContentType.Key != settingsType)
                own = null;

            return (TItem)Activator.CreateInstance(ItemType(itemType, content, own, settingsType), layout.ContentKey, content, layout.SettingsKey, own)!;
        }
    }

    private IEnumerable<IPublishedElement> Elements(IEnumerable<BlockItemData> blocks, BlockReading reading) =>
        from block in blocks.DistinctBy(block => block.Key)
        let type = Find(block.ContentTypeKey)
        where type is { IsElement: true }
        select models.CreateModel(new BlockElement(type, block, reading));

    private Type ItemType(Type open, IPublishedElement content, IPublishedElement? settings, Guid? settingsTypeKey)
    {
        var settingsType = settings?.GetType()
            ?? (settingsTypeKey is { } key && Find(key) is { } type ? models.GetModelType(type.Alias) : typeof(IPublishedElement));
        return _itemTypes.GetOrAdd(
            (open, ModelOf(content), settings is null ? settingsType : ModelOf(settings)),
            parts => parts.Item1.MakeGenericType(parts.Item2, parts.Item3));
    }

    /// <summary>The type by which a view names an element: its model, or the interface where there is none.</summary>
    private static Type ModelOf(IPublishedElement element) => element is BlockElement ? typeof(IPublishedElement) : element.GetType();

    // A block whose element type was deleted is left out; the page stays.
    private IPublishedContentType? Find(Guid key)
    {
        try
        {
            return types.Get(PublishedItemType.Element, key);
        }
        catch (Exception exception) when (exception is not NotSupportedException)
        {
            return null;
        }
    }

    private bool IsExposed(BlockValue data, IPublishedElement element, BlockReading reading)
    {
        var varying = reading.OwnerVariations & element.ContentType.Variations;
        var culture = varying.VariesByCulture() ? variation.VariationContext?.Culture.NullOrWhiteSpaceAsNull() : null;
        var segment = varying.VariesBySegment() ? variation.VariationContext?.Segment.NullOrWhiteSpaceAsNull() : null;
        var exposed = data.Expose.Where(entry => entry.ContentKey == element.Key).ToArray();

        return exposed.Any(entry => Aligned(entry.Culture).InvariantEquals(culture) && entry.Segment.NullOrWhiteSpaceAsNull() == segment);

        // The type's variation may have been changed since; what was without culture belongs to the default language, and the other way round.
        string? Aligned(string? exposedCulture) => (varying.VariesByCulture(), exposedCulture) switch
        {
            (true, null) when exposed.All(entry => entry.Culture is null) => reading.DefaultCulture,
            (false, not null) when exposed.All(entry => entry.Culture is not null) => exposedCulture.InvariantEquals(reading.DefaultCulture) ? null : exposedCulture,
            _ => exposedCulture,
        };
    }
}

/// <summary>Gives the block that stands at a place of the layout; null where it is not shown.</summary>
internal sealed class BlockLookup<TItem>(Func<IBlockLayoutItem, TItem?> find)
    where TItem : class
{
    public TItem? this[IBlockLayoutItem layout] => find(layout);

    public List<TItem> All(IEnumerable<IBlockLayoutItem> layout) => [.. layout.Select(find).OfType<TItem>()];
}
