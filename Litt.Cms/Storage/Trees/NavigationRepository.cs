using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Trees;

/// <summary>Reads the shape of whole trees, parents before their children.</summary>
internal sealed class NavigationRepository(IScopeAccessor scope) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => Read([objectTypeKey], trashed: false);

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) => Read(objectTypeKeys, trashed: false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) => Read([objectTypeKey], trashed: true);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) => Read(objectTypeKeys, trashed: true);

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        var nodes = Nodes([objectTypeKey]);
        if (nodes.Where(node => node.Key == key).Select(node => node.Path).FirstOrDefault() is not { } path)
            return [];
        var ids = path.Split(',').Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return Read(nodes.Where(node => ids.Contains(node.Id)));
    }

    private IEnumerable<INavigationModel> Read(IEnumerable<Guid> objectTypes, bool trashed) => Read(Nodes(objectTypes).Where(node => node.Trashed == trashed));

    private IQueryable<NodeRow> Nodes(IEnumerable<Guid> objectTypes)
    {
        var kinds = objectTypes.Select(NodeKinds.FromGuid).ToList();
        return scope.Reading.Set<NodeRow>().AsNoTracking().Where(node => kinds.Contains(node.Kind));
    }

    private List<NavigationModel> Read(IQueryable<NodeRow> nodes)
    {
        var context = scope.Reading;
        return
        [
            .. from node in nodes
               join content in context.Set<ContentRow>() on node.Id equals content.NodeId into contents
               from content in contents.DefaultIfEmpty()
               join type in context.Set<NodeRow>() on content.ContentTypeId equals type.Id into types
               from type in types.DefaultIfEmpty()
               orderby node.Level, node.SortOrder, node.Id
               select new NavigationModel
               {
                   Id = node.Id,
                   Key = node.Key,
                   ContentTypeKey = type == null ? Guid.Empty : type.Key,
                   ParentId = node.ParentId,
                   SortOrder = node.SortOrder,
                   Trashed = node.Trashed,
               },
        ];
    }

    private sealed record NavigationModel : INavigationModel
    {
        public int Id { get; set; }

        public Guid Key { get; set; }

        /// <summary>Empty for a folder, which is of no type.</summary>
        public Guid ContentTypeKey { get; set; }

        public int ParentId { get; set; }

        public int SortOrder { get; set; }

        public bool Trashed { get; set; }
    }
}
