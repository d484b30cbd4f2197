using System.Globalization;
using System.Security.Principal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Security.Users;

/// <summary>What Umbraco's user service asks of the sign-in side: new accounts, tokens for mails, unlocking.</summary>
internal sealed class UserAccounts(
    BackofficeUsers users,
    IExternalLoginWithKeyService externalLogins,
    IOptions<GlobalSettings> globalSettings,
    IOptions<SecuritySettings> securitySettings,
    IEventAggregator events,
    IIpResolver addresses) : ICoreBackOfficeUserManager
{
    public async Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel)
    {
        if (createModel.Kind == UserKind.Api)
            return Outcome(await users.CreateAsync(NewUser(createModel)), null);
        var password = GeneratePassword();
        return Outcome(await users.CreateAsync(NewUser(createModel), password), password);
    }

    public async Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel)
    {
        var user = NewUser(createModel);
        user.IsApproved = false;
        user.InvitedDate = DateTime.UtcNow;
        return Outcome(await users.CreateAsync(user), null);
    }

    public async Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) =>
        Attempt.SucceedWithStatus(UserOperationStatus.Success, await users.GenerateEmailConfirmationTokenAsync(user));

    public async Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) =>
        Attempt.SucceedWithStatus(UserOperationStatus.Success, await users.GeneratePasswordResetTokenAsync(user));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) =>
        users.VerifyUserTokenAsync(user, users.Options.Tokens.EmailConfirmationTokenProvider, UserManager<IUser>.ConfirmEmailTokenPurpose, token);

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) =>
        users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<IUser>.ResetPasswordTokenPurpose, token);

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        var result = await users.UpdateAsync(user);
        if (!result.Succeeded)
            return Attempt.FailWithStatus(UserOperationStatus.UnknownFailure, new UserUnlockResult { Error = result.ToError() });
        var id = user.Id.ToString(CultureInfo.InvariantCulture);
        await events.PublishAsync(new UserUnlockedNotification(addresses.GetCurrentRequestIpAddress(), id, id));
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());
    }

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(UserOperationStatus.Success, [.. externalLogins.GetExternalLogins(user.Key)]));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        events.Publish(new UserForgotPasswordRequestedNotification(addresses.GetCurrentRequestIpAddress(), toString, toString));

    public string GeneratePassword() => new PasswordGenerator(securitySettings.Value.UserPassword).GeneratePassword();

    private static IdentityCreationResult Outcome(IdentityResult result, string? password) => result switch
    {
        { Succeeded: true } => new IdentityCreationResult { Succeded = true, InitialPassword = password },
        _ when result.Errors.Any(error => error.Code == nameof(UserOperationStatus.CancelledByNotification)) => IdentityCreationResult.Cancel(),
        _ => IdentityCreationResult.Fail(result.Describe()),
    };

    private User NewUser(UserCreateModel model)
    {
        // Umbraco's user refuses an empty password, and knows by the prefix that nobody chose this one.
        var nobodysPassword = Constants.Security.EmptyPasswordPrefix + Guid.NewGuid().ToString("N");
        var user = new User(globalSettings.Value, model.Name, model.Email, model.UserName, nobodysPassword) { Kind = model.Kind };
        if (model.Id is { } key)
            user.Key = key;
        return user;
    }
}
