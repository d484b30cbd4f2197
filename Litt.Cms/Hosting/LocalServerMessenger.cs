using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace Litt.Cms.Hosting;

/// <summary>Applies cache refreshes at once in this process: a commit is visible in the next request.</summary>
internal sealed class LocalServerMessenger : IServerMessenger
{
    public void Sync()
    {
        // Nothing comes from other servers.
    }

    public void SendMessages()
    {
        // Nothing waits to be sent.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> typed)
            throw new InvalidOperationException($"{refresher.Name} does not take payloads of {typeof(TPayload)}.");
        payload = payload is ContentCacheRefresher.JsonPayload[] { Length: > 1 } changes ? (TPayload[])(object)WithoutRepeats(changes) : payload;
        typed.RefreshInternal(payload);
        typed.Refresh(payload);
    }

    /// <summary>A document that was saved and then published in one transaction is refreshed with all below it: not by itself, too.</summary>
    private static ContentCacheRefresher.JsonPayload[] WithoutRepeats(ContentCacheRefresher.JsonPayload[] changes)
    {
        var branches = changes.Where(change => change.ChangeTypes == TreeChangeTypes.RefreshBranch).Select(change => change.Id).ToHashSet();
        return [.. changes.Where(change => change.ChangeTypes != TreeChangeTypes.RefreshNode || !branches.Contains(change.Id))];
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            foreach (var instance in instances)
                typed.Refresh(instance);
            return;
        }

        QueueRefresh(refresher, instances.Select(getNumericId).ToArray());
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, instances.Select(getGuidId).ToArray());

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            foreach (var instance in instances)
                typed.Remove(instance);
            return;
        }

        QueueRemove(refresher, instances.Select(getNumericId).ToArray());
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();
}
