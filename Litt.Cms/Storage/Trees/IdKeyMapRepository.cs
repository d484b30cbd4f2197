using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Trees;

/// <summary>Finds the id of a key, and the key of an id. A reserved id counts as whatever is asked for.</summary>
internal sealed class IdKeyMapRepository(IScopeAccessor scope) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        Nodes(umbracoObjectType).Where(node => node.Key == key).Select(node => (int?)node.Id).FirstOrDefault();

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        Nodes(umbracoObjectType).Where(node => node.Id == id).Select(node => (Guid?)node.Key).FirstOrDefault();

    private IQueryable<NodeRow> Nodes(UmbracoObjectTypes objectType)
    {
        var nodes = scope.Reading.Set<NodeRow>().AsNoTracking();
        if (objectType == UmbracoObjectTypes.Unknown)
            return nodes;
        var kind = NodeKinds.FromObjectType(objectType);
        return nodes.Where(node => node.Kind == kind || node.Kind == NodeKind.IdReservation);
    }
}
