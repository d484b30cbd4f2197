using System.Collections.Concurrent;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Security.Users;

/// <summary>Goes between the id and the key of a user. They never change, so what was found once is kept.</summary>
internal sealed class UserIdKeys(ICoreScopeProvider scopes, IUserRepository users) : IUserIdKeyResolver
{
    private readonly ConcurrentDictionary<Guid, int> ids = new() { [Constants.Security.SuperUserKey] = Constants.Security.SuperUserId };
    private readonly ConcurrentDictionary<int, Guid> keys = new() { [Constants.Security.SuperUserId] = Constants.Security.SuperUserKey };

    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public Task<int> GetAsync(Guid key) => Task.FromResult(Find(key) ?? throw new InvalidOperationException($"There is no user {key}."));

    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public Task<Guid> GetAsync(int id) => Task.FromResult(Find(id) ?? throw new InvalidOperationException($"There is no user {id}."));

    public Task<Attempt<int>> TryGetAsync(Guid key) => Task.FromResult(Find(key) is { } id ? Attempt.Succeed(id) : Attempt.Fail<int>());

    public Task<Attempt<Guid>> TryGetAsync(int id) => Task.FromResult(Find(id) is { } key ? Attempt.Succeed(key) : Attempt.Fail<Guid>());

    private int? Find(Guid key) => ids.TryGetValue(key, out var id) ? id : Keep(Read(() => users.Get(key)))?.Id;

    private Guid? Find(int id) => keys.TryGetValue(id, out var key) ? key : Keep(Read(() => users.Get(id)))?.Key;

    private IUser? Keep(IUser? user)
    {
        if (user is not null)
            (ids[user.Key], keys[user.Id]) = (user.Id, user.Key);
        return user;
    }

    private IUser? Read(Func<IUser?> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
