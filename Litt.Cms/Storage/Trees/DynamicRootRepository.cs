using System.Globalization;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Litt.Cms.Storage.Trees;

/// <summary>Finds, for pickers, the documents of certain types above or below others.</summary>
internal sealed class DynamicRootRepository(IScopeAccessor scope) : IDynamicRootRepository
{
    public async Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        await AncestorsOrSelf(origins, queryStep).OrderByDescending(node => node.Level).Select(node => (Guid?)node.Key).FirstOrDefaultAsync();

    public async Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        await AncestorsOrSelf(origins, queryStep).OrderBy(node => node.Level).Select(node => (Guid?)node.Key).FirstOrDefaultAsync();

    public async Task<ICollection<Guid>> NearestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep)
    {
        var found = await DescendantsOrSelfAsync(origins, queryStep);
        return [.. found.Where(node => node.Level == found.Min(one => one.Level)).Select(node => node.Key)];
    }

    public async Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep)
    {
        var found = await DescendantsOrSelfAsync(origins, queryStep);
        return [.. found.Where(node => node.Level == found.Max(one => one.Level)).Select(node => node.Key)];
    }

    private IQueryable<NodeRow> AncestorsOrSelf(IEnumerable<Guid> origins, DynamicRootQueryStep step)
    {
        var ids = Paths(origins).SelectMany(path => path.Split(',')).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Distinct().ToList();
        return OfTypes(step).Where(node => ids.Contains(node.Id));
    }

    private async Task<List<NodeRow>> DescendantsOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep step)
    {
        var found = new Dictionary<int, NodeRow>();
        foreach (var path in Paths(origins))
        {
            foreach (var node in await OfTypes(step).Where(node => node.Path == path || node.Path.StartsWith(path + ",")).OrderBy(node => node.SortOrder).ToListAsync())
                found.TryAdd(node.Id, node);
        }

        return [.. found.Values];
    }

    private List<string> Paths(IEnumerable<Guid> origins)
    {
        var keys = origins.ToList();
        return [.. scope.Reading.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Path)];
    }

    private IQueryable<NodeRow> OfTypes(DynamicRootQueryStep step)
    {
        var keys = step.AnyOfDocTypeKeys.ToList();
        return
            from node in scope.Reading.Set<NodeRow>().AsNoTracking()
            join content in scope.Reading.Set<ContentRow>() on node.Id equals content.NodeId
            join type in scope.Reading.Set<NodeRow>() on content.ContentTypeId equals type.Id
            where keys.Contains(type.Key)
            select node;
    }
}
