using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
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

    /// <summary>
    /// The names of a document after a change, in which those of languages that the caller may not edit stay as they are.
    /// The client sends these along; Core keeps their values, but not their names.
    /// </summary>
    public async Task<IReadOnlyList<VariantName>> OwnNamesAsync(IContent? content, IReadOnlyList<VariantName> wished)
    {
        List<VariantName> names = [];
        foreach (var name in wished)
        {
            if (content is null || name.Culture is not { } culture || !await IsForeignAsync(culture))
                names.Add(name);
            else if (content.GetCultureName(culture) is { } kept)
                names.Add(name with { Name = kept });
        }

        return names;
    }

    private async Task<bool> IsForeignAsync(string culture) => await authorizer.IsDeniedForCultures(await editor.UserAsync(), new HashSet<string> { culture });
}
