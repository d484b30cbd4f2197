using Litt.Cms.Management.Common;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Users;

/// <summary>Users as all who work in the backoffice see them.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        api.Get("/item/user", Items);
        api.Get("/user/configuration", Configuration);
    }

    private static async Task<IEnumerable<UserItem>> Items(Guid[] id, IUserService users, UserReader reader) =>
        id.Length == 0 ? [] : (await users.GetAsync(id)).Select(user => UserItem.From(user, reader.Avatars(user)));

    private static UserConfiguration Configuration(IOptions<SecuritySettings> security, IUserInviteSender invitations) => new(
        invitations.CanSendInvites(),
        security.Value.UsernameIsEmail,
        PasswordRules.From(security.Value.UserPassword),
        AllowChangePassword: true,
        AllowTwoFactor: true);

    private sealed record UserConfiguration(
        bool CanInviteUsers, bool UsernameIsEmail, PasswordRules PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);
}
