using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps the calls of webhooks that wait to be made, so that none is lost when the site stops.</summary>
internal sealed class WebhookRequestRepository(IScopeAccessor scope) : IWebhookRequestRepository
{
    public async Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        var row = new WebhookRequestRow
        {
            WebhookKey = webhookRequest.WebhookKey,
            EventAlias = webhookRequest.EventAlias,
            RequestObject = webhookRequest.RequestObject,
            RetryCount = webhookRequest.RetryCount,
        };
        var context = scope.Writing;
        context.Add(row);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        webhookRequest.Id = row.Id;
        return webhookRequest;
    }

    public Task DeleteAsync(WebhookRequest webhookRequest) =>
        scope.Writing.Set<WebhookRequestRow>().Where(row => row.Id == webhookRequest.Id).ExecuteDeleteAsync();

    public async Task<IEnumerable<WebhookRequest>> GetAllAsync() =>
        await scope.Reading.Set<WebhookRequestRow>().OrderBy(row => row.Id).Select(row => new WebhookRequest
        {
            Id = row.Id,
            WebhookKey = row.WebhookKey,
            EventAlias = row.EventAlias,
            RequestObject = row.RequestObject,
            RetryCount = row.RetryCount,
        }).ToListAsync();

    public async Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        await scope.Writing.Set<WebhookRequestRow>().Where(row => row.Id == webhookRequest.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.WebhookKey, webhookRequest.WebhookKey)
            .SetProperty(row => row.EventAlias, webhookRequest.EventAlias)
            .SetProperty(row => row.RequestObject, webhookRequest.RequestObject)
            .SetProperty(row => row.RetryCount, webhookRequest.RetryCount));
        return webhookRequest;
    }
}
