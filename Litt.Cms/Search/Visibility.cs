using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Search;

/// <summary>What the signed-in user may find: what lies below the start nodes, and may be read.</summary>
internal sealed class Visibility(
    IBackOfficeSecurityAccessor security, IEntityService entities, IContentPermissionService permissions, AppCaches caches)
{
    private static readonly HashSet<string> Reading = [ActionBrowse.ActionLetter];

    private IUser? User => security.BackOfficeSecurity?.CurrentUser;

    /// <summary>The nodes that the user's part of a tree begins at.</summary>
    /// <returns>Null where there is no limit.</returns>
    public int[]? StartIds(UmbracoObjectTypes kind)
    {
        var ids = User is not { } user ? null : kind switch
        {
            UmbracoObjectTypes.Document => user.CalculateContentStartNodeIds(entities, caches) ?? [],
            UmbracoObjectTypes.Media => user.CalculateMediaStartNodeIds(entities, caches) ?? [],
            UmbracoObjectTypes.Element => user.CalculateElementStartNodeIds(entities, caches) ?? [],
            _ => null,
        };
        return ids?.Contains(Constants.System.Root) == true ? null : ids;
    }

    /// <summary>Leaves out what the user may not read, in the order given.</summary>
    public async Task<IReadOnlyList<Guid>> ReadableAsync(UmbracoObjectTypes kind, IReadOnlyList<Guid> keys)
    {
        if (kind is not UmbracoObjectTypes.Document || keys.Count == 0 || User is not { } user || ReadsEverything(user))
            return keys;
        var readable = await permissions.FilterAuthorizedAccessAsync(user, keys, Reading);
        return [.. keys.Where(readable.Contains)];
    }

    /// <summary>Spares the question for each document where no group makes an exception of any.</summary>
    private static bool ReadsEverything(IUser user) =>
        user.Groups.Any(group => group.Permissions.Contains(ActionBrowse.ActionLetter)) && user.Groups.All(group => group.GranularPermissions.Count == 0);
}
