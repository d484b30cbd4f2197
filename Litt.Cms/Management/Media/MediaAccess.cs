using Litt.Cms.Security;
using Umbraco.Cms.Core.Security.Authorization;

namespace Litt.Cms.Management.Media;

/// <summary>Whether the caller may touch media: what lies under the user's start nodes. Of an item that does not exist nothing is forbidden: it is not found.</summary>
internal sealed class MediaAccess(IMediaPermissionAuthorizer authorizer, Editor editor)
{
    /// <summary>Whether all of the places may be touched; null is the root.</summary>
    public async Task<bool> MayAsync(params IReadOnlyCollection<Guid?> places)
    {
        var user = await editor.UserAsync();
        if (places.Contains(null) && await authorizer.IsDeniedAtRootLevelAsync(user))
            return false;

        Guid[] items = [.. places.OfType<Guid>()];
        return items.Length == 0 || !await authorizer.IsDeniedAsync(user, items);
    }

    public Task<bool> MayReadAsync(IReadOnlyCollection<Guid> ids) => MayAsync([.. ids.Select(id => (Guid?)id)]);

    /// <summary>Those of the items that the caller may see.</summary>
    public async Task<ISet<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids) =>
        ids.Count == 0 ? new HashSet<Guid>() : await authorizer.FilterAuthorizedAsync(await editor.UserAsync(), ids);

    public async Task<bool> MayOpenBinAsync() => !await authorizer.IsDeniedAtRecycleBinLevelAsync(await editor.UserAsync());
}
