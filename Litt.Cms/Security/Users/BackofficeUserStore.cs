using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Security.Users;

/// <summary>Users as Umbraco's services want them: saving one tells everybody who listens.</summary>
internal sealed class BackofficeUserStore(ICoreScopeProvider scopes, IEventMessagesFactory messages, IUserRepository users) : IBackOfficeUserStore
{
    public Task<UserOperationStatus> SaveAsync(IUser user)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user.Username);
        ArgumentException.ThrowIfNullOrWhiteSpace(user.Name);
        using var scope = scopes.CreateCoreScope();
        var said = messages.Get();
        var saving = new UserSavingNotification(user, said);
        if (scope.Notifications.PublishCancelable(saving))
        {
            scope.Complete();
            return Task.FromResult(UserOperationStatus.CancelledByNotification);
        }

        users.Save(user);
        scope.Notifications.Publish(new UserSavedNotification(user, said).WithStateFrom(saving));
        scope.Complete();
        return Task.FromResult(UserOperationStatus.Success);
    }

    public Task<UserOperationStatus> DisableAsync(IUser user)
    {
        user.IsApproved = false;
        return SaveAsync(user);
    }

    public Task<IUser?> GetByUserNameAsync(string username) => Read(() => users.GetByUsername(username, includeSecurityData: true));

    public Task<IUser?> GetByEmailAsync(string email) => Read(() => users.Get(scopes.CreateQuery<IUser>().Where(user => user.Email == email)).FirstOrDefault());

    public Task<IUser?> GetAsync(int id) => Read(() => users.Get(id));

    public Task<IUser?> GetAsync(Guid key) => Read(() => users.Get(key));

    public Task<IEnumerable<IUser>> GetUsersAsync(params Guid[]? keys) => Read(() => keys is { Length: > 0 } ? users.GetMany(keys) : []);

    public Task<IEnumerable<IUser>> GetUsersAsync(params int[]? ids) =>
        Read(() => ids is { Length: > 0 } ? users.Get(scopes.CreateQuery<IUser>().WhereIn(user => user.Id, ids)) : []);

    public Task<IEnumerable<IUser>> GetAllInGroupAsync(int groupId) => Read(() => users.GetAllInGroup(groupId));

    private Task<T> Read<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Task.FromResult(read());
    }
}
