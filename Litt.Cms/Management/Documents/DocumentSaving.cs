using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Documents;

/// <summary>Creating and changing documents.</summary>
internal static class DocumentSaving
{
    public static void MapDocumentSaving(this IEndpointRouteBuilder documents)
    {
        documents.Post("", Create);
        documents.Post("/validate", ValidateNew);
        documents.Post("/create-and-publish", CreateAndPublish);
        documents.Put("/{id:guid}", Update);
        documents.Put("/{id:guid}/update-and-publish", UpdateAndPublish);
        documents.Delete("/{id:guid}", Delete);
    }

    /// <summary>The one operation of the API's second version.</summary>
    public static void MapDocumentValidation(this IEndpointRouteBuilder api) => api.Put("/document/{id:guid}/validate", Validate);

    private static async Task<IResult> Create(
        CreateDocument wish,
        DocumentAccess access,
        OwnChanges own,
        IContentEditingService editing,
        IEntityService entities,
        IJsonSerializer json,
        Editor editor)
    {
        if (!await access.MayAsync(ToCreate(wish)))
            return Problem.Forbidden;

        if (IsTaken(wish.Id, entities))
            return ContentEditingOperationStatus.DuplicateKey.ToProblem();

        var made = await editing.CreateAsync((await own.InAsync(wish)).ToModel(json), editor.Key);
        return made.ToHttp(result => Answer.Created("document", result.Content!.Key));
    }

    private static async Task<IResult> ValidateNew(
        CreateDocument wish, DocumentAccess access, OwnChanges own, IContentEditingService editing, IJsonSerializer json, Editor editor) =>
        await access.MayAsync(ToCreate(wish))
            ? (await editing.ValidateCreateAsync((await own.InAsync(wish)).ToModel(json), editor.Key)).ToHttp(wish)
            : Problem.Forbidden;

    private static async Task<IResult> CreateAndPublish(
        CreateAndPublishDocument wish,
        DocumentAccess access,
        OwnChanges own,
        IContentEditingService editing,
        IEntityService entities,
        IJsonSerializer json,
        Editor editor)
    {
        var publish = ContentPermissionResource.WithKeys(ActionPublish.ActionLetter, wish.Parent?.Id, wish.CulturesToPublish);
        if (!await access.MayAsync(ToCreate(wish)) || !await access.MayAsync(publish))
            return Problem.Forbidden;

        if (IsTaken(wish.Id, entities))
            return ContentEditingOperationStatus.DuplicateKey.ToProblem();

        var made = await editing.CreateAndPublishAsync((await own.InAsync(wish)).ToModel(json), wish.CulturesToPublish.ToHashSet(), editor.Key);
        return made.Success
            ? Answer.Created("document", made.Result!.Content!.Key)
            : SavingOrPublishing(made.Status, made.Result?.InvalidPropertyAliases);
    }

    private static async Task<IResult> Update(
        Guid id, UpdateDocument wish, DocumentAccess access, OwnChanges own, EditingTurn turn, IContentEditingService editing, IJsonSerializer json, Editor editor)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionUpdate.ActionLetter, id)))
            return Problem.Forbidden;

        return (await turn.TakeAsync(async () => await editing.UpdateAsync(id, (await own.InAsync(id, wish)).ToModel(json), editor.Key))).ToHttp();
    }

    private static async Task<IResult> UpdateAndPublish(
        Guid id,
        UpdateAndPublishDocument wish,
        DocumentAccess access,
        OwnChanges own,
        EditingTurn turn,
        IContentEditingService editing,
        IJsonSerializer json,
        Editor editor)
    {
        var publish = ContentPermissionResource.WithKeys(ActionPublish.ActionLetter, id, wish.CulturesToPublish);
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionUpdate.ActionLetter, id)) || !await access.MayAsync(publish))
            return Problem.Forbidden;

        var saved = await turn.TakeAsync(async () =>
            await editing.UpdateAndPublishAsync(id, (await own.InAsync(id, wish)).ToModel(json), wish.CulturesToPublish.ToHashSet(), editor.Key));
        return saved.Success ? Answer.Done : SavingOrPublishing(saved.Status, saved.Result?.InvalidPropertyAliases);
    }

    private static async Task<IResult> Validate(
        Guid id, ValidateDocument wish, DocumentAccess access, OwnChanges own, IContentEditingService editing, IJsonSerializer json, Editor editor) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionUpdate.ActionLetter, id))
            ? (await editing.ValidateUpdateAsync(id, (await own.InAsync(id, wish)).ToValidation(json), editor.Key)).ToHttp(wish)
            : Problem.Forbidden;

    private static async Task<IResult> Delete(Guid id, DocumentAccess access, IContentEditingService editing, Editor editor) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionDelete.ActionLetter, id))
            ? (await editing.DeleteAsync(id, editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static bool IsTaken(Guid? id, IEntityService entities) => id is { } key && entities.Exists(key);

    private static ContentPermissionResource ToCreate(CreateDocument wish) =>
        ContentPermissionResource.WithKeys(ActionNew.ActionLetter, wish.Parent?.Id, wish.Cultures());

    private static Problem SavingOrPublishing(ContentEditingAndPublishingStatus status, IEnumerable<string>? invalid) =>
        status is { ContentEditingOperationStatus: ContentEditingOperationStatus.Success, ContentPublishingOperationStatus: { } publishing }
            ? DocumentPublishing.NotPublished(publishing, invalid)
            : status.ContentEditingOperationStatus.ToProblem();
}
