using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Documents;

/// <summary>A version of a document in the list of its versions.</summary>
internal sealed record DocumentVersionItem(
    Guid Id,
    Reference Document,
    Reference DocumentType,
    Reference User,
    DateTime VersionDate,
    bool IsCurrentPublishedVersion,
    bool IsCurrentDraftVersion,
    bool PreventCleanup)
{
    public static DocumentVersionItem From(ContentVersionMeta version, Guid document, Guid documentType, Guid user) => new(
        version.VersionId.ToGuid(),
        new(document),
        new(documentType),
        new(user),
        version.VersionDate,
        version.CurrentPublishedVersion,
        version.CurrentDraftVersion,
        version.PreventCleanup);
}

/// <summary>A version of a document as it was.</summary>
internal sealed record DocumentVersionAnswer(
    Reference? Document,
    ContentTypeReference DocumentType,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ContentValueAnswer> Values,
    IReadOnlyList<DocumentVariant> Variants)
{
    public static DocumentVersionAnswer From(IContent version, IReadOnlyList<ContentValueAnswer> values) => new(
        new(version.Key),
        ContentTypeReference.From(version.ContentType),
        version.VersionId.ToGuid(),
        [],
        values,
        DocumentVariant.From(version, null));
}

/// <summary>The versions of documents: looking at them, keeping them, going back to one.</summary>
internal static class DocumentVersions
{
    public static RouteGroupBuilder MapDocumentVersions(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("/document-version");
        versions.Get("", List);
        versions.Get("/{id:guid}", Open);
        versions.Put("/{id:guid}/prevent-cleanup", Keep);
        versions.Post("/{id:guid}/rollback", RollBack);
        return versions;
    }

    private static async Task<IResult> List(
        Guid documentId, Page page, DocumentAccess access, IContentVersionService versions, IContentTypeService types, IUserIdKeyResolver users, string? culture)
    {
        if (!await access.MayReadAsync(documentId))
            return Problem.Forbidden;

        var whole = page.Whole();
        var found = await versions.GetPagedContentVersionsAsync(documentId, culture, whole.Skip, whole.Take);
        if (!found.Success)
            return found.ToHttp();

        List<DocumentVersionItem> items = [];
        foreach (var version in found.Result!.Items.Skip(whole.Before).Take(page.Take))
        {
            var user = await users.TryGetAsync(version.UserId);
            items.Add(DocumentVersionItem.From(version, documentId, types.Get(version.ContentTypeId)?.Key ?? Guid.Empty, user.Result));
        }

        return Answer.With(new Paged<DocumentVersionItem>(found.Result.Total, items));
    }

    private static async Task<IResult> Open(Guid id, DocumentAccess access, IContentVersionService versions, PropertyAccess values)
    {
        var found = await versions.GetAsync(id);
        if (found is not { Success: true, Result: { } version })
            return found.ToHttp();

        return await access.MayReadAsync(version.Key) ? Answer.With(DocumentVersionAnswer.From(version, await values.ReadAsync(version))) : Problem.Forbidden;
    }

    private static async Task<IResult> Keep(Guid id, bool preventCleanup, DocumentAccess access, IContentVersionService versions, Editor editor)
    {
        var found = await versions.GetAsync(id);
        if (found is not { Success: true, Result: { } version })
            return found.ToHttp();

        return await access.MayAsync(ContentPermissionResource.WithKeys(ActionRollback.ActionLetter, version.Key))
            ? (await versions.SetPreventCleanupAsync(id, preventCleanup, editor.Key)).ToHttp()
            : Problem.Forbidden;
    }

    private static async Task<IResult> RollBack(Guid id, DocumentAccess access, IContentVersionService versions, Editor editor, string? culture)
    {
        var found = await versions.GetAsync(id);
        if (found is not { Success: true, Result: { } version })
            return found.ToHttp();

        var permission = culture is null
            ? ContentPermissionResource.WithKeys(ActionRollback.ActionLetter, version.Key)
            : ContentPermissionResource.WithKeys(ActionRollback.ActionLetter, version.Key, [culture]);
        return await access.MayAsync(permission)
            ? (await versions.RollBackAsync(id, culture, editor.Key)).ToHttp()
            : Problem.Forbidden;
    }
}
