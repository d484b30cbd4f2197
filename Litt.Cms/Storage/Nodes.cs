using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Litt.Cms.Storage;

/// <summary>Where a node stands: what the nodes below it begin their paths with, and their level less one.</summary>
internal readonly record struct Place(string Path, int Level);

/// <summary>Puts nodes into their trees.</summary>
internal static class Nodes
{
    /// <summary>The place of a node, of the root or of a recycle bin.</summary>
    /// <exception cref="InvalidOperationException">There is no such node.</exception>
    public static Place PlaceOf(this CmsDbContext context, int id) => id switch
    {
        Constants.System.Root => new Place(Constants.System.RootString, 0),
        < 0 => new Place($"{Constants.System.RootString},{id}", 0),
        _ => context.Set<NodeRow>().Where(node => node.Id == id).Select(node => new { node.Path, node.Level }).FirstOrDefault() is { } found
            ? new Place(found.Path, found.Level)
            : throw new InvalidOperationException($"There is no node {id} to be below."),
    };

    /// <summary>Adds a node below its parent, and gives it its id, path and level. What belongs to it can then be added, and all be saved.</summary>
    /// <returns>The row that is followed.</returns>
    public static NodeRow Plant(this CmsDbContext context, NodeRow node)
    {
        var place = context.PlaceOf(node.ParentId);
        (node.Path, node.Level) = (place.Path, place.Level + 1);
        var key = node.Key;
        if (context.Set<NodeRow>().AsNoTracking().FirstOrDefault(row => row.Key == key && row.Kind == NodeKind.IdReservation) is { } reserved)
        {
            node.Id = reserved.Id;
            context.Update(node);
        }
        else
        {
            context.Insert(node, node.Id != 0);
            context.SaveChanges();
        }

        node.Path = $"{place.Path},{node.Id}";
        return node;
    }

    /// <summary>The sort order of a new last child.</summary>
    public static int NextSortOrder(this CmsDbContext context, NodeKind kind, int parentId, bool trashed = false) =>
        (context.Set<NodeRow>()
            .Where(node => node.Kind == kind && node.ParentId == parentId && node.Trashed == trashed)
            .Max(node => (int?)node.SortOrder) ?? -1) + 1;

    /// <summary>The user to store for the number that Umbraco has for it.</summary>
    public static int? UserOrNull(int userId) => userId == Constants.Security.UnknownUserId ? null : userId;
}
