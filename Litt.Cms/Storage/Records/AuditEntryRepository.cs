using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps who did what to whose account.</summary>
internal sealed class AuditEntryRepository(IScopeAccessor scope) : RowRepository<AuditEntryRow, IAuditEntry>(scope), IAuditEntryRepository
{
    private static readonly RowMap<AuditEntryRow> Map = new RowMap<AuditEntryRow>()
        .Map(nameof(IAuditEntry.Id), entry => entry.Id)
        .Map(nameof(IAuditEntry.PerformingUserId), entry => entry.PerformingUserId)
        .Map(nameof(IAuditEntry.PerformingUserKey), entry => entry.PerformingUserKey)
        .Map(nameof(IAuditEntry.EventDate), entry => entry.EventDate)
        .Map(nameof(IAuditEntry.AffectedUserId), entry => entry.AffectedUserId)
        .Map(nameof(IAuditEntry.AffectedUserKey), entry => entry.AffectedUserKey)
        .Map(nameof(IAuditEntry.EventType), entry => entry.EventType);

    protected override RowMap<AuditEntryRow> Columns => Map;

    /// <summary>The newest first.</summary>
    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        var entries = Scope.Reading.Set<AuditEntryRow>().AsNoTracking();
        records = entries.Count();
        return Build([.. entries.OrderByDescending(entry => entry.EventDate).ThenByDescending(entry => entry.Id).Skip((int)pageIndex * pageCount).Take(pageCount)]);
    }

    public override void Delete(IAuditEntry entity) => throw new NotSupportedException("IAuditEntryRepository.Delete: what has happened stays.");

    protected override void BeforeSaving(CmsDbContext context, IAuditEntry entity, AuditEntryRow? row)
    {
        if (row is not null)
            throw new NotSupportedException("IAuditEntryRepository.Save of an entry that is there: what has happened is not changed.");
    }

    protected override void Write(IAuditEntry entity, AuditEntryRow row)
    {
        row.Key = entity.Key;
        row.PerformingUserId = entity.PerformingUserId;
        row.PerformingUserKey = entity.PerformingUserKey;
        row.PerformingDetails = entity.PerformingDetails;
        row.PerformingIp = entity.PerformingIp;
        row.EventDate = entity.EventDate;
        row.AffectedUserId = entity.AffectedUserId;
        row.AffectedUserKey = entity.AffectedUserKey;
        row.AffectedDetails = entity.AffectedDetails;
        row.EventType = entity.EventType;
        row.EventDetails = entity.EventDetails;
    }

    protected override IEnumerable<IAuditEntry> Build(IReadOnlyList<AuditEntryRow> rows) => [.. rows.Select(Build)];

    private static AuditEntry Build(AuditEntryRow row)
    {
        var entry = new AuditEntry
        {
            Id = row.Id,
            Key = row.Key,
            PerformingUserId = row.PerformingUserId,
            PerformingUserKey = row.PerformingUserKey,
            PerformingDetails = row.PerformingDetails,
            PerformingIp = row.PerformingIp,
            EventDate = row.EventDate,
            AffectedUserId = row.AffectedUserId,
            AffectedUserKey = row.AffectedUserKey,
            AffectedDetails = row.AffectedDetails,
            EventType = row.EventType,
            EventDetails = row.EventDetails,
        };
        entry.ResetDirtyProperties(false);
        return entry;
    }
}
