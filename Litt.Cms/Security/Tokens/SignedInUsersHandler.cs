using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Security.Tokens;

/// <summary>A user who is disabled, deleted or given other rights feels it with the next request.</summary>
internal sealed class SignedInUsersHandler(SignedInUsers users) :
    INotificationHandler<UserSavedNotification>,
    INotificationHandler<UserDeletedNotification>,
    INotificationHandler<UserGroupSavedNotification>,
    INotificationHandler<UserGroupDeletedNotification>
{
    public void Handle(UserSavedNotification notification) => users.ForgetUsers();

    public void Handle(UserDeletedNotification notification) => users.ForgetUsers();

    public void Handle(UserGroupSavedNotification notification) => users.ForgetUsers();

    public void Handle(UserGroupDeletedNotification notification) => users.ForgetUsers();
}
