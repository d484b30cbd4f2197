using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Published;

/// <summary>The types of published content, made from Umbraco's content types when first asked for and forgotten when a type or a data type changes.</summary>
internal sealed class PublishedTypes(
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IPublishedContentTypeFactory factory) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<int, PublishedType> byId = new();

    public void ClearAll() => byId.Clear();

    public void ClearContentType(int id) => byId.TryRemove(id, out _);

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id)
    {
        var concerned = byId.Values.Where(type => type.Published.PropertyTypes.Any(property => property.DataType.Id == id)).ToArray();
        foreach (var type in concerned)
            byId.TryRemove(type.Published.Id, out _);
        return concerned.Select(type => type.Published);
    }

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        Find(itemType, id)?.Published ?? throw new KeyNotFoundException($"There is no {itemType} type with the id {id}.");

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        Kept(itemType, type => type.Key == key)
        ?? Make(itemType switch
        {
            PublishedItemType.Media => mediaTypes.Get(key),
            PublishedItemType.Member => memberTypes.Get(key),
            _ => documentTypes.Get(key),
        })?.Published
        ?? throw new KeyNotFoundException($"There is no {itemType} type with the key {key}.");

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Kept(itemType, type => type.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase))
        ?? Make(itemType switch
        {
            PublishedItemType.Media => mediaTypes.Get(alias),
            PublishedItemType.Member => memberTypes.Get(alias),
            _ => documentTypes.Get(alias),
        })?.Published
        ?? throw new KeyNotFoundException($"There is no {itemType} type with the alias '{alias}'.");

    /// <summary>The type, or null if it was deleted.</summary>
    public PublishedType? Find(PublishedItemType itemType, int id) => byId.TryGetValue(id, out var known)
        ? known
        : Make(itemType switch
        {
            PublishedItemType.Media => mediaTypes.Get(id),
            PublishedItemType.Member => memberTypes.Get(id),
            _ => documentTypes.Get(id),
        });

    private IPublishedContentType? Kept(PublishedItemType itemType, Func<IPublishedContentType, bool> isWanted) =>
        byId.Values.Select(type => type.Published).FirstOrDefault(type => KindOf(type.ItemType) == KindOf(itemType) && isWanted(type));

    // An element type is a document type.
    private static PublishedItemType KindOf(PublishedItemType itemType) => itemType == PublishedItemType.Element ? PublishedItemType.Content : itemType;

    private PublishedType? Make(IContentTypeComposition? definition) =>
        definition is null ? null : byId.GetOrAdd(definition.Id, _ => new PublishedType(factory.CreateContentType(definition), definition));
}

/// <summary>A published type beside the definition that it was made from.</summary>
internal sealed class PublishedType
{
    private readonly Dictionary<int, (int Index, IPropertyType Definition)> properties = [];

    public PublishedType(IPublishedContentType published, IContentTypeComposition definition)
    {
        Published = published;
        Definition = definition;
        foreach (var property in definition.CompositionPropertyTypes)
            properties[property.Id] = (published.GetPropertyIndex(property.Alias), property);
    }

    public IPublishedContentType Published { get; }

    public IContentTypeComposition Definition { get; }

    public int PropertyCount => properties.Count;

    /// <summary>Where the published type has a property, by the property's id; null for a property that the type does not have any more.</summary>
    public (int Index, IPropertyType Definition)? PropertyOf(int propertyTypeId) =>
        properties.TryGetValue(propertyTypeId, out var found) && found.Index >= 0 ? found : null;
}
