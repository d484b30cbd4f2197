using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>The type of an item that refers to another.</summary>
internal sealed record ReferringType(Guid Id, string? Icon, string? Alias, string? Name)
{
    public static ReferringType From(RelationItemModel item) => new(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
}

/// <summary>An item that refers to another; the client knows how to show it by its kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(ReferringDocument), "DocumentReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringElement), "ElementReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringMedia), "MediaReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringMember), "MemberReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringDocumentTypeProperty), "DocumentTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringMediaTypeProperty), "MediaTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringMemberTypeProperty), "MemberTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(ReferringOther), "DefaultReferenceResponseModel")]
internal abstract record Referring(Guid Id, string? Name)
{
    public static Referring From(RelationItemModel item, IReadOnlyDictionary<Guid, IPublishableContentEntitySlim> variants) => item.NodeType switch
    {
        Constants.UdiEntityType.Document => new ReferringDocument(item.NodeKey, item.NodeName, item.NodePublished, ReferringType.From(item), Variants(item, variants)),
        Constants.UdiEntityType.Element => new ReferringElement(item.NodeKey, item.NodeName, item.NodePublished, ReferringType.From(item), Variants(item, variants)),
        Constants.UdiEntityType.Media => new ReferringMedia(item.NodeKey, item.NodeName, ReferringType.From(item)),
        Constants.UdiEntityType.Member => new ReferringMember(item.NodeKey, item.NodeName, ReferringType.From(item)),
        Constants.ReferenceType.DocumentTypePropertyType => new ReferringDocumentTypeProperty(item.NodeKey, item.NodeName, item.NodeAlias, ReferringType.From(item)),
        Constants.ReferenceType.MediaTypePropertyType => new ReferringMediaTypeProperty(item.NodeKey, item.NodeName, item.NodeAlias, ReferringType.From(item)),
        Constants.ReferenceType.MemberTypePropertyType => new ReferringMemberTypeProperty(item.NodeKey, item.NodeName, item.NodeAlias, ReferringType.From(item)),
        _ => new ReferringOther(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon),
    };

    private static IReadOnlyList<VariantItem> Variants(RelationItemModel item, IReadOnlyDictionary<Guid, IPublishableContentEntitySlim> variants) =>
        variants.TryGetValue(item.NodeKey, out var entity) ? VariantItem.From(entity, []) : [];
}

internal sealed record ReferringDocument(Guid Id, string? Name, bool? Published, ReferringType DocumentType, IReadOnlyList<VariantItem> Variants) : Referring(Id, Name);

internal sealed record ReferringElement(Guid Id, string? Name, bool? Published, ReferringType DocumentType, IReadOnlyList<VariantItem> Variants) : Referring(Id, Name);

internal sealed record ReferringMedia(Guid Id, string? Name, ReferringType MediaType) : Referring(Id, Name);

internal sealed record ReferringMember(Guid Id, string? Name, ReferringType MemberType) : Referring(Id, Name);

internal sealed record ReferringDocumentTypeProperty(Guid Id, string? Name, string? Alias, ReferringType DocumentType) : Referring(Id, Name);

internal sealed record ReferringMediaTypeProperty(Guid Id, string? Name, string? Alias, ReferringType MediaType) : Referring(Id, Name);

internal sealed record ReferringMemberTypeProperty(Guid Id, string? Name, string? Alias, ReferringType MemberType) : Referring(Id, Name);

internal sealed record ReferringOther(Guid Id, string? Name, string? Type, string? Icon) : Referring(Id, Name);

/// <summary>Turns relations into what the client shows of them, with the variants of all in one reading.</summary>
internal static class ReferringItems
{
    public static Paged<Referring> ToReferring(this PagedModel<RelationItemModel> relations, IEntityService entities)
    {
        var items = relations.Items.ToArray();
        Guid[] keys = [.. items.Where(item => item.NodeType is Constants.UdiEntityType.Document or Constants.UdiEntityType.Element).Select(item => item.NodeKey)];

        // Without keys the service would answer every node there is.
        var variants = keys.Length == 0
            ? []
            : entities.GetAll([UmbracoObjectTypes.Document, UmbracoObjectTypes.Element], keys).OfType<IPublishableContentEntitySlim>().ToDictionary(entity => entity.Key);
        return new(relations.Total, [.. items.Select(item => Referring.From(item, variants))]);
    }
}

/// <summary>Who refers to whom.</summary>
internal static class References
{
    private const int Few = 20;

    /// <summary>Which items refer to one item, and which of several are referred to.</summary>
    public static void MapReferences(this IEndpointRouteBuilder group, UmbracoObjectTypes kind, MayRead mayRead)
    {
        group.Get("/{id:guid}/referenced-by", async (Guid id, Page page, HttpContext context, ITrackedReferencesService references, IEntityService entities) =>
        {
            if (!await mayRead(context, [id]))
                return Problem.Forbidden;

            var found = await references.GetPagedRelationsForItemAsync(id, kind, page.Skip, page.Take, filterMustBeIsDependency: true);
            return found.ToHttp(relations => Answer.With(relations.ToReferring(entities)));
        });

        group.Get("/are-referenced", async (HttpContext context, ITrackedReferencesService references, Guid[] id, int skip = 0, int take = Few) =>
        {
            if (!await mayRead(context, id))
                return Problem.Forbidden;

            var found = await references.GetPagedKeysWithDependentReferencesAsync(id.ToHashSet(), kind.GetGuid(), skip, take);
            return Answer.With(found.ToPaged(key => new Reference(key)));
        });
    }

    /// <summary>Which items below one are referred to from elsewhere.</summary>
    public static void MapReferencedDescendants(this IEndpointRouteBuilder group, UmbracoObjectTypes kind, MayRead mayRead) =>
        group.Get("/{id:guid}/referenced-descendants", async (Guid id, Page page, HttpContext context, ITrackedReferencesService references) =>
        {
            if (!await mayRead(context, [id]))
                return Problem.Forbidden;

            var found = await references.GetPagedDescendantsInReferencesAsync(id, kind, page.Skip, page.Take, filterMustBeIsDependency: true);
            return found.ToHttp(relations => Answer.With(relations.ToPaged(relation => new Reference(relation.NodeKey))));
        });
}
