using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Security.Users;

/// <summary>How to sign in for the first time.</summary>
/// <param name="Email">Also the user name.</param>
/// <param name="RandomPassword">Set only where the settings name no password: nobody else will ever see it.</param>
internal sealed record FirstSignIn(string Email, string? RandomPassword);

/// <summary>Makes the super user of a new site, who has Umbraco's well-known key.</summary>
internal sealed class FirstAdministrator(
    ICoreScopeProvider scopes,
    IUserRepository users,
    IUserGroupRepository groups,
    IServiceScopeFactory services,
    IOptions<UnattendedSettings> settings,
    IOptions<GlobalSettings> globalSettings)
{
    private const string DefaultEmail = "admin@example.com";
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Makes the user from the settings Umbraco:CMS:Unattended, once; the default groups must be there.</summary>
    /// <returns>How to sign in, or null where there is a super user already.</returns>
    /// <exception cref="ArgumentException">The settings name a password that the rules for passwords refuse.</exception>
    public async Task<FirstSignIn?> EnsureAsync()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        if (users.Exists(Constants.Security.SuperUserKey))
            return null;
        var wanted = settings.Value;
        var email = string.IsNullOrWhiteSpace(wanted.UnattendedUserEmail) ? DefaultEmail : wanted.UnattendedUserEmail.Trim();
        var name = string.IsNullOrWhiteSpace(wanted.UnattendedUserName) ? "Administrator" : wanted.UnattendedUserName.Trim();
        var random = string.IsNullOrEmpty(wanted.UnattendedUserPassword) ? NewPassword() : null;
        users.Save(await NewUserAsync(name, email, random ?? wanted.UnattendedUserPassword!));
        return new FirstSignIn(email, random);
    }

    /// <summary>A password that can be read aloud and typed: about 115 bits, no letter that looks like another.</summary>
    internal static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    private async Task<User> NewUserAsync(string name, string email, string password)
    {
        await using var scope = services.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<BackofficeUsers>();
        var user = new User(globalSettings.Value, name, email, email, "not yet set") { Id = Constants.Security.SuperUserId, Key = Constants.Security.SuperUserKey };
        foreach (var validator in identity.PasswordValidators)
        {
            var result = await validator.ValidateAsync(identity, user, password);
            if (!result.Succeeded)
                throw new ArgumentException($"Umbraco:CMS:Unattended:UnattendedUserPassword: {result.Describe()}");
        }

        user.RawPasswordValue = identity.PasswordHasher.HashPassword(user, password);
        foreach (var group in groups.GetMany().Where(group => group.Key == Constants.Security.AdminGroupKey || group.Key == Constants.Security.SensitiveDataGroupKey))
            user.AddGroup((IReadOnlyUserGroup)group);
        return user;
    }
}
