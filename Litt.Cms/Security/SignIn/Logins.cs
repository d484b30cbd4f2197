using System.Globalization;
using Litt.Cms.Security.Tokens;
using Litt.Cms.Security.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Security.SignIn;

/// <summary>How an attempt to log in ended.</summary>
internal enum LoginResult
{
    Succeeded,
    Wrong,
    LockedOut,
    NotAllowed,
    SecondFactorNeeded,
}

/// <summary>How an attempt to log in ended, and for whom it succeeded in which session.</summary>
internal sealed record LoginOutcome(LoginResult Result, IUser? User = null, Guid Session = default);

/// <summary>Checks user names and passwords, counts failures, locks out, and begins sessions.</summary>
internal sealed class Logins(
    ICoreScopeProvider scopes,
    IUserRepository repository,
    BackofficeUsers users,
    ITwoFactorLoginService secondFactors,
    IOptionsSnapshot<SecuritySettings> settings,
    IEventAggregator events,
    IIpResolver addresses,
    SignedInUsers signedIn,
    TimeProvider clock)
{
    // Any number that is none of Umbraco's: on a SQL Server two servers may count for the same user.
    private const int CountingLock = -1001;

    // Only to spend the time that checking a password takes.
    private static readonly string Nobodys = new PasswordHasher<object>().HashPassword(new object(), "nobody's password");

    public async Task<LoginOutcome> CheckAsync(string username, string password)
    {
        if (await users.FindByNameAsync(username) is not { Kind: UserKind.Default } user)
        {
            _ = new PasswordHasher<object>().VerifyHashedPassword(new object(), Nobodys, password);
            return new LoginOutcome(LoginResult.Wrong);
        }

        if (await users.IsLockedOutAsync(user))
            return new LoginOutcome(LoginResult.LockedOut);
        var verified = await users.VerifyAsync(user, password);
        if (verified == PasswordVerificationResult.Failed)
            return new LoginOutcome(await CountFailureAsync(user.Key));
        if (!user.IsApproved)
            return new LoginOutcome(LoginResult.NotAllowed);
        if (await secondFactors.IsTwoFactorEnabledAsync(user.Key))
            return new LoginOutcome(LoginResult.SecondFactorNeeded, user);
        return await BeginAsync(user.Key, verified == PasswordVerificationResult.SuccessRehashNeeded ? password : null);
    }

    private async Task<LoginResult> CountFailureAsync(Guid key)
    {
        var locks = false;
        var id = string.Empty;
        using (var scope = scopes.CreateCoreScope(autoComplete: true))
        {
            scope.WriteLock(CountingLock);
            // Read again under the lock, so that of attempts made at the same time each counts.
            if (repository.Get(key) is not { } user)
                return LoginResult.Wrong;
            locks = ++user.FailedPasswordAttempts >= settings.Value.UserPassword.MaxFailedAccessAttemptsBeforeLockout;
            if (locks)
                (user.IsLockedOut, user.LastLockoutDate, user.FailedPasswordAttempts) = (true, clock.GetUtcNow().UtcDateTime, 0);
            repository.Save(user);
            id = user.Id.ToString(CultureInfo.InvariantCulture);
        }

        await events.PublishAsync(new UserLoginFailedNotification(addresses.GetCurrentRequestIpAddress(), id, id));
        if (locks)
            await events.PublishAsync(new UserLockedNotification(addresses.GetCurrentRequestIpAddress(), id, id));
        return locks ? LoginResult.LockedOut : LoginResult.Wrong;
    }

    private async Task<LoginOutcome> BeginAsync(Guid key, string? rehash)
    {
        IUser user;
        Guid session;
        using (var scope = scopes.CreateCoreScope(autoComplete: true))
        {
            scope.WriteLock(CountingLock);
            user = repository.Get(key) ?? throw new InvalidOperationException("The user was deleted while logging in.");
            user.LastLoginDate = clock.GetUtcNow().UtcDateTime;
            (user.FailedPasswordAttempts, user.IsLockedOut) = (0, false);
            if (rehash is not null)
                user.RawPasswordValue = users.PasswordHasher.HashPassword(user, rehash);
            // The other sessions of the user end with the stamp.
            if (!settings.Value.GetUserAllowConcurrentLogins())
                user.SecurityStamp = Guid.NewGuid().ToString();
            repository.Save(user);
            session = repository.CreateLoginSession(user.Id, addresses.GetCurrentRequestIpAddress());
        }

        signedIn.ForgetUsers();
        var id = user.Id.ToString(CultureInfo.InvariantCulture);
        await events.PublishAsync(new UserLoginSuccessNotification(addresses.GetCurrentRequestIpAddress(), id, id));
        return new LoginOutcome(LoginResult.Succeeded, user, session);
    }
}
