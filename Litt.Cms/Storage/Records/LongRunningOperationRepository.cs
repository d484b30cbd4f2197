using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps how far operations have come that run longer than a request may take. One that died without a word counts as stale.</summary>
internal sealed class LongRunningOperationRepository(IScopeAccessor scope, IJsonSerializer json, TimeProvider time) : ILongRunningOperationRepository
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        var context = scope.Writing;
        context.Add(new LongRunningOperationRow
        {
            Id = operation.Id,
            Type = operation.Type,
            Status = operation.Status,
            CreateDate = Now,
            UpdateDate = Now,
            ExpirationDate = expirationDate.UtcDateTime,
        });
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    public async Task<LongRunningOperation?> GetAsync(Guid id) =>
        await FindAsync(id) is { } row ? new LongRunningOperation { Id = row.Id, Type = row.Type, Status = StatusOf(row) } : null;

    public async Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) =>
        await FindAsync(id) is { } row
            ? new LongRunningOperation<T> { Id = row.Id, Type = row.Type, Status = StatusOf(row), Result = row.Result is null ? default : json.Deserialize<T>(row.Result) }
            : null;

    public async Task<PagedModel<LongRunningOperation>> GetByTypeAsync(string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        var rows = await scope.Reading.Set<LongRunningOperationRow>().AsNoTracking().Where(row => row.Type == type).OrderBy(row => row.CreateDate).ToListAsync();
        var found = rows
            .Select(row => new LongRunningOperation { Id = row.Id, Type = row.Type, Status = StatusOf(row) })
            .Where(operation => statuses.Length == 0 || statuses.Contains(operation.Status))
            .ToList();
        return new PagedModel<LongRunningOperation>(found.Count, found.Skip(skip).Take(take));
    }

    public async Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => await FindAsync(id) is { } row ? StatusOf(row) : null;

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        var (now, expires) = (Now, expirationDate.UtcDateTime);
        return scope.Writing.Set<LongRunningOperationRow>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, status)
            .SetProperty(row => row.UpdateDate, now)
            .SetProperty(row => row.ExpirationDate, expires));
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        var (now, text) = (Now, json.Serialize(result));
        return scope.Writing.Set<LongRunningOperationRow>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Result, text)
            .SetProperty(row => row.UpdateDate, now));
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        var oldest = olderThan.UtcDateTime;
        return scope.Writing.Set<LongRunningOperationRow>().Where(row => row.UpdateDate < oldest).ExecuteDeleteAsync();
    }

    private Task<LongRunningOperationRow?> FindAsync(Guid id) => scope.Reading.Set<LongRunningOperationRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id);

    private LongRunningOperationStatus StatusOf(LongRunningOperationRow row) =>
        row.Status is LongRunningOperationStatus.Enqueued or LongRunningOperationStatus.Running && row.ExpirationDate < Now ? LongRunningOperationStatus.Stale : row.Status;
}
