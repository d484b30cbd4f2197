using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of the audit trail, servers, operations and webhooks.</summary>
public sealed class StoringRecords : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public void Pages_what_happened_to_an_item()
    {
        foreach (var type in new[] { AuditType.New, AuditType.Save, AuditType.Publish })
            Note(new AuditItem(7, type, 3, "Document", "comment " + type, "en-US"));
        Note(new AuditItem(8, AuditType.Save, 3, "Document"));
        var ofItem = database.Get<ICoreScopeProvider>().CreateQuery<IAuditItem>().Where(audit => audit.Id == 7);
        var recent = database.Get<ICoreScopeProvider>().CreateQuery<IAuditItem>().Where(audit => audit.CreateDate >= DateTime.UtcNow.AddMinutes(-1));
        var saves = database.Get<ICoreScopeProvider>().CreateQuery<IAuditItem>().Where(audit => audit.AuditType == AuditType.Save);

        database.Do<IAuditRepository>(audits =>
        {
            var page = audits.GetPagedResultsByQuery(ofItem, 0, 2, out var total, Direction.Descending, null, recent).ToList();
            Assert.Equal((3, 2), (total, page.Count));
            Assert.Equal((7, AuditType.Publish, 3, "Document", "comment Publish", "en-US"), (page[0].Id, page[0].AuditType, page[0].UserId, page[0].EntityType, page[0].Comment, page[0].Parameters));
            Assert.InRange(page[0].CreateDate, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow);
            Assert.Equal(2, audits.GetPagedResultsByQuery(ofItem, 0, 9, out _, Direction.Ascending, [AuditType.New, AuditType.Save], null).Count());
            Assert.Equal(2, audits.Count(saves));
            Assert.Single(audits.Get(AuditType.Save, ofItem));
        });
    }

    [Fact]
    public void Cleans_only_old_entries_that_tell_of_no_change()
    {
        Note(new AuditItem(7, AuditType.Open, 3, "Document"));
        Note(new AuditItem(7, AuditType.Save, 3, "Document"));
        database.Do<IScopeAccessor>(scope => scope.Writing.Set<AuditRow>().ExecuteUpdate(set => set.SetProperty(audit => audit.Date, DateTime.UtcNow.AddDays(-2))));
        Note(new AuditItem(7, AuditType.Open, 3, "Document"));

        database.Do<IAuditRepository>(audits => audits.CleanLogs(60));

        Assert.Equal([AuditType.Save, AuditType.Open], database.Do((IAuditRepository audits) => audits.GetMany()).Select(audit => audit.AuditType));
    }

    [Fact]
    public void Pages_what_happened_to_accounts()
    {
        foreach (var name in new[] { "umbraco/user/login", "umbraco/user/logout" })
            database.Do<IAuditEntryRepository>(entries => entries.Save(new AuditEntry { PerformingUserId = 1, PerformingDetails = "Ada", EventDate = DateTime.UtcNow, EventType = name, EventDetails = name }));

        var page = database.Do((IAuditEntryRepository entries) => (Items: entries.GetPage(0, 1, out var total), Total: total));

        Assert.Equal((2, "umbraco/user/logout"), (page.Total, Assert.Single(page.Items).EventType));
    }

    [Fact]
    public void Puts_servers_to_rest_that_are_not_heard_of()
    {
        var old = new ServerRegistration("https://a", "a", DateTime.UtcNow.AddHours(-1)) { IsActive = true, IsSchedulingPublisher = true };
        var live = new ServerRegistration("https://b", "b", DateTime.UtcNow) { IsActive = true };
        database.Do<IServerRegistrationRepository>(servers =>
        {
            servers.Save(old);
            servers.Save(live);
            servers.DeactiveStaleServers(TimeSpan.FromMinutes(2));
        });

        Assert.Equal([("a", false, false), ("b", true, false)], database.Do((IServerRegistrationRepository servers) => servers.GetMany()).Select(server => (server.ServerIdentity, server.IsActive, server.IsSchedulingPublisher)));
    }

    [Fact]
    public async Task Knows_how_far_operations_have_come()
    {
        var (running, dead) = (Guid.NewGuid(), Guid.NewGuid());
        await database.DoAsync(async (ILongRunningOperationRepository operations) =>
        {
            await operations.CreateAsync(new() { Id = running, Type = "Rebuild", Status = LongRunningOperationStatus.Enqueued }, DateTimeOffset.UtcNow.AddMinutes(1));
            await operations.CreateAsync(new() { Id = dead, Type = "Rebuild", Status = LongRunningOperationStatus.Running }, DateTimeOffset.UtcNow.AddMinutes(-1));
            Assert.Equal(LongRunningOperationStatus.Stale, await operations.GetStatusAsync(dead));
            Assert.Equal(1, (await operations.GetByTypeAsync("Rebuild", [LongRunningOperationStatus.Enqueued, LongRunningOperationStatus.Running], 0, 0)).Total);
            await operations.UpdateStatusAsync(running, LongRunningOperationStatus.Success, DateTimeOffset.UtcNow);
            await operations.SetResultAsync(running, "done");
            Assert.Equal("done", (await operations.GetAsync<string>(running))!.Result);
            Assert.Null(await operations.GetStatusAsync(Guid.NewGuid()));
            await operations.CleanOperationsAsync(DateTimeOffset.UtcNow.AddSeconds(1));
            Assert.Null(await operations.GetAsync(running));
            return true;
        });
    }

    [Fact]
    public async Task Gives_back_webhooks_by_event()
    {
        var webhook = new Webhook("https://hook", true, [Guid.NewGuid()], ["Umbraco.ContentPublish"], new Dictionary<string, string> { ["X-Key"] = "secret" }) { Name = "Hook" };
        await database.DoAsync((IWebhookRepository webhooks) => webhooks.CreateAsync(webhook));

        var read = Assert.Single((await database.DoAsync((IWebhookRepository webhooks) => webhooks.GetByAliasAsync("Umbraco.ContentPublish"))).Items);

        Assert.Equal((webhook.Key, "Hook", "https://hook", true, "secret"), (read.Key, read.Name, read.Url, read.Enabled, read.Headers["X-Key"]));
        Assert.Equal(webhook.ContentTypeKeys, read.ContentTypeKeys);
        Assert.Empty((await database.DoAsync((IWebhookRepository webhooks) => webhooks.GetByAliasAsync("Umbraco.ContentDelete"))).Items);
        read.Events = ["Umbraco.ContentDelete"];
        await database.DoAsync(async (IWebhookRepository webhooks) =>
        {
            await webhooks.UpdateAsync(read);
            Assert.Equal(["Umbraco.ContentDelete"], (await webhooks.GetAsync(webhook.Key))!.Events);
            Assert.Single((await webhooks.GetByIdsAsync([webhook.Key, Guid.NewGuid()])).Items);
            await webhooks.DeleteAsync(read);
            Assert.Equal(0, (await webhooks.GetAllAsync(0, 10)).Total);
            return true;
        });
    }

    [Fact]
    public async Task Keeps_the_calls_of_webhooks_before_and_after_they_are_made()
    {
        var key = Guid.NewGuid();
        await database.DoAsync(async (IWebhookRequestRepository requests) =>
        {
            var request = await requests.CreateAsync(new() { WebhookKey = key, EventAlias = "Umbraco.ContentPublish", RequestObject = "{}" });
            request.RetryCount = 2;
            await requests.UpdateAsync(request);
            Assert.Equal(2, Assert.Single(await requests.GetAllAsync()).RetryCount);
            await requests.DeleteAsync(request);
            Assert.Empty(await requests.GetAllAsync());
            return true;
        });
        await database.DoAsync(async (IWebhookLogRepository logs) =>
        {
            var old = new WebhookLog { WebhookKey = key, Key = Guid.NewGuid(), Url = "https://hook", StatusCode = "OK (200)", Date = DateTime.UtcNow.AddDays(-2), EventAlias = "a" };
            await logs.CreateAsync(old);
            await logs.CreateAsync(new() { WebhookKey = Guid.NewGuid(), Key = Guid.NewGuid(), Url = "https://other", StatusCode = "OK (200)", Date = DateTime.UtcNow, EventAlias = "a" });
            Assert.Equal("https://other", Assert.Single((await logs.GetPagedAsync(0, 1)).Items).Url);
            Assert.Equal(1, (await logs.GetPagedAsync(key, 0, 10)).Total);
            Assert.Equal([old.Id], (await logs.GetOlderThanDate(DateTime.UtcNow.AddDays(-1))).Select(log => log.Id));
            await logs.DeleteByIds([old.Id]);
            Assert.Equal(1, (await logs.GetPagedAsync(0, 10)).Total);
            return true;
        });
    }

    public void Dispose() => database.Dispose();

    private void Note(AuditItem item) => database.Do<IAuditRepository>(audits => audits.Save(item));
}
