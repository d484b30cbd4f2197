using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Items;

/// <content>Older versions, the order of siblings, and whether the tree is sound.</content>
internal abstract partial class ContentRepository<TEntity>
{
    private IQueryable<VersionRow> VersionsOf(int nodeId) => Reading.Set<VersionRow>().AsNoTracking()
        .Where(version => version.NodeId == nodeId)
        .OrderByDescending(version => version.Current)
        .ThenByDescending(version => version.Date)
        .ThenByDescending(version => version.Id);

    public TEntity? GetVersion(int versionId) => Build(WithItems(Reading.Set<VersionRow>().AsNoTracking().Where(version => version.Id == versionId))).FirstOrDefault();

    public IEnumerable<TEntity> GetAllVersions(int nodeId) => Sorted(Build(WithItems(VersionsOf(nodeId))), nodeId);

    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take) => Sorted(Build(WithItems(VersionsOf(nodeId).Skip(skip).Take(take))), nodeId);

    public IEnumerable<int> GetVersionIds(int id, int topRows) => [.. VersionsOf(id).Select(version => version.Id).Take(topRows)];

    public void DeleteVersion(int versionId)
    {
        var version = services.Scope.Writing.Set<VersionRow>().AsNoTracking().FirstOrDefault(row => row.Id == versionId);
        if (version is null)
            return;
        if (version.Current)
            throw new InvalidOperationException("The version that is being edited can't be deleted.");
        if (version.Published)
            throw new InvalidOperationException("The version that is published can't be deleted.");
        services.Scope.Writing.Set<VersionRow>().Where(row => row.Id == versionId).ExecuteDelete();
    }

    public void DeleteVersions(int nodeId, DateTime versionDate) =>
        services.Scope.Writing.Set<VersionRow>()
            .Where(version => version.NodeId == nodeId && !version.Current && !version.Published && version.Date < versionDate)
            .ExecuteDelete();

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        var context = services.Scope.Writing;
        var places = orderedNodeIds.Index().ToDictionary(node => node.Item, node => node.Index);
        foreach (var part in orderedNodeIds.Chunk(PartSize))
        {
            foreach (var node in context.Set<NodeRow>().AsTracking().Where(node => node.Kind == kind && part.Contains(node.Id)))
                node.SortOrder = places[node.Id];
            context.SaveAndForget();
        }
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options)
    {
        var context = options.FixIssues ? services.Scope.Writing : Reading;
        var nodes = context.Set<NodeRow>().AsNoTracking().Where(node => node.Kind == kind).Select(node => new { node.Id, node.ParentId, node.Path, node.Level }).ToDictionary(node => node.Id);
        var places = new Dictionary<int, Place>();
        var found = new Dictionary<int, ContentDataIntegrityReportEntry>();
        foreach (var node in nodes.Values)
        {
            var place = PlaceOf(node.Id);
            if (node.Path == place.Path && node.Level == place.Level)
                continue;
            var issue = node.Path.Length == 0 ? ContentDataIntegrityReport.IssueType.InvalidPathEmpty
                : !node.Path.EndsWith($",{node.Id}", StringComparison.Ordinal) ? ContentDataIntegrityReport.IssueType.InvalidPathById
                : node.Path != place.Path ? ContentDataIntegrityReport.IssueType.InvalidPathByParentId
                : ContentDataIntegrityReport.IssueType.InvalidPathLevelMismatch;
            found.Add(node.Id, new ContentDataIntegrityReportEntry(issue) { Fixed = options.FixIssues });
            if (options.FixIssues)
                context.Set<NodeRow>().Where(row => row.Id == node.Id).ExecuteUpdate(set => set.SetProperty(row => row.Path, place.Path).SetProperty(row => row.Level, place.Level));
        }

        return new ContentDataIntegrityReport(found);

        Place PlaceOf(int id)
        {
            if (places.TryGetValue(id, out var known))
                return known;
            var parent = nodes.TryGetValue(nodes[id].ParentId, out var above) ? PlaceOf(above.Id) : context.PlaceOf(nodes[id].ParentId);
            return places[id] = new Place($"{parent.Path},{id}", parent.Level + 1);
        }
    }

    private IQueryable<LoadedItem> WithItems(IQueryable<VersionRow> versions)
    {
        var all = Reading.Set<VersionRow>().AsNoTracking();
        return
            from version in versions
            join item in Items on version.NodeId equals item.Node.Id
            join published in all on item.Content.PublishedVersionId equals (int?)published.Id into shown
            from published in shown.DefaultIfEmpty()
            select new LoadedItem { Node = item.Node, Content = item.Content, Version = version, Published = published };
    }

    private List<TEntity> Sorted(List<TEntity> versions, int nodeId)
    {
        var current = Reading.Set<ContentRow>().Where(content => content.NodeId == nodeId).Select(content => content.CurrentVersionId).FirstOrDefault();
        return [.. versions.OrderByDescending(version => version.VersionId == current).ThenByDescending(version => version.UpdateDate).ThenByDescending(version => version.VersionId)];
    }
}
