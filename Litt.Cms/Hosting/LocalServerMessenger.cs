using Umbraco.Cms.Core.Cache;
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
        typed.RefreshInternal(payload);
        typed.Refresh(payload);
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
