using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>Moving, copying and sorting documents.</summary>
internal static class DocumentPlacing
{
    public static void MapDocumentPlacing(this IEndpointRouteBuilder documents)
    {
        documents.Put("/{id:guid}/move", Move);
        documents.Put("/{id:guid}/move-to-recycle-bin", MoveToRecycleBin);
        documents.Post("/{id:guid}/copy", Copy);
        documents.Put("/sort", Sort);
        documents.Put("/{id:guid}/sort-children", SortBelow);
        documents.Put("/root/sort-children", SortRoot);
    }

    private static async Task<IResult> Move(Guid id, MoveTo wish, DocumentAccess access, IContentEditingService editing, Editor editor) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionMove.ActionLetter, [wish.Target?.Id, id]))
            ? (await editing.MoveAsync(id, wish.Target?.Id, editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> MoveToRecycleBin(Guid id, DocumentAccess access, IContentEditingService editing, Editor editor) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionDelete.ActionLetter, id))
            ? (await editing.MoveToRecycleBinAsync(id, editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> Copy(Guid id, CopyDocument wish, DocumentAccess access, IContentEditingService editing, Editor editor)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionCopy.ActionLetter, [wish.Target?.Id, id])))
            return Problem.Forbidden;

        var copied = await editing.CopyAsync(id, wish.Target?.Id, wish.RelateToOriginal, wish.IncludeDescendants, editor.Key);
        return copied.ToHttp(copy => Answer.Created("document", copy!.Key));
    }

    private static async Task<IResult> Sort(SortChildren wish, DocumentAccess access, IContentEditingService editing, Editor editor)
    {
        Guid?[] touched = [.. wish.Sorting.Select(place => (Guid?)place.Id), wish.Parent?.Id];
        return await access.MayAsync(ContentPermissionResource.WithKeys(ActionSort.ActionLetter, touched))
            ? (await editing.SortAsync(wish.Parent?.Id, wish.ToModels(), editor.Key)).ToHttp()
            : Problem.Forbidden;
    }

    private static Task<IResult> SortBelow(Guid id, SortByField wish, DocumentAccess access, IContentEditingService editing, Editor editor) =>
        SortByAsync(id, wish, access, editing, editor);

    private static Task<IResult> SortRoot(SortByField wish, DocumentAccess access, IContentEditingService editing, Editor editor) =>
        SortByAsync(null, wish, access, editing, editor);

    private static async Task<IResult> SortByAsync(Guid? parent, SortByField wish, DocumentAccess access, IContentEditingService editing, Editor editor) =>
        await access.MayAsync(ContentPermissionResource.WithKeys(ActionSort.ActionLetter, parent))
            ? (await editing.SortByFieldAsync(parent, wish.Field, wish.Direction, wish.Culture, editor.Key)).ToHttp()
            : Problem.Forbidden;
}
