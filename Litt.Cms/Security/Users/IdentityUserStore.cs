using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Security.Users;

/// <summary>Users as ASP.NET Identity wants them: its setters write to Umbraco's user, and only updating saves.</summary>
internal sealed class IdentityUserStore(IBackOfficeUserStore users, IOptionsMonitor<SecuritySettings> settings, TimeProvider clock) :
    IUserPasswordStore<IUser>,
    IUserEmailStore<IUser>,
    IUserSecurityStampStore<IUser>,
    IUserLockoutStore<IUser>
{
    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.Key.ToString());

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Username);

    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancellationToken) => Set(() => user.Username = userName ?? string.Empty);

    // The database compares without regard to case, so there is no second, normalized name.
    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("IUserStore.DeleteAsync: users are deleted by IUserService.");

    public async Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var key) ? await users.GetAsync(key) : null;

    public Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => users.GetByUserNameAsync(normalizedUserName);

    public Task SetPasswordHashAsync(IUser user, string? passwordHash, CancellationToken cancellationToken) => Set(() =>
    {
        user.RawPasswordValue = passwordHash;
        user.LastPasswordChangeDate = clock.GetUtcNow().UtcDateTime;
    });

    public Task<string?> GetPasswordHashAsync(IUser user, CancellationToken cancellationToken) =>
        Task.FromResult(HasPassword(user) ? user.RawPasswordValue : null);

    public Task<bool> HasPasswordAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(HasPassword(user));

    public Task SetEmailAsync(IUser user, string? email, CancellationToken cancellationToken) => Set(() => user.Email = email ?? string.Empty);

    public Task<string?> GetEmailAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<bool> GetEmailConfirmedAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.EmailConfirmedDate is not null);

    public Task SetEmailConfirmedAsync(IUser user, bool confirmed, CancellationToken cancellationToken) =>
        Set(() => user.EmailConfirmedDate = confirmed ? clock.GetUtcNow().UtcDateTime : null);

    public Task<IUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => users.GetByEmailAsync(normalizedEmail);

    public Task<string?> GetNormalizedEmailAsync(IUser user, CancellationToken cancellationToken) => GetEmailAsync(user, cancellationToken);

    public Task SetNormalizedEmailAsync(IUser user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetSecurityStampAsync(IUser user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(LockoutEnd(user));

    public Task SetLockoutEndDateAsync(IUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() =>
    {
        user.IsLockedOut = lockoutEnd > clock.GetUtcNow();
        if (user.IsLockedOut)
            user.LastLockoutDate = clock.GetUtcNow().UtcDateTime;
    });

    public Task<int> IncrementAccessFailedCountAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedPasswordAttempts);

    public Task ResetAccessFailedCountAsync(IUser user, CancellationToken cancellationToken) => Set(() => user.FailedPasswordAttempts = 0);

    public Task<int> GetAccessFailedCountAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(user.FailedPasswordAttempts);

    public Task<bool> GetLockoutEnabledAsync(IUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(IUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // Holds nothing.
    }

    // Umbraco marks the hash of somebody who never chose a password.
    private static bool HasPassword(IUser user) =>
        !string.IsNullOrEmpty(user.RawPasswordValue) && !user.RawPasswordValue.StartsWith(Constants.Security.EmptyPasswordPrefix, StringComparison.Ordinal);

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    private DateTimeOffset? LockoutEnd(IUser user)
    {
        if (!user.IsLockedOut)
            return null;
        var since = user.LastLockoutDate ?? clock.GetUtcNow().UtcDateTime;
        return new DateTimeOffset(DateTime.SpecifyKind(since, DateTimeKind.Utc)).AddMinutes(settings.CurrentValue.UserDefaultLockoutTimeInMinutes);
    }

    private async Task<IdentityResult> SaveAsync(IUser user)
    {
        var status = await users.SaveAsync(user);
        return status == UserOperationStatus.Success
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = status.ToString(), Description = string.Create(CultureInfo.InvariantCulture, $"The user was not saved: {status}.") });
    }
}
