using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Relations;

/// <summary>A kind of item that relations can join.</summary>
internal sealed record ObjectType(string? Name, Guid Id)
{
    public static ObjectType? From(Guid? id) => id is { } key ? new(ObjectTypes.GetUmbracoObjectType(key).GetFriendlyName(), key) : null;
}

/// <summary>A kind of relation.</summary>
internal sealed record RelationTypeAnswer(
    Guid Id, string? Alias, string Name, bool IsBidirectional, bool IsDependency, ObjectType? ParentObject, ObjectType? ChildObject)
{
    public static RelationTypeAnswer From(IRelationType type) => new(
        type.Key,
        type.Alias,
        type.Name ?? string.Empty,
        type.IsBidirectional,
        type is IRelationTypeWithIsDependency { IsDependency: true },
        ObjectType.From(type.ParentObjectType),
        ObjectType.From(type.ChildObjectType));
}

/// <summary>One end of a relation.</summary>
internal sealed record RelationEnd(Guid Id, string? Name)
{
    public static RelationEnd From(IUmbracoEntity? entity) => new(entity?.Key ?? Guid.Empty, entity?.Name);
}

/// <summary>A relation between two items.</summary>
internal sealed record RelationAnswer(Guid Id, Reference RelationType, RelationEnd Parent, RelationEnd Child, DateTime CreateDate, string? Comment)
{
    public static RelationAnswer From(IRelation relation, IRelationService relations) => new(
        relation.Key,
        new(relation.RelationType.Key),
        RelationEnd.From(relations.GetParentEntityFromRelation(relation)),
        RelationEnd.From(relations.GetChildEntityFromRelation(relation)),
        relation.CreateDate,
        relation.Comment);
}

/// <summary>How items are related to each other.</summary>
internal static class RelationEndpoints
{
    public static void MapRelations(this IEndpointRouteBuilder api)
    {
        var relations = api.MapGroup("");
        relations.RequireAuthorization(Sections.Settings);
        relations.Get("/relation-type", async (Page page, IRelationService service) =>
            (await service.GetPagedRelationTypesAsync(page.Skip, page.Take)).ToPaged(RelationTypeAnswer.From));
        relations.Get("/relation-type/{id:guid}", (Guid id, IRelationService service) => service.GetRelationTypeById(id) is { } type
            ? Answer.With(RelationTypeAnswer.From(type))
            : RelationTypeOperationStatus.NotFound.ToProblem());
        relations.Get("/relation/type/{id:guid}", ByType);
        api.Get("/item/relation-type", (Guid[] id, IRelationService service) =>
            service.GetAllRelationTypes().Where(type => id.Contains(type.Key)).Select(RelationTypeItem.From));
        api.Get("/object-types", (Page page, IRelationService service) =>
            page.Cut(service.GetAllowedObjectTypes().ToArray(), kind => ObjectType.From(kind.GetGuid())));
    }

    private static async Task<IResult> ByType(Guid id, Page page, IRelationService service)
    {
        var whole = page.Whole();
        var found = await service.GetPagedByRelationTypeKeyAsync(id, whole.Skip, whole.Take);
        return found.ToHttp(all => Answer.With(new Paged<RelationAnswer>(
            all.Total, [.. all.Items.Skip(whole.Before).Take(page.Take).Select(relation => RelationAnswer.From(relation, service))])));
    }

    private sealed record RelationTypeItem(bool IsDeletable, string Name, Guid Id, IReadOnlyList<Flag> Flags)
    {
        public static RelationTypeItem From(IRelationType type) => new(type.IsDeletableRelationType(), type.Name ?? string.Empty, type.Key, []);
    }
}
