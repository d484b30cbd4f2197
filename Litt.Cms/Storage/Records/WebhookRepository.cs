using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps which addresses are called when something happens.</summary>
internal sealed class WebhookRepository(IScopeAccessor scope) : IWebhookRepository
{
    private IQueryable<WebhookRow> Webhooks => scope.Reading.Set<WebhookRow>().AsNoTracking().OrderBy(webhook => webhook.Id);

    public async Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) =>
        new(await Webhooks.CountAsync(), Build(await Webhooks.Skip(skip).Take(take).ToListAsync()));

    public async Task<IWebhook?> GetAsync(Guid key) => await Webhooks.FirstOrDefaultAsync(webhook => webhook.Key == key) is { } row ? Build(row) : null;

    public async Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToList();
        return Whole(await Webhooks.Where(webhook => wanted.Contains(webhook.Key)).ToListAsync());
    }

    public async Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) => Whole(await Webhooks.Where(webhook => webhook.Events.Contains(alias)).ToListAsync());

    public async Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        webhook.AddingEntity();
        var row = Write(webhook, new WebhookRow { Key = webhook.Key });
        var context = scope.Writing;
        context.Add(row);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        webhook.Id = row.Id;
        (webhook as Webhook)?.ResetDirtyProperties();
        return webhook;
    }

    public async Task UpdateAsync(IWebhook webhook)
    {
        webhook.UpdatingEntity();
        var context = scope.Writing;
        Write(webhook, await context.Set<WebhookRow>().AsTracking().SingleAsync(row => row.Key == webhook.Key));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        (webhook as Webhook)?.ResetDirtyProperties();
    }

    public Task DeleteAsync(IWebhook webhook) => scope.Writing.Set<WebhookRow>().Where(row => row.Key == webhook.Key).ExecuteDeleteAsync();

    private static WebhookRow Write(IWebhook webhook, WebhookRow row)
    {
        row.Name = webhook.Name;
        row.Description = webhook.Description;
        row.Url = webhook.Url;
        row.Enabled = webhook.Enabled;
        row.Events = [.. webhook.Events];
        row.ContentTypeKeys = [.. webhook.ContentTypeKeys];
        row.Headers = new Dictionary<string, string>(webhook.Headers);
        return row;
    }

    private static PagedModel<IWebhook> Whole(List<WebhookRow> rows) => new(rows.Count, Build(rows));

    private static List<IWebhook> Build(List<WebhookRow> rows) => rows.ConvertAll(row => (IWebhook)Build(row));

    private static Webhook Build(WebhookRow row)
    {
        var webhook = new Webhook(row.Url, row.Enabled, [.. row.ContentTypeKeys], [.. row.Events], row.Headers)
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name,
            Description = row.Description,
        };
        webhook.ResetDirtyProperties(false);
        return webhook;
    }
}
