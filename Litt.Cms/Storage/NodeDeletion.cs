using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage;

/// <summary>Takes nodes out of the database, with what the database itself can't take along.</summary>
internal static class NodeDeletion
{
    /// <summary>Deletes the nodes and all that belongs to them. Nodes below them are not deleted.</summary>
    /// <returns>How many nodes there were.</returns>
    public static int DeleteNodes(this CmsDbContext context, IQueryable<NodeRow> nodes)
    {
        var ids = nodes.Select(node => node.Id);
        context.Set<RelationRow>().Where(relation => ids.Contains(relation.ChildId)).ExecuteDelete();
        context.Set<PublicAccessRow>().Where(access => ids.Contains(access.LoginNodeId) || ids.Contains(access.NoAccessNodeId)).ExecuteDelete();
        return nodes.ExecuteDelete();
    }
}
