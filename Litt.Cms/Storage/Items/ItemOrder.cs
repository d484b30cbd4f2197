using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;
using Direction = Umbraco.Cms.Core.Direction;

namespace Litt.Cms.Storage.Items;

/// <summary>Orders content items as lists in the backoffice want them. Items that are equal in it are ordered by their ids, so that pages never overlap.</summary>
internal static class ItemOrder
{
    /// <summary>The items in the order; by sort order where there is none.</summary>
    /// <exception cref="NotSupportedException">Content can't be ordered so.</exception>
    public static IQueryable<Item> Ordered(this IQueryable<Item> items, CmsDbContext context, Ordering? ordering)
    {
        var by = ordering is null || ordering.IsEmpty ? "sortOrder" : ordering.OrderBy!;
        var descending = ordering?.Direction == Direction.Descending;
        var culture = string.IsNullOrEmpty(ordering?.Culture) ? null : ordering.Culture;
        var sorted = by.ToUpperInvariant() switch
        {
            "ID" or "NODEID" => By(item => item.Node.Id),
            "KEY" => By(item => item.Node.Key),
            "NAME" or "TEXT" when culture is not null => ByName(culture),
            "NAME" or "TEXT" => By(item => item.Node.Name),
            "SORTORDER" => By(item => item.Node.SortOrder),
            "LEVEL" => By(item => item.Node.Level),
            "PATH" => By(item => item.Node.Path),
            "PARENTID" => By(item => item.Node.ParentId),
            "TRASHED" => By(item => item.Node.Trashed),
            "CREATEDATE" => By(item => item.Node.CreateDate),
            "UPDATEDATE" or "VERSIONDATE" => By(item => item.Node.UpdateDate),
            "PUBLISHED" => By(item => item.Content.Published),
            "EDITED" => By(item => item.Content.Edited),
            "OWNER" or "CREATOR" or "CREATORNAME" => By(item => context.Set<UserRow>().Where(user => user.Id == item.Node.CreatorId).Select(user => user.Name).FirstOrDefault()),
            "UPDATER" or "WRITER" or "WRITERNAME" => By(item => context.Set<UserRow>().Where(user => user.Id == item.Content.WriterId).Select(user => user.Name).FirstOrDefault()),
            "CONTENTTYPEALIAS" => By(item => context.Set<ContentTypeRow>().Where(type => type.NodeId == item.Content.ContentTypeId).Select(type => type.Alias).FirstOrDefault()),
            _ when ordering!.IsCustomField => throw new NotSupportedException($"Content is ordered by the property '{by}' in memory."),
            _ => throw new NotSupportedException($"Content can't be ordered by '{by}'."),
        };
        return sorted.ThenBy(item => item.Node.Id);

        IOrderedQueryable<Item> By<TValue>(System.Linq.Expressions.Expression<Func<Item, TValue>> column) =>
            descending ? items.OrderByDescending(column) : items.OrderBy(column);

        IOrderedQueryable<Item> ByName(string iso)
        {
            var (path, collation) = (Item.PathTo(iso, "name"), context.CaseInsensitiveCollation);
            return By(item => EF.Functions.Collate(CmsDbContext.JsonText(item.Content.Cultures, path)!, collation));
        }
    }

    /// <summary>The ids of the items, ordered by the values of a property.</summary>
    public static List<int> OrderedByProperty(this IQueryable<Item> items, CmsDbContext context, TypeSet types, Ordering ordering)
    {
        var properties = types.All.SelectMany(type => type.Definition.Properties).Where(property => property.Alias == ordering.OrderBy).Select(property => property.Id).ToHashSet();
        var found = items
            .Join(context.Set<VersionRow>(), item => item.Content.CurrentVersionId, version => version.Id, (item, version) => new { item.Node.Id, item.Node.SortOrder, version.Data })
            .AsEnumerable()
            .Select(item => (item.Id, item.SortOrder, Value: ValueOf(item.Data, properties, ordering.Culture)))
            .ToList();
        var sorted = ordering.Direction == Direction.Descending
            ? found.OrderByDescending(item => item.Value, ValueOrder.Instance)
            : found.OrderBy(item => item.Value, ValueOrder.Instance);
        return [.. sorted.ThenBy(item => item.SortOrder).ThenBy(item => item.Id).Select(item => item.Id)];
    }

    private static object? ValueOf(string data, HashSet<int> properties, string? culture)
    {
        var values = VersionData.FromJson(data).Values.Where(value => properties.Contains(value.PropertyTypeId) && value.Segment is null).ToList();
        var own = values.Find(value => !string.IsNullOrEmpty(culture) && string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase));
        return (own ?? values.Find(value => value.Culture is null))?.Value;
    }

    /// <summary>Nothing before something; texts without regard to case.</summary>
    private sealed class ValueOrder : IComparer<object?>
    {
        public static readonly ValueOrder Instance = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (IComparable one, _) when x.GetType() == y.GetType() && x is not string => one.CompareTo(y),
            _ => string.Compare(x.ToString(), y.ToString(), StringComparison.OrdinalIgnoreCase),
        };
    }
}
