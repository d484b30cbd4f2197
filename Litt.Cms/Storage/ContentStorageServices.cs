using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage;

/// <summary>Registers the repositories of types and of content.</summary>
internal static class ContentStorageServices
{
    public static IServiceCollection AddContentRepositories(this IServiceCollection services) => services
        .AddTypes()
        .AddContainers()
        .AddItems();

    private static IServiceCollection AddTypes(this IServiceCollection services) => services
        .AddSingleton<TypeCaches>()
        .AddSingleton<TypeBuilder>()
        .AddSingleton<TypeReader>()
        .AddSingleton<TypeWriter>()
        .AddSingleton<TypeChanges>()
        .AddSingleton<TypeStorage>()
        .AddSingleton<IContentTypeRepository, ContentTypeRepository>()
        .AddSingleton<IMediaTypeRepository, MediaTypeRepository>()
        .AddSingleton<IMemberTypeRepository, MemberTypeRepository>()
        .AddSingleton<IContentTypeCommonRepository, ContentTypeCommonRepository>()
        .AddSingleton<IDataTypeRepository, DataTypeRepository>()
        .AddSingleton<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>()
        .AddSingleton<IDataTypeUsageRepository, DataTypeUsageRepository>();

    private static IServiceCollection AddContainers(this IServiceCollection services) => services
        .AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>()
        .AddSingleton<IMediaTypeContainerRepository, MediaTypeContainerRepository>()
        .AddSingleton<IMemberTypeContainerRepository, MemberTypeContainerRepository>()
        .AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>()
        .AddSingleton<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>()
        .AddSingleton<IElementContainerRepository, ElementContainerRepository>();

    private static IServiceCollection AddItems(this IServiceCollection services) => services
        .AddSingleton<ItemReferences>()
        .AddSingleton<ItemTags>()
        .AddSingleton<ITagRepository, TagRepository>()
        .AddSingleton<RecentItems>()
        .AddSingleton<ItemServices>()
        .AddSingleton<IDocumentRepository, DocumentRepository>()
        .AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>()
        .AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>()
        .AddSingleton<IElementRepository, ElementRepository>()
        .AddSingleton<IElementVersionRepository, ElementVersionRepository>()
        .AddSingleton<IMediaRepository, MediaRepository>();
}
