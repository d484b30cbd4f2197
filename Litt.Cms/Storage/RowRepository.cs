using Litt.Cms.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace Litt.Cms.Storage;

/// <summary>A row that the database numbers.</summary>
internal interface INumberedRow
{
    int Id { get; set; }
}

/// <summary>The repeated work of repositories whose entities are one row each.</summary>
internal abstract class RowRepository<TRow, TEntity>(IScopeAccessor scope) : IReadWriteQueryRepository<int, TEntity>
    where TRow : class, INumberedRow, new()
    where TEntity : class, IEntity
{
    protected IScopeAccessor Scope => scope;

    /// <summary>All rows in the database, in the order in which they are answered.</summary>
    protected virtual IQueryable<TRow> Rows => scope.Reading.Set<TRow>().AsNoTracking().OrderBy(row => row.Id);

    /// <summary>What queries may ask for.</summary>
    protected abstract RowMap<TRow> Columns { get; }

    public virtual TEntity? Get(int id) => Rows.FirstOrDefault(row => row.Id == id) is { } row ? Build([row]).Single() : null;

    public virtual IEnumerable<TEntity> GetMany(params int[]? ids) =>
        Build(ids is { Length: > 0 } ? [.. Rows.Where(row => ids.Contains(row.Id))] : [.. Rows]);

    public virtual bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query) => Build([.. Columns.Apply(Rows, query)]);

    public int Count(IQuery<TEntity>? query) => Columns.Apply(Rows, query).Count();

    public virtual void Save(TEntity entity)
    {
        var context = scope.Writing;
        var row = entity.HasIdentity ? context.Set<TRow>().AsTracking().FirstOrDefault(row => row.Id == entity.Id) : null;
        if (row is null)
            entity.AddingEntity();
        else
            entity.UpdatingEntity();
        BeforeSaving(context, entity, row);
        var isNew = row is null;
        row ??= new TRow { Id = entity.Id };
        Write(entity, row);
        if (isNew)
            context.Insert(row, row.Id != 0);
        context.SaveAndForget();
        entity.Id = row.Id;
        AfterSaving(context, entity);
        (entity as ICanBeDirty)?.ResetDirtyProperties();
    }

    public virtual void Delete(TEntity entity)
    {
        scope.Writing.Set<TRow>().Where(row => row.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    /// <summary>The entities of the rows, in their order.</summary>
    protected abstract IEnumerable<TEntity> Build(IReadOnlyList<TRow> rows);

    protected abstract void Write(TEntity entity, TRow row);

    /// <summary>The place for what must hold before the row is written. A new entity has no row yet.</summary>
    protected virtual void BeforeSaving(CmsDbContext context, TEntity entity, TRow? row)
    {
    }

    /// <summary>The place for what the entity has in other tables.</summary>
    protected virtual void AfterSaving(CmsDbContext context, TEntity entity)
    {
    }
}

/// <summary>The repeated work of repositories of small, seldom changed tables: the whole table is kept in memory.</summary>
internal abstract class CachedRowRepository<TRow, TEntity>(IScopeAccessor scope) : RowRepository<TRow, TEntity>(scope)
    where TRow : class, INumberedRow, new()
    where TEntity : class, IEntity
{
    private readonly CommittedCache<List<TRow>> cache = new();

    /// <summary>All rows, by id. They are shared: whoever reads them does not change them.</summary>
    protected IReadOnlyList<TRow> Kept => cache.Get(Scope, () => [.. Rows]);

    public override TEntity? Get(int id) => GetWhere(row => row.Id == id).FirstOrDefault();

    public override IEnumerable<TEntity> GetMany(params int[]? ids) => ids is { Length: > 0 } ? GetWhere(row => ids.Contains(row.Id)) : Build(Kept);

    public override bool Exists(int id) => Kept.Any(row => row.Id == id);

    public override void Save(TEntity entity)
    {
        Scope.Changes(cache);
        base.Save(entity);
    }

    public override void Delete(TEntity entity)
    {
        Scope.Changes(cache);
        base.Delete(entity);
    }

    protected IEnumerable<TEntity> GetWhere(Func<TRow, bool> condition) => Build([.. Kept.Where(condition)]);
}
