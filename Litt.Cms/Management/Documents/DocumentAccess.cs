using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;

namespace Litt.Cms.Management.Documents;

/// <summary>Whether the caller may do something with documents: by path, permission and language.</summary>
internal sealed class DocumentAccess(IContentPermissionAuthorizer authorizer, Editor editor)
{
    public Task<bool> MayReadAsync(params IReadOnlyCollection<Guid> ids) => MayAsync(ContentPermissionResource.WithKeys(ActionBrowse.ActionLetter, ids));

    /// <summary>Those of the documents that the caller may read.</summary>
    public async Task<ISet<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids) => ids.Count == 0
        ? new HashSet<Guid>()
        : await authorizer.FilterAuthorizedAsync(await editor.UserAsync(), ids, new HashSet<string> { ActionBrowse.ActionLetter });

    /// <summary>Whether all that the resource names is allowed. Of a document that does not exist nothing is forbidden: it is not found.</summary>
    public async Task<bool> MayAsync(ContentPermissionResource wish)
    {
        var user = await editor.UserAsync();
        if (wish.CheckRoot && await authorizer.IsDeniedAtRootLevelAsync(user, wish.PermissionsToCheck))
            return false;

        if (wish.CheckRecycleBin && await authorizer.IsDeniedAtRecycleBinLevelAsync(user, wish.PermissionsToCheck))
            return false;

        if (wish.ParentKeyForBranch is { } branch && await authorizer.IsDeniedWithDescendantsAsync(user, branch, wish.PermissionsToCheck))
            return false;

        if (wish.ContentKeys.Any() && await authorizer.IsDeniedAsync(user, wish.ContentKeys, wish.PermissionsToCheck))
            return false;

        return wish.CulturesToCheck is not { } cultures || !await authorizer.IsDeniedForCultures(user, cultures);
    }
}
