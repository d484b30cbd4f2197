using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Trees;

/// <summary>What a tree shows of the type of an item.</summary>
internal sealed record ContentTypeFace(Guid Key, string Alias, string? Name, string? Icon, string? Thumbnail, Guid? ListViewKey, ContentVariation Variations);

/// <summary>Knows what types look like.</summary>
internal sealed class ContentTypeFaces(IContentTypeRepository documentTypes, IMediaTypeRepository mediaTypes, IMemberTypeRepository memberTypes)
{
    /// <summary>The faces of the types of the items, by the id of the type.</summary>
    public IReadOnlyDictionary<int, ContentTypeFace> Of(IEnumerable<(NodeKind Kind, int TypeId)> items)
    {
        var faces = new Dictionary<int, ContentTypeFace>();
        foreach (var types in items.Distinct().GroupBy(item => item.Kind, item => item.TypeId))
        {
            foreach (var type in Types(types.Key, [.. types]))
                faces[type.Id] = new ContentTypeFace(type.Key, type.Alias, type.Name, type.Icon, type.Thumbnail, type.ListView, type.Variations);
        }

        return faces;
    }

    private IEnumerable<IContentTypeComposition> Types(NodeKind kind, int[] ids) => kind switch
    {
        NodeKind.Media => mediaTypes.GetMany(ids),
        NodeKind.Member => memberTypes.GetMany(ids),
        _ => documentTypes.GetMany(ids),
    };
}
