using System.Collections.Concurrent;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Types;

/// <summary>A document, media or member type as it is stored.</summary>
internal sealed record StoredType(NodeRow Node, string Alias, TypeDefinition Definition)
{
    public int Id => Node.Id;

    public NodeKind Kind => Node.Kind;
}

/// <summary>A type as content is made with it. It is shared: nobody may change it.</summary>
internal sealed class SharedType
{
    private readonly IContentTypeComposition type;
    private readonly IContentTypeComposition face;
    private readonly Lazy<IReadOnlyList<IPropertyType>> properties;
    private readonly Lazy<IReadOnlyDictionary<int, ContentVariation>> variations;

    public SharedType(IContentTypeComposition type, IContentTypeComposition face)
    {
        this.type = type;
        this.face = face;
        properties = new(() => [.. type.CompositionPropertyTypes]);
        variations = new(() => Properties.ToDictionary(property => property.Id, property => property.Variations));
    }

    public IContentTypeComposition Type => type;

    /// <summary>The type without properties and compositions: quick to make an item of, which is then given its properties.</summary>
    public IContentTypeComposition Face => face;

    /// <summary>How the properties vary, by id.</summary>
    public IReadOnlyDictionary<int, ContentVariation> Variations => variations.Value;

    /// <summary>The type's own properties and those of its compositions, varying no more than the type does.</summary>
    public IReadOnlyList<IPropertyType> Properties => properties.Value;
}

/// <summary>All document, media and member types, and the data types that they use, at one moment.</summary>
/// <param name="stored">The types by id.</param>
/// <param name="dataTypes">The data types by id.</param>
/// <param name="builder">Makes the entities of types.</param>
internal sealed class TypeSet(
    IReadOnlyDictionary<int, StoredType> stored,
    IReadOnlyDictionary<int, StoredDataType> dataTypes,
    TypeBuilder builder)
{
    private readonly ConcurrentDictionary<int, Lazy<SharedType>> shared = new();
    private readonly Dictionary<Guid, StoredType> byKey = stored.Values.ToDictionary(type => type.Node.Key);

    public IReadOnlyDictionary<int, StoredDataType> DataTypes => dataTypes;

    public IEnumerable<StoredType> All => stored.Values;

    public StoredType? Find(int id) => stored.GetValueOrDefault(id);

    public StoredType? Find(Guid key) => byKey.GetValueOrDefault(key);

    /// <summary>An entity of the caller's own.</summary>
    public IContentTypeComposition Build(StoredType type) => builder.Build(this, type);

    /// <summary>The entity that all share.</summary>
    public SharedType Share(StoredType type) =>
        shared.GetOrAdd(type.Id, _ => new Lazy<SharedType>(() => new SharedType(Build(type), builder.BuildFace(this, type)))).Value;

    /// <summary>The type and all that are composed of it, directly or through others.</summary>
    public IReadOnlyList<StoredType> Impacted(int id)
    {
        var found = new List<StoredType>();
        var waiting = new Queue<int>([id]);
        while (waiting.TryDequeue(out var next))
        {
            if (Find(next) is not { } type || found.Contains(type))
                continue;
            found.Add(type);
            foreach (var composed in All.Where(other => other.Definition.Compositions.Contains(next)))
                waiting.Enqueue(composed.Id);
        }

        return found;
    }

    /// <summary>How the properties of content of the type vary, by id.</summary>
    public IReadOnlyDictionary<int, ContentVariation> VariationsOf(StoredType type) =>
        PropertiesOf(type, []).ToDictionary(property => property.Id, property => property.Variations);

    // No property varies more than the types do through which it comes.
    private List<PropertyDefinition> PropertiesOf(StoredType type, HashSet<int> seen) => !seen.Add(type.Id) ? [] :
    [
        .. type.Definition.Compositions
            .Select(Find)
            .OfType<StoredType>()
            .SelectMany(composition => PropertiesOf(composition, seen))
            .Concat(type.Definition.Properties)
            .Select(property => property with { Variations = property.Variations & type.Definition.Variations }),
    ];
}
