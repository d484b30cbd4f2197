using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Security.Users;

/// <summary>
/// The command <c>admin reset-password EMAIL</c>: sets a new password, unlocks and enables the user, and ends all sessions of the user.
/// The password is read from the standard input where that is redirected; otherwise a random one is made and printed once.
/// </summary>
internal sealed class ResetPasswordCommand(IServiceScopeFactory services)
{
    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAskedFor(string[] args) => args is ["admin", "reset-password", ..];

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] args, TextReader? input, TextWriter output, TextWriter error)
    {
        if (args is not ["admin", "reset-password", var email, ..])
        {
            await error.WriteLineAsync("Name the user: admin reset-password EMAIL");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IBackOfficeUserStore>().GetByEmailAsync(email) is not { } user)
        {
            await error.WriteLineAsync($"There is no user with the email address {email}.");
            return 1;
        }

        var given = input is null ? null : await input.ReadLineAsync();
        var password = given ?? FirstAdministrator.NewPassword();
        var users = scope.ServiceProvider.GetRequiredService<BackofficeUsers>();
        (user.IsLockedOut, user.IsApproved, user.FailedPasswordAttempts) = (false, true, 0);
        IdentityResult result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        if (!result.Succeeded)
        {
            await error.WriteLineAsync(result.Describe());
            return 1;
        }

        await output.WriteLineAsync(given is null ? $"The new password of {user.Email} is {password}" : $"The password of {user.Email} was changed.");
        return 0;
    }
}
