using System.Collections.Concurrent;
using System.Collections.Immutable;
using Umbraco.Cms.Core.ServerEvents;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Which browsers are open on this server, for whom, and what each person may hear of.</summary>
internal sealed class UserConnections : IUserConnectionManager
{
    private readonly ConcurrentDictionary<Guid, Listener> listeners = [];

    public IEnumerable<Guid> Users => listeners.Keys;

    public bool IsOpen(Guid userKey) => listeners.ContainsKey(userKey);

    public ISet<string> GetConnections(Guid userKey) => Of(userKey).Connections.ToHashSet();

    public void SetAuthorizedEventSources(Guid userKey, IEnumerable<string> eventSources)
    {
        var sources = eventSources.ToImmutableHashSet();
        Change(userKey, listener => listener with { Sources = sources });
    }

    public IReadOnlyDictionary<Guid, IReadOnlyCollection<string>> GetConnectionsAuthorizedFor(string eventSource) =>
        listeners.Where(entry => entry.Value.Sources.Contains(eventSource))
            .ToDictionary(entry => entry.Key, IReadOnlyCollection<string> (entry) => entry.Value.Connections);

    public void AddConnection(Guid userKey, string connectionId) =>
        Change(userKey, listener => listener with { Connections = listener.Connections.Add(connectionId) });

    public void RemoveConnection(Guid userKey, string connectionId)
    {
        Change(userKey, listener => listener with { Connections = listener.Connections.Remove(connectionId) });
        if (Of(userKey) is { Connections.IsEmpty: true } gone)
            listeners.TryRemove(new KeyValuePair<Guid, Listener>(userKey, gone));
    }

    private Listener Of(Guid userKey) => listeners.GetValueOrDefault(userKey, Listener.None);

    private void Change(Guid userKey, Func<Listener, Listener> change) =>
        listeners.AddOrUpdate(userKey, _ => change(Listener.None), (_, listener) => change(listener));

    private sealed record Listener(ImmutableHashSet<string> Connections, ImmutableHashSet<string> Sources)
    {
        public static readonly Listener None = new([], []);
    }
}
