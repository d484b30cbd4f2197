using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.Membership;

namespace Litt.Cms.Storage;

/// <summary>
/// Keeps users, and whether their groups have permissions on single nodes, for a few seconds, since Umbraco's services ask for the performing user over and over.
/// A commit in this process empties it; what another server commits is seen when the seconds are over. Everybody gets a copy.
/// </summary>
internal sealed class UserCache(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private readonly CommittedCache<Known> cache = new();

    /// <summary>Notes that this scope changes users, or groups, which users carry with them.</summary>
    public void Changed(IScopeAccessor scope) => scope.Changes(cache);

    public IUser? Get(IScopeAccessor scope, Guid key, Func<IUser?> read) => Get(scope, known => known.ByKey, key, read);

    public IUser? Get(IScopeAccessor scope, int id, Func<IUser?> read) => Get(scope, known => known.ById, id, read);

    /// <summary>Ids of the groups of which something is said for single nodes.</summary>
    public IReadOnlySet<int> GroupsWithNodePermissions(IScopeAccessor scope, Func<IReadOnlySet<int>> read)
    {
        if (scope.HasChanged(cache))
            return read();
        var (now, known) = (clock.GetUtcNow(), cache.Get(scope, () => new Known()));
        if (known.Groups is not { } groups || groups.Until <= now)
            known.Groups = groups = new GroupsEntry(read(), now + Kept);
        return groups.Ids;
    }

    private IUser? Get<TId>(IScopeAccessor scope, Func<Known, ConcurrentDictionary<TId, Entry>> entries, TId id, Func<IUser?> read)
        where TId : notnull
    {
        // What a scope reads after it has changed something is its own affair.
        if (scope.HasChanged(cache))
            return read();
        var now = clock.GetUtcNow();
        var known = cache.Get(scope, () => new Known());
        if (entries(known).TryGetValue(id, out var entry) && entry.Until > now)
            return (IUser)entry.User.DeepClone();
        if (read() is not { } user)
            return null;
        known.Add(new Entry((IUser)user.DeepClone(), now + Kept));
        return user;
    }

    private sealed record Entry(IUser User, DateTimeOffset Until);

    private sealed record GroupsEntry(IReadOnlySet<int> Ids, DateTimeOffset Until);

    private sealed class Known
    {
        public ConcurrentDictionary<Guid, Entry> ByKey { get; } = new();

        public ConcurrentDictionary<int, Entry> ById { get; } = new();

        public GroupsEntry? Groups { get; set; }

        public void Add(Entry entry) => (ByKey[entry.User.Key], ById[entry.User.Id]) = (entry, entry);
    }
}
