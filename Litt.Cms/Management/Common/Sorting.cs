using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Litt.Cms.Management.Common;

/// <summary>The place of one child.</summary>
internal sealed record ItemPlace(Guid Id, int SortOrder);

/// <summary>The places of the children of a node, or of the root where none is named.</summary>
internal sealed record SortChildren(IReadOnlyList<ItemPlace> Sorting, Reference? Parent = null)
{
    public IEnumerable<SortingModel> ToModels() => Sorting.Select(place => new SortingModel { Key = place.Id, SortOrder = place.SortOrder });
}

/// <summary>By what the children of a node are put in order, for good.</summary>
internal sealed record SortByField(ContentSortField Field, Direction Direction, string? Culture = null);
