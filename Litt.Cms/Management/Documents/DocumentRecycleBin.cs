using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Litt.Cms.Management.Documents;

/// <summary>The recycle bin of documents.</summary>
internal static class DocumentRecycleBin
{
    public static RouteGroupBuilder MapDocumentRecycleBin(this IEndpointRouteBuilder api)
    {
        var bin = api.MapRecycleBin("document", UmbracoObjectTypes.Document, DocumentRecycleBinItem.From, MayLookInside);
        bin.Get("/{id:guid}/original-parent", OriginalParent);
        bin.Put("/{id:guid}/restore", Restore);
        bin.Delete("/{id:guid}", Delete);
        bin.Delete("", Empty);
        return bin;
    }

    private static Task<bool> MayLookInside(HttpContext context) =>
        context.RequestServices.GetRequiredService<DocumentAccess>().MayAsync(ContentPermissionResource.RecycleBin(ActionBrowse.ActionLetter));

    private static async Task<IResult> OriginalParent(Guid id, DocumentAccess access, IDocumentRecycleBinQueryService bin)
    {
        if (!await access.MayAsync(ContentPermissionResource.RecycleBin(ActionBrowse.ActionLetter)))
            return Problem.Forbidden;

        // No body at all would be an error to the client; null says that it was at the root.
        return (await bin.GetOriginalParentAsync(id)).ToHttp(parent => Answer.With(Reference.To(parent?.Key)));
    }

    private static async Task<IResult> Restore(Guid id, MoveTo wish, DocumentAccess access, IContentEditingService editing, Editor editor)
    {
        var target = ContentPermissionResource.WithKeys(ActionMove.ActionLetter, wish.Target?.Id);
        return await access.MayAsync(ContentPermissionResource.RecycleBin(ActionMove.ActionLetter)) && await access.MayAsync(target)
            ? (await editing.RestoreAsync(id, wish.Target?.Id, editor.Key, includeDescendants: true)).ToHttp()
            : Problem.Forbidden;
    }

    private static async Task<IResult> Delete(Guid id, DocumentAccess access, IContentEditingService editing, Editor editor)
    {
        var permission = ContentPermissionResource.WithKeys(ActionDelete.ActionLetter, id);
        return await access.MayAsync(ContentPermissionResource.RecycleBin(ActionDelete.ActionLetter)) && await access.MayAsync(permission)
            ? (await editing.DeleteFromRecycleBinAsync(id, editor.Key)).ToHttp()
            : Problem.Forbidden;
    }

    private static async Task<IResult> Empty(DocumentAccess access, IContentService documents, Editor editor)
    {
        if (!await access.MayAsync(ContentPermissionResource.RecycleBin(ActionDelete.ActionLetter)))
            return Problem.Forbidden;

        var emptied = await documents.EmptyRecycleBinAsync(editor.Key);
        return emptied.Success ? Answer.Done : emptied.Result.ToProblem();
    }
}
