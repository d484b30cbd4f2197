using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.ContentTypes;

/// <summary>What document types, media types and member types have in common.</summary>
/// <param name="Entity">Their name in addresses.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Folder">What their folders are.</param>
/// <param name="Readers">The policy for reading them.</param>
/// <param name="Item">The name of their items in addresses.</param>
/// <param name="ItemReferences">What else their items refer to by id.</param>
internal sealed record TypeKind(string Entity, UmbracoObjectTypes Kind, UmbracoObjectTypes Folder, string Readers, string Item, params string[] ItemReferences);

/// <summary>The operations that document types, media types and member types share.</summary>
/// <typeparam name="TType">The type.</typeparam>
/// <typeparam name="TService">Core's service for it.</typeparam>
internal static class ContentTypeFamily<TType, TService>
    where TType : class, IContentTypeComposition
    where TService : IContentTypeBaseService<TType>
{
    /// <summary>The tree of the types in their folders.</summary>
    public static void MapTree(IEndpointRouteBuilder api, TypeKind kind) =>
        api.MapFolderTree(kind.Entity, kind.Folder, kind.Kind, TreeItems(kind)).RequireAuthorization(kind.Readers);

    /// <summary>The tree of the types in their folders, in which both are found by their names.</summary>
    public static void MapSearchedTree(IEndpointRouteBuilder api, TypeKind kind) =>
        api.MapSearchedTree(kind.Entity, kind.Folder, kind.Kind, TreeItems(kind)).RequireAuthorization(kind.Readers);

    /// <summary>Reading and placing types, and their items; changing them is for the Settings section.</summary>
    /// <returns>The group at the entity's address, open to all who may read.</returns>
    public static RouteGroupBuilder Map<TAnswer>(IEndpointRouteBuilder api, TypeKind kind, Func<TType, TAnswer> from)
    {
        MapItems(api, kind);
        var types = api.MapGroup($"/{kind.Entity}");
        types.RequireAuthorization(kind.Readers);
        types.Get("/{id:guid}", async (Guid id, TService service) =>
            await service.GetAsync(id) is { } type ? Answer.With(from(type)) : ContentTypeOperationStatus.NotFound.ToProblem());
        types.Get("/batch", (Guid[] id, TService service) =>
        {
            TAnswer[] found = id.Length == 0 ? [] : [.. service.GetMany(id).Select(from)];
            return new Paged<TAnswer>(found.Length, found);
        });
        types.Get("/allowed-at-root", async (Page page, TService service) =>
            (await service.GetAllAllowedAsRootAsync(page.Skip, page.Take)).ToPaged(AllowedType.From));
        types.Get("/{id:guid}/composition-references", CompositionReferences);
        types.Get("/{id:guid}/schema", (Guid id, TService service, IDataTypeService dataTypes, IPropertyEditorSchemaService schemas) =>
            Schema(id, kind, service, dataTypes, schemas));
        MapPlacing(types, kind);
        return types;
    }

    /// <summary>Which types may lie under which; members lie nowhere.</summary>
    public static void MapStructure(IEndpointRouteBuilder types)
    {
        types.Get("/{id:guid}/allowed-children", async (Guid id, Page page, TService service, Guid? parentContentKey) =>
            (await service.GetAllowedChildrenAsync(id, parentContentKey, page.Skip, page.Take)).ToHttp(found => Answer.With(found!.ToPaged(AllowedType.From))));
        types.Get("/{id:guid}/allowed-parents", async (Guid id, TService service) =>
            (await service.GetAllowedParentKeysAsync(id)).ToHttp(keys => Answer.With(new AllowedParents([.. keys.Select(key => new Reference(key))]))));
    }

    private static void MapPlacing(IEndpointRouteBuilder types, TypeKind kind)
    {
        types.Delete("/{id:guid}", async (Guid id, TService service, Editor editor) => (await service.DeleteAsync(id, editor.Key)).ToHttp())
            .RequireAuthorization(Sections.Settings);
        types.Put("/{id:guid}/move", async (Guid id, PlaceType wish, TService service) => (await service.MoveAsync(id, wish.Target?.Id)).ToHttp())
            .RequireAuthorization(Sections.Settings);
        types.Post("/{id:guid}/copy", async (Guid id, PlaceType? wish, TService service) =>
                (await service.CopyAsync(id, wish?.Target?.Id)).ToHttp(copy => Answer.Created(kind.Entity, copy!.Key)))
            .RequireAuthorization(Sections.Settings);
    }

    private static TreeItems<TypeTreeItem> TreeItems(TypeKind kind) => (services, nodes) =>
    {
        Guid[] keys = [.. nodes.Select(node => node.Entity).Where(entity => entity.NodeObjectType == kind.Kind.GetGuid()).Select(entity => entity.Key)];
        var types = keys.Length == 0 ? [] : services.GetRequiredService<TService>().GetMany(keys).ToDictionary(type => type.Key);
        return [.. nodes.Select(node => TypeTreeItem.From(node, types.GetValueOrDefault(node.Entity.Key)))];
    };

    private static void MapItems(IEndpointRouteBuilder api, TypeKind kind)
    {
        var items = api.MapGroup($"/item/{kind.Entity}");
        items.Get("", (Guid[] id, TService service) => id.Length == 0 ? [] : service.GetMany(id).Select(TypeItem.From));
        items.Get("/ancestors", (Guid[] id, IEntityService entities) => id.Length == 0
            ? []
            : entities.GetAll([kind.Folder, kind.Kind], id).Select(entity => new ItemAncestors<NamedItem>(
                entity.Key, [.. entities.Above(entity, [kind.Folder, kind.Kind]).Select(NamedItem.From)])));
        items.Get("/search", (Page page, IEntitySearchService search, TService service, string? query, bool? isElement) =>
        {
            IEntitySlim[] found = string.IsNullOrWhiteSpace(query) ? [] : [.. search.Search(kind.Kind, query, 0, int.MaxValue).Items];
            var types = found.Length == 0 ? [] : service.GetMany(found.Select(entity => entity.Key)).Where(type => isElement is null || type.IsElement == isElement);
            return page.Cut(types.ToArray(), TypeItem.From);
        });
    }

    private static async Task<IResult> CompositionReferences(Guid id, TService service) => await service.GetAsync(id) is { } type
        ? Answer.With(service.GetComposedOf(type.Id).Select(ComposedType.From))
        : ContentTypeOperationStatus.NotFound.ToProblem();

    private static async Task<IResult> Schema(
        Guid id, TypeKind kind, TService service, IDataTypeService dataTypes, IPropertyEditorSchemaService schemas)
    {
        if (await service.GetAsync(id) is not { } type)
            return ContentTypeOperationStatus.NotFound.ToProblem();

        Guid[] keys = [.. type.CompositionPropertyTypes.Select(property => property.DataTypeKey).Distinct()];
        var used = keys.Length == 0 ? [] : (await dataTypes.GetAllAsync(keys)).ToDictionary(dataType => dataType.Key);
        return Answer.With(ContentTypeSchema.Of(type, kind, used, schemas));
    }
}

/// <summary>The folder that a type goes to; none means to the root.</summary>
internal sealed record PlaceType(Reference? Target = null);
