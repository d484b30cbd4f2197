using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Items;

/// <summary>A content item in queries: where it stands, and how.</summary>
internal sealed class Item
{
    public required NodeRow Node { get; init; }

    public required ContentRow Content { get; init; }

    /// <summary>What queries may ask for, where names are those of one culture; the invariant names if it is null.</summary>
    public static RowMap<Item> Columns(string? culture) => culture is null ? Invariant : Map().Map(nameof(IContent.Name), NameIn(culture));

    private static readonly RowMap<Item> Invariant = Map().Map(nameof(IContent.Name), item => item.Node.Name);

    private static System.Linq.Expressions.Expression<Func<Item, string?>> NameIn(string culture)
    {
        var path = PathTo(culture, "name");
        return item => CmsDbContext.JsonText(item.Content.Cultures, path);
    }

    /// <summary>Where the states of a culture have something.</summary>
    public static string PathTo(string culture, string what) => $"$.\"{culture.Replace("\"", string.Empty, StringComparison.Ordinal)}\".{what}";

    private static RowMap<Item> Map() => new RowMap<Item>()
        .Map(nameof(IContent.Id), item => item.Node.Id)
        .Map(nameof(IContent.Key), item => item.Node.Key)
        .Map(nameof(IContent.ParentId), item => item.Node.ParentId)
        .Map(nameof(IContent.Path), item => item.Node.Path)
        .Map(nameof(IContent.Level), item => item.Node.Level)
        .Map(nameof(IContent.SortOrder), item => item.Node.SortOrder)
        .Map(nameof(IContent.Trashed), item => item.Node.Trashed)
        .Map(nameof(IContent.CreatorId), item => item.Node.CreatorId)
        .Map(nameof(IContent.CreateDate), item => item.Node.CreateDate)
        .Map(nameof(IContent.UpdateDate), item => item.Node.UpdateDate)
        .Map(nameof(IContent.ContentTypeId), item => item.Content.ContentTypeId)
        .Map(nameof(IContent.WriterId), item => item.Content.WriterId)
        .Map(nameof(IContent.VersionId), item => item.Content.CurrentVersionId)
        .Map(nameof(IContent.PublishedVersionId), item => item.Content.PublishedVersionId)
        .Map(nameof(IContent.Published), item => item.Content.Published)
        .Map(nameof(IContent.Edited), item => item.Content.Edited)
        .Map(nameof(IContent.TemplateId), item => item.Content.TemplateId);
}

/// <summary>A content item with the versions of which an entity is made. Nobody changes it: several may read it at once.</summary>
internal sealed class LoadedItem
{
    private VersionData? data;
    private VersionData? publishedData;

    public required NodeRow Node { get; init; }

    public required ContentRow Content { get; init; }

    /// <summary>The version that is shown as the draft.</summary>
    public required VersionRow Version { get; init; }

    public VersionRow? Published { get; init; }

    /// <summary>What the draft holds.</summary>
    public VersionData Data => data ??= VersionData.FromJson(Version.Data);

    /// <summary>What visitors see of it.</summary>
    public VersionData? PublishedData => Published is null ? null : publishedData ??= VersionData.FromJson(Published.Data);
}

/// <summary>The rows of an item that is being saved.</summary>
internal sealed class StoredItem
{
    public required NodeRow Node { get; init; }

    public required ContentRow Content { get; init; }

    /// <summary>The version that is being edited; null for a new item.</summary>
    public VersionRow? Draft { get; init; }

    public VersionRow? Published { get; init; }
}

/// <summary>The queries for items.</summary>
internal static class ItemQueries
{
    /// <summary>All items of all kinds, to be read only.</summary>
    public static IQueryable<Item> Items(this CmsDbContext context) => context.Set<NodeRow>().AsNoTracking()
        .Join(context.Set<ContentRow>(), node => node.Id, content => content.NodeId, (node, content) => new Item { Node = node, Content = content });

    /// <summary>Items with their versions.</summary>
    public static IQueryable<LoadedItem> WithVersions(this CmsDbContext context, IQueryable<Item> items) =>
        from item in items
        join version in context.Set<VersionRow>().AsNoTracking() on item.Content.CurrentVersionId equals version.Id
        join published in context.Set<VersionRow>().AsNoTracking() on item.Content.PublishedVersionId equals (int?)published.Id into shown
        from published in shown.DefaultIfEmpty()
        select new LoadedItem { Node = item.Node, Content = item.Content, Version = version, Published = published };
}
