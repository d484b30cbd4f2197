using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>Puts nodes at their place, and reads for many at once what is shown with them.</summary>
internal sealed class TreeNodes(
    IEntityService entities,
    IContentService documents,
    IPublicAccessService publicAccess,
    IContentPermissionAuthorizer permissions,
    Editor editor)
{
    /// <summary>Leaves out the nodes that the caller may not read.</summary>
    public async Task<IEntitySlim[]> ReadableAsync(UmbracoObjectTypes kind, IEntitySlim[] items)
    {
        if (kind is not UmbracoObjectTypes.Document || items.Length == 0)
            return items;

        var readable = await permissions.FilterAuthorizedAsync(
            await editor.UserAsync(), items.Select(item => item.Key), new HashSet<string> { ActionBrowse.ActionLetter });
        return [.. items.Where(item => readable.Contains(item.Key))];
    }

    public Task<IReadOnlyCollection<TreeNode>> WithDetailsAsync(UmbracoObjectTypes kind, IEntitySlim[] items, StartNodes start)
    {
        var ancestors = Ancestors(kind, items);
        var schedules = kind is UmbracoObjectTypes.Document && items.Length > 0
            ? documents.GetContentSchedulesByKeys([.. items.Select(item => item.Key)])
            : new Dictionary<Guid, IEnumerable<ContentSchedule>>();
        var protection = kind is UmbracoObjectTypes.Document && items.Length > 0 ? Protection.Read(publicAccess) : Protection.None;

        return Task.FromResult<IReadOnlyCollection<TreeNode>>([.. items.Select(item => new TreeNode(item, Above(item))
        {
            NoAccess = !start.Include(item),
            IsProtected = protection.Covers(item.Path),
            Schedules = schedules.TryGetValue(item.Key, out var own) ? [.. own] : [],
        })]);

        IReadOnlyList<IEntitySlim> Above(IEntitySlim item) => [.. Ids(item).Where(ancestors.ContainsKey).Select(id => ancestors[id])];
    }

    private Dictionary<int, IEntitySlim> Ancestors(UmbracoObjectTypes kind, IEntitySlim[] items)
    {
        int[] ids = [.. items.SelectMany(Ids).Distinct()];

        // Without ids the service would answer every node there is.
        return ids.Length == 0 ? [] : entities.GetAll(kind, ids).ToDictionary(entity => entity.Id);
    }

    private static IEnumerable<int> Ids(IEntitySlim item) =>
        item.Path.Split(',').Select(int.Parse).Where(id => id > 0 && id != item.Id);
}
