using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Rows;

/// <summary>What a node is, as the number that the database keeps: it must never change, so it is not Umbraco's own enumeration.</summary>
internal enum NodeKind : byte
{
    Root = 1,
    Document = 2,
    Media = 3,
    Member = 4,
    Element = 5,
    DocumentBlueprint = 6,
    DocumentType = 10,
    MediaType = 11,
    MemberType = 12,
    DataType = 13,
    DocumentTypeContainer = 20,
    MediaTypeContainer = 21,
    MemberTypeContainer = 22,
    DataTypeContainer = 23,
    DocumentBlueprintContainer = 24,
    ElementContainer = 25,
    RecycleBin = 30,
    ElementRecycleBin = 31,
    Template = 40,
    MemberGroup = 41,
    RelationType = 42,
    Language = 43,
    IdReservation = 44,
}

/// <summary>Goes between Umbraco's object types and the kinds of node that are stored.</summary>
internal static class NodeKinds
{
    private static readonly Dictionary<NodeKind, Guid> Guids = Enum.GetValues<NodeKind>().ToDictionary(kind => kind, kind => kind.ToObjectType().GetGuid());
    private static readonly Dictionary<Guid, NodeKind> ByGuid = Guids.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Umbraco's well-known key of the kind.</summary>
    public static Guid ToGuid(this NodeKind kind) => Guids[kind];

    public static UmbracoObjectTypes ToObjectType(this NodeKind kind) =>
        kind == NodeKind.Root ? UmbracoObjectTypes.ROOT : Enum.Parse<UmbracoObjectTypes>(kind.ToString());

    /// <summary>The kind that is stored for Umbraco's object type.</summary>
    /// <exception cref="NotSupportedException">Nothing of this object type is stored.</exception>
    public static NodeKind FromGuid(Guid objectType) =>
        ByGuid.TryGetValue(objectType, out var kind)
            ? kind
            : throw new NotSupportedException($"Nodes of the object type {objectType} are not stored.");

    public static NodeKind FromObjectType(UmbracoObjectTypes objectType) => FromGuid(objectType.GetGuid());
}
