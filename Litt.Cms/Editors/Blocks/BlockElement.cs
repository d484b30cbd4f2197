using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Editors.Blocks;

/// <summary>The content or the settings of a block, as views and the Delivery API read it.</summary>
internal sealed class BlockElement : IPublishedElement
{
    private readonly Dictionary<string, IPublishedProperty> _properties;

    /// <param name="type">The element type of the block.</param>
    /// <param name="data">The block as it is stored.</param>
    /// <param name="reading">In which context its values are read.</param>
    public BlockElement(IPublishedContentType type, BlockItemData data, BlockReading reading)
    {
        ContentType = type;
        Key = data.Key;
        _properties = type.PropertyTypes.ToDictionary(
            property => property.Alias,
            IPublishedProperty (property) => new BlockProperty(
                property, this, [.. data.Values.Where(value => string.Equals(value.Alias, property.Alias, StringComparison.OrdinalIgnoreCase))], reading),
            StringComparer.OrdinalIgnoreCase);
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; }

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public PublishedItemType ItemType => PublishedItemType.Element;

    // A block is no item of its own: it has neither number, name, place nor history.
    public int Id => 0;

    public string Name => string.Empty;

    public int SortOrder => 0;

    public int CreatorId => 0;

    public DateTime CreateDate => default;

    public int WriterId => 0;

    public DateTime UpdateDate => default;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; } = new Dictionary<string, PublishedCultureInfo>();

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => false;

    public bool IsPublished(string? culture = null) => true;
}
