using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Security.Users;

/// <summary>ASP.NET Identity over Umbraco's users: passwords, tokens for mails, lock-out.</summary>
internal sealed class BackofficeUsers(
    IUserStore<IUser> store,
    IOptions<BackOfficeIdentityOptions> options,
    IPasswordHasher<IUser> hasher,
    IEnumerable<IUserValidator<IUser>> userValidators,
    IEnumerable<IPasswordValidator<IUser>> passwordValidators,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<IUser>> logger)
    : UserManager<IUser>(store, options, hasher, userValidators, passwordValidators, null!, errors, services, logger)
{
    /// <summary>Whether this is the user's password; looks at nothing else.</summary>
    public async Task<PasswordVerificationResult> VerifyAsync(IUser user, string password) =>
        await VerifyPasswordAsync((IUserPasswordStore<IUser>)Store, user, password);
}

/// <summary>Tokens that are mailed to people who forgot their password.</summary>
internal sealed class PasswordResetTokens(IDataProtectionProvider protection, IOptions<PasswordResetTokens.Lifetime> options, ILogger<DataProtectorTokenProvider<IUser>> logger)
    : DataProtectorTokenProvider<IUser>(protection, options, logger)
{
    public const string Provider = "PasswordReset";

    internal sealed class Lifetime : DataProtectionTokenProviderOptions
    {
        public Lifetime() => Name = nameof(PasswordResetTokens);
    }
}

/// <summary>Tokens that are mailed to people who are invited.</summary>
internal sealed class InvitationTokens(IDataProtectionProvider protection, IOptions<InvitationTokens.Lifetime> options, ILogger<DataProtectorTokenProvider<IUser>> logger)
    : DataProtectorTokenProvider<IUser>(protection, options, logger)
{
    public const string Provider = "Invitation";

    internal sealed class Lifetime : DataProtectionTokenProviderOptions
    {
        public Lifetime() => Name = nameof(InvitationTokens);
    }
}

/// <summary>Takes ASP.NET Identity's rules from Umbraco's settings.</summary>
internal sealed class IdentityRules(IOptions<SecuritySettings> settings) :
    IConfigureOptions<BackOfficeIdentityOptions>,
    IConfigureOptions<PasswordResetTokens.Lifetime>,
    IConfigureOptions<InvitationTokens.Lifetime>
{
    private readonly SecuritySettings settings = settings.Value;

    public void Configure(BackOfficeIdentityOptions options)
    {
        var password = settings.UserPassword;
        options.Password.RequiredLength = password.RequiredLength;
        options.Password.RequireNonAlphanumeric = password.RequireNonLetterOrDigit;
        options.Password.RequireDigit = password.RequireDigit;
        options.Password.RequireLowercase = password.RequireLowercase;
        options.Password.RequireUppercase = password.RequireUppercase;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = settings.AllowedUserNameCharacters;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = password.MaxFailedAccessAttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.UserDefaultLockoutTimeInMinutes);
        options.Tokens.ProviderMap[PasswordResetTokens.Provider] = new TokenProviderDescriptor(typeof(PasswordResetTokens));
        options.Tokens.ProviderMap[InvitationTokens.Provider] = new TokenProviderDescriptor(typeof(InvitationTokens));
        options.Tokens.PasswordResetTokenProvider = PasswordResetTokens.Provider;
        options.Tokens.EmailConfirmationTokenProvider = InvitationTokens.Provider;
    }

    public void Configure(PasswordResetTokens.Lifetime options) => options.TokenLifespan = settings.PasswordResetEmailExpiry;

    public void Configure(InvitationTokens.Lifetime options) => options.TokenLifespan = settings.UserInviteEmailExpiry;
}
