using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps which webhooks were called, and what came back; the newest first.</summary>
internal sealed class WebhookLogRepository(IScopeAccessor scope) : IWebhookLogRepository
{
    private IQueryable<WebhookLogRow> Logs => scope.Reading.Set<WebhookLogRow>().AsNoTracking().OrderByDescending(log => log.Date).ThenByDescending(log => log.Id);

    public async Task CreateAsync(WebhookLog log)
    {
        var row = new WebhookLogRow
        {
            Key = log.Key,
            WebhookKey = log.WebhookKey,
            Url = log.Url,
            StatusCode = log.StatusCode,
            IsSuccessStatusCode = log.IsSuccessStatusCode,
            ExceptionOccured = log.ExceptionOccured,
            Date = log.Date,
            EventAlias = log.EventAlias,
            RetryCount = log.RetryCount,
            RequestHeaders = log.RequestHeaders,
            RequestBody = log.RequestBody,
            ResponseHeaders = log.ResponseHeaders,
            ResponseBody = log.ResponseBody,
        };
        var context = scope.Writing;
        context.Add(row);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        log.Id = row.Id;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => PageAsync(Logs, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) => PageAsync(Logs.Where(log => log.WebhookKey == webhookKey), skip, take);

    public async Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) => (await Logs.Where(log => log.Date < date).ToListAsync()).ConvertAll(Build);

    public Task DeleteByIds(int[] ids) => scope.Writing.Set<WebhookLogRow>().Where(log => ids.Contains(log.Id)).ExecuteDeleteAsync();

    private static async Task<PagedModel<WebhookLog>> PageAsync(IQueryable<WebhookLogRow> logs, int skip, int take) =>
        new(await logs.CountAsync(), (await logs.Skip(skip).Take(take).ToListAsync()).ConvertAll(Build));

    private static WebhookLog Build(WebhookLogRow row) => new()
    {
        Id = row.Id,
        Key = row.Key,
        WebhookKey = row.WebhookKey,
        Url = row.Url,
        StatusCode = row.StatusCode,
        IsSuccessStatusCode = row.IsSuccessStatusCode,
        ExceptionOccured = row.ExceptionOccured,
        Date = row.Date,
        EventAlias = row.EventAlias,
        RetryCount = row.RetryCount,
        RequestHeaders = row.RequestHeaders,
        RequestBody = row.RequestBody,
        ResponseHeaders = row.ResponseHeaders,
        ResponseBody = row.ResponseBody,
    };
}
