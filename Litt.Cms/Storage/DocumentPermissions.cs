using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Litt.Cms.Storage;

/// <summary>What groups may do with single nodes: the part of permissions that group and document repositories share.</summary>
internal sealed class DocumentPermissions(IScopeAccessor scope, UserCache users)
{
    // Permissions on properties name a document type, and are no permissions on a node of a tree.
    private static readonly string[] OfNodes = [DocumentGranularPermission.ContextType, ElementGranularPermission.ContextType];

    /// <summary>What is said for these nodes themselves, for each group; for all nodes if none is given.</summary>
    public EntityPermissionCollection Get(int[] groupIds, int[] nodeIds)
    {
        // Most sites say nothing of single nodes, and permissions are asked for at every step.
        if (!users.GroupsWithNodePermissions(scope, () => Rows.Select(permission => permission.UserGroupId).Distinct().ToHashSet()).Overlaps(groupIds))
            return [];
        var rows = Rows.Where(permission => groupIds.Contains(permission.UserGroupId));
        return Collect(nodeIds.Length == 0 ? rows : rows.Where(permission => nodeIds.Contains(permission.NodeId!.Value)));
    }

    /// <summary>What is said for this node itself, for all groups.</summary>
    public EntityPermissionCollection Get(int nodeId) => Collect(Rows.Where(permission => permission.NodeId == nodeId));

    /// <summary>Puts <paramref name="permissions"/> in place of what the group could do with these nodes; none at all if null.</summary>
    public void Replace(int groupId, ISet<string>? permissions, params int[] nodeIds)
    {
        users.Changed(scope);
        scope.Writing.Set<GranularPermissionRow>()
            .Where(permission => permission.UserGroupId == groupId && OfNodes.Contains(permission.Context) && nodeIds.Contains(permission.NodeId!.Value))
            .ExecuteDelete();
        Add(from node in nodeIds from permission in permissions ?? new HashSet<string>() select (groupId, node, permission));
    }

    /// <summary>Allows one thing more to the group, for these nodes.</summary>
    public void Assign(int groupId, string permission, params int[] nodeIds)
    {
        var has = Rows.Where(row => row.UserGroupId == groupId && row.Permission == permission && nodeIds.Contains(row.NodeId!.Value)).Select(row => row.NodeId!.Value).ToList();
        Add(nodeIds.Except(has).Select(node => (groupId, node, permission)));
    }

    /// <summary>Allows one thing more to these groups, for one node.</summary>
    public void Assign(int nodeId, string permission, IEnumerable<int> groupIds)
    {
        foreach (var group in groupIds)
            Assign(group, permission, nodeId);
    }

    /// <summary>Puts what is given in place of all that was said for the node, for all groups.</summary>
    public void Replace(EntityPermissionSet permissions)
    {
        users.Changed(scope);
        var node = permissions.EntityId;
        scope.Writing.Set<GranularPermissionRow>().Where(permission => permission.NodeId == node && OfNodes.Contains(permission.Context)).ExecuteDelete();
        Add(from entity in permissions.PermissionsSet from permission in entity.AssignedPermissions select (entity.UserGroupId, node, permission));
    }

    private IQueryable<GranularPermissionRow> Rows =>
        scope.Reading.Set<GranularPermissionRow>().AsNoTracking().Where(permission => permission.NodeId != null && OfNodes.Contains(permission.Context));

    private void Add(IEnumerable<(int Group, int Node, string Permission)> wanted)
    {
        users.Changed(scope);
        var context = scope.Writing;
        var list = wanted.Distinct().ToList();
        var ids = list.Select(one => one.Node).Distinct().ToList();
        var elements = context.Set<NodeRow>()
            .Where(node => ids.Contains(node.Id) && (node.Kind == NodeKind.Element || node.Kind == NodeKind.ElementContainer))
            .Select(node => node.Id)
            .ToHashSet();
        context.AddRange(list.Select(one => new GranularPermissionRow
        {
            UserGroupId = one.Group,
            NodeId = one.Node,
            Permission = one.Permission,
            Context = elements.Contains(one.Node) ? ElementGranularPermission.ContextType : DocumentGranularPermission.ContextType,
        }));
        context.SaveAndForget();
    }

    private static EntityPermissionCollection Collect(IQueryable<GranularPermissionRow> rows) => new(
        rows.ToList()
            .GroupBy(row => (row.UserGroupId, NodeId: row.NodeId!.Value))
            .Select(rows => new EntityPermission(rows.Key.UserGroupId, rows.Key.NodeId, rows.Select(row => row.Permission).Where(permission => permission.Length > 0).ToHashSet())));
}
