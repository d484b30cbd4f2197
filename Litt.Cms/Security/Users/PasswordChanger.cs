using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Litt.Cms.Security.Users;

/// <summary>Changes a password: with the old one, with a mailed token, or because an administrator says so.</summary>
internal sealed class PasswordChanger(BackofficeUsers users) : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        if (string.IsNullOrEmpty(model.NewPassword))
            return Failed("A password can't be empty.", nameof(model.NewPassword));
        var result = await ChangeAsync(model, performingUser);
        if (result is null)
            return Failed("The performing user may not change this password.", nameof(model.OldPassword));
        if (!result.Succeeded)
            return Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = result.ToError() });
        await UnlockAsync(model);
        return Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel());
    }

    private async Task<IdentityResult?> ChangeAsync(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        if (!string.IsNullOrEmpty(model.ResetPasswordToken))
            return await users.ResetPasswordAsync(model.User, model.ResetPasswordToken.FromUrlBase64() ?? string.Empty, model.NewPassword);
        if (!string.IsNullOrEmpty(model.OldPassword))
            return await users.ChangePasswordAsync(model.User, model.OldPassword, model.NewPassword);
        return MayReset(model.User, performingUser)
            ? await users.ResetPasswordAsync(model.User, await users.GeneratePasswordResetTokenAsync(model.User), model.NewPassword)
            : null;
    }

    /// <summary>Without the old password: an administrator for anybody, others for non-administrators, and the invited for themselves.</summary>
    private static bool MayReset(IUser user, IUser? performingUser) =>
        performingUser is not null
        && (performingUser.Key == user.Key ? performingUser.UserState == UserState.Invited : performingUser.IsAdmin() || !user.IsAdmin());

    /// <summary>Whoever holds a mailed token, or asked an administrator, was locked out for nothing any more.</summary>
    private async Task UnlockAsync(ChangeBackOfficeUserPasswordModel model)
    {
        if (!model.User.IsLockedOut || !string.IsNullOrEmpty(model.OldPassword))
            return;
        model.User.IsLockedOut = false;
        model.User.FailedPasswordAttempts = 0;
        await users.UpdateAsync(model.User);
    }

    private static Attempt<PasswordChangedModel?> Failed(string message, string member) =>
        Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = new ValidationResult(message, [member]) });
}
