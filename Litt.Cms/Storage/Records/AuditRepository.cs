using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps who did what, for the history of an item. An entry's Id is the id of the item that it tells of.</summary>
internal sealed class AuditRepository(IScopeAccessor scope) : IAuditRepository
{
    private static readonly RowMap<AuditRow> Columns = new RowMap<AuditRow>()
        .Map(nameof(IAuditItem.Id), audit => audit.ItemId)
        .Map(nameof(IAuditItem.UserId), audit => audit.UserId)
        .Map(nameof(IAuditItem.AuditType), audit => audit.Type)
        .Map(nameof(IAuditItem.EntityType), audit => audit.EntityType)
        .Map(nameof(IAuditItem.Comment), audit => audit.Comment)
        .Map(nameof(IAuditItem.CreateDate), audit => audit.Date);

    private IQueryable<AuditRow> Audits => scope.Reading.Set<AuditRow>().AsNoTracking();

    public IAuditItem? Get(int id) => Audits.FirstOrDefault(audit => audit.Id == id) is { } row ? Build(row) : null;

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        Build(ids is { Length: > 0 } ? Audits.Where(audit => ids.Contains(audit.Id)) : Audits);

    public bool Exists(int id) => Audits.Any(audit => audit.Id == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Build(Columns.Apply(Audits, query));

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) => Build(Columns.Apply(Audits.Where(audit => audit.Type == type), query));

    public int Count(IQuery<IAuditItem>? query) => Columns.Apply(Audits, query).Count();

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter)
    {
        var found = Columns.Apply(Columns.Apply(Audits, query), customFilter);
        if (auditTypeFilter is { Length: > 0 })
            found = found.Where(audit => auditTypeFilter.Contains(audit.Type));
        totalRecords = found.Count();
        var ordered = orderDirection == Direction.Ascending
            ? found.OrderBy(audit => audit.Date).ThenBy(audit => audit.Id)
            : found.OrderByDescending(audit => audit.Date).ThenByDescending(audit => audit.Id);
        return [.. ordered.Skip((int)pageIndex * pageSize).Take(pageSize).AsEnumerable().Select(Build)];
    }

    /// <summary>What has happened is never changed: saving always adds an entry.</summary>
    public void Save(IAuditItem entity)
    {
        var context = scope.Writing;
        context.Add(new AuditRow
        {
            ItemId = entity.Id,
            UserId = entity.UserId,
            Type = entity.AuditType,
            EntityType = entity.EntityType,
            Comment = entity.Comment,
            Parameters = entity.Parameters,
            Date = DateTime.UtcNow,
        });
        context.SaveAndForget();
    }

    public void Delete(IAuditItem entity) => throw new NotSupportedException("IAuditRepository.Delete: what has happened stays; CleanLogs takes away what is old.");

    /// <summary>Of the old entries only those go that tell of no change.</summary>
    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        var oldest = DateTime.UtcNow.AddMinutes(-maximumAgeOfLogsInMinutes);
        scope.Writing.Set<AuditRow>().Where(audit => audit.Date < oldest && (audit.Type == AuditType.Open || audit.Type == AuditType.System)).ExecuteDelete();
    }

    private static IEnumerable<IAuditItem> Build(IQueryable<AuditRow> rows) => [.. rows.OrderBy(audit => audit.Id).AsEnumerable().Select(Build)];

    private static AuditItem Build(AuditRow row) =>
        new(row.ItemId, row.Type, row.UserId, row.EntityType, row.Comment, row.Parameters, row.Date);
}
