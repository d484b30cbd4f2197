using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Litt.Cms.Storage.Items;

/// <summary>Reads single items by queries that are compiled once: no reading is asked for so often.</summary>
internal sealed class ItemLookup
{
    // A compiled query belongs to one model, and so to one kind of database.
    private static readonly ConditionalWeakTable<IModel, ItemLookup> Lookups = [];

    private static readonly Expression<Func<CmsDbContext, IQueryable<LoadedItem>>> All = context =>
        from node in context.Set<NodeRow>().AsNoTracking()
        join content in context.Set<ContentRow>() on node.Id equals content.NodeId
        join version in context.Set<VersionRow>() on content.CurrentVersionId equals version.Id
        join published in context.Set<VersionRow>() on content.PublishedVersionId equals (int?)published.Id into shown
        from published in shown.DefaultIfEmpty()
        select new LoadedItem { Node = node, Content = content, Version = version, Published = published };

    private readonly Func<CmsDbContext, int, StoredItem?> followed = EF.CompileQuery((CmsDbContext context, int id) => (
        from node in context.Set<NodeRow>().AsTracking()
        join content in context.Set<ContentRow>().AsTracking() on node.Id equals content.NodeId
        join draft in context.Set<VersionRow>().AsTracking() on content.CurrentVersionId equals draft.Id
        join published in context.Set<VersionRow>().AsTracking() on content.PublishedVersionId equals (int?)published.Id into shown
        from published in shown.DefaultIfEmpty()
        where node.Id == id
        select new StoredItem { Node = node, Content = content, Draft = draft, Published = published }).FirstOrDefault());

    private readonly Func<CmsDbContext, int, LoadedItem?> byId = By(item => item.Node.Id);
    private readonly Func<CmsDbContext, Guid, LoadedItem?> byKey = By(item => item.Node.Key);

    public static LoadedItem? Read(CmsDbContext context, NodeKind kind, int id) => OfKind(For(context).byId(context, id), kind);

    public static LoadedItem? Read(CmsDbContext context, NodeKind kind, Guid key) => OfKind(For(context).byKey(context, key), kind);

    /// <summary>The rows of an item, whose changes are followed.</summary>
    public static StoredItem? Follow(CmsDbContext context, int id) => For(context).followed(context, id);

    private static ItemLookup For(CmsDbContext context) => Lookups.GetValue(context.Model, static _ => new ItemLookup());

    private static LoadedItem? OfKind(LoadedItem? item, NodeKind kind) => item?.Node.Kind == kind ? item : null;

    private static Func<CmsDbContext, TId, LoadedItem?> By<TId>(Expression<Func<LoadedItem, TId>> column)
    {
        var wanted = Expression.Parameter(typeof(TId), "wanted");
        var which = Expression.Lambda<Func<LoadedItem, bool>>(Expression.Equal(column.Body, wanted), column.Parameters);
        var first = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(LoadedItem)], All.Body, which);
        return EF.CompileQuery(Expression.Lambda<Func<CmsDbContext, TId, LoadedItem?>>(first, All.Parameters[0], wanted));
    }
}
