using Litt.Cms.Management.Common;
using Litt.Cms.Management.Documents;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Blueprints;

/// <summary>Documents that others begin as: kept in the Settings section, used in the Content section.</summary>
internal static class BlueprintEndpoints
{
    private const string Entity = "document-blueprint";

    public static void MapBlueprints(this IEndpointRouteBuilder api)
    {
        api.MapFolderTree(Entity, UmbracoObjectTypes.DocumentBlueprintContainer, UmbracoObjectTypes.DocumentBlueprint, TreeItems).RequireAuthorization(Sections.ContentOrSettings);
        api.MapFolders<IContentBlueprintContainerService, IContent>(Entity).RequireAuthorization(Sections.Settings);
        api.Get($"/item/{Entity}", Items);

        var used = api.MapGroup($"/{Entity}").RequireAuthorization(Sections.ContentOrSettings);
        used.Get("/{id:guid}", async (Guid id, IContentBlueprintEditingService blueprints, PropertyAccess values) =>
            await ShowAsync(await blueprints.GetAsync(id), values));
        used.Get("/{id:guid}/scaffold", async (Guid id, IContentBlueprintEditingService blueprints, PropertyAccess values) =>
            await ShowAsync(await blueprints.GetScaffoldedAsync(id), values));

        api.MapGroup($"/{Entity}").RequireAuthorization(Sections.Content).Post("/from-document", CreateFromDocument);

        var kept = api.MapGroup($"/{Entity}").RequireAuthorization(Sections.Settings);
        kept.MapAuditLog(UmbracoObjectTypes.DocumentBlueprint, (_, _) => Task.FromResult(true));
        kept.Post("", Create);
        kept.Put("/{id:guid}", Update);
        kept.Put("/{id:guid}/move", async (Guid id, MoveTo wish, IContentBlueprintEditingService blueprints, Editor editor) =>
            (await blueprints.MoveAsync(id, wish.Target?.Id, editor.Key)).ToHttp());
        kept.Delete("/{id:guid}", async (Guid id, IContentBlueprintEditingService blueprints, Editor editor) =>
            (await blueprints.DeleteAsync(id, editor.Key)).ToHttp());
    }

    private static BlueprintTreeItem[] TreeItems(IServiceProvider services, IReadOnlyList<TreeNode> nodes) => [.. nodes.Select(BlueprintTreeItem.From)];

    private static IResult Items(Guid[] id, IEntityService entities) => Answer.With(id.Length == 0
        ? []
        : entities.GetAll(UmbracoObjectTypes.DocumentBlueprint, id).OfType<IDocumentEntitySlim>().Select(BlueprintItem.From));

    private static async Task<IResult> ShowAsync(IContent? blueprint, PropertyAccess values) => blueprint is null
        ? Problem.NotFound("document blueprint")
        : Answer.With(BlueprintAnswer.From(blueprint, await values.ReadAsync(blueprint)));

    private static async Task<IResult> Create(
        CreateBlueprint wish, IContentBlueprintEditingService blueprints, IEntityService entities, IJsonSerializer json, Editor editor) =>
        IsTaken(wish.Id, entities)
            ? ContentEditingOperationStatus.DuplicateKey.ToProblem()
            : (await blueprints.CreateAsync(wish.ToModel(json), editor.Key)).ToHttp(made => Answer.Created(Entity, made.Content!.Key));

    private static async Task<IResult> Update(
        Guid id, UpdateBlueprint wish, IContentBlueprintEditingService blueprints, PropertyAccess values, IJsonSerializer json, Editor editor)
    {
        var allowed = wish with { Values = await values.OwnValuesAsync(await blueprints.GetAsync(id), wish.Values) };
        return (await blueprints.UpdateAsync(id, allowed.ToModel(json), editor.Key)).ToHttp();
    }

    private static async Task<IResult> CreateFromDocument(
        CreateBlueprintFromDocument wish,
        DocumentAccess access,
        IContentBlueprintEditingService blueprints,
        IContentBlueprintContainerService folders,
        IEntityService entities,
        Editor editor)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionCreateBlueprintFromContent.ActionLetter, wish.Document.Id)))
            return Problem.Forbidden;

        if (IsTaken(wish.Id, entities))
            return ContentEditingOperationStatus.DuplicateKey.ToProblem();

        if (wish.Parent is { } parent && await folders.GetAsync(parent.Id) is null)
            return ContentEditingOperationStatus.ParentNotFound.ToProblem();

        var made = await blueprints.CreateFromContentAsync(wish.Document.Id, wish.Name, wish.Id, editor.Key);
        if (made is not { Success: true, Result.Content: { } blueprint })
            return made.ToHttp();

        if (wish.Parent is { } folder && await blueprints.MoveAsync(blueprint.Key, folder.Id, editor.Key) is { Success: false } stuck)
            return stuck.ToHttp();

        return Answer.Created(Entity, blueprint.Key);
    }

    private static bool IsTaken(Guid? id, IEntityService entities) => id is { } key && entities.Exists(key);
}
