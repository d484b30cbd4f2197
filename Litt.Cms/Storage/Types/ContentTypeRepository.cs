using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Types;

/// <summary>Keeps the document types.</summary>
internal sealed class ContentTypeRepository(IScopeAccessor scope, TypeReader reader, TypeStorage storage)
    : TypeRepository<IContentType>(scope, reader, storage, NodeKind.DocumentType), IContentTypeRepository
{
    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query) =>
        Build(Shared.Where(one => one.Entity.PropertyTypes.OfType<PropertyType>().Matching(query).Any()).Select(one => one.Stored));

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [.. Types.All.SelectMany(type => type.Definition.Properties).Select(property => property.Alias).Distinct().Order(StringComparer.Ordinal)];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        [.. Types.All.Where(type => objectTypes.Length == 0 || objectTypes.Contains(type.Kind.ToGuid())).Select(type => type.Alias)];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. Types.All.Where(type => aliases.InvariantContains(type.Alias)).Select(type => type.Id)];
}

/// <summary>Keeps the media types.</summary>
internal sealed class MediaTypeRepository(IScopeAccessor scope, TypeReader reader, TypeStorage storage)
    : TypeRepository<IMediaType>(scope, reader, storage, NodeKind.MediaType), IMediaTypeRepository;

/// <summary>Keeps the member types.</summary>
internal sealed class MemberTypeRepository(IScopeAccessor scope, TypeReader reader, TypeStorage storage)
    : TypeRepository<IMemberType>(scope, reader, storage, NodeKind.MemberType), IMemberTypeRepository;

/// <summary>Shows types of all kinds together.</summary>
internal sealed class ContentTypeCommonRepository(TypeReader reader, TypeCaches caches) : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition> GetAllTypes()
    {
        var types = reader.Types;
        return [.. types.All.Select(types.Build)];
    }

    public void ClearCache()
    {
        caches.Types.Clear();
        caches.DataTypes.Clear();
    }
}
