using Litt.Cms.Management.Common;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Users;

/// <summary>Coming back in with a forgotten password, and coming in for the first time: all of it before anybody has signed in.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswords(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("");
        open.AllowAnonymous();
        open.Get("/security/configuration", (IOptions<SecuritySettings> security) => Rules(security));
        open.Post("/security/forgot-password", Forgot);
        open.Post("/security/forgot-password/verify", VerifyReset);
        open.Post("/security/forgot-password/reset", Reset);
        open.Post("/user/invite/verify", VerifyInvitation);
        open.Post("/user/invite/create-password", AcceptInvitation);
    }

    /// <summary>The answer is the same whether there is such a user or not, so that nobody learns who has an account.</summary>
    private static async Task<IResult> Forgot(ForgotPassword wish, IUserService users, IOptions<SecuritySettings> security, IUserForgotPasswordSender mail)
    {
        if (!security.Value.AllowPasswordReset || !mail.CanSend())
            return UserOperationStatus.CannotPasswordReset.ToProblem();

        await users.SendResetPasswordEmailAsync(wish.Email);
        return Answer.Done;
    }

    private static async Task<IResult> VerifyReset(ResetCode wish, IUserService users, IOptions<SecuritySettings> security)
    {
        var verified = await users.VerifyPasswordResetAsync(wish.User.Id, wish.Code);
        return verified.Success ? Answer.With(Rules(security)) : UserOperationStatus.InvalidPasswordResetToken.ToProblem();
    }

    private static async Task<IResult> Reset(ResetPassword wish, IUserService users)
    {
        var changed = await users.ResetPasswordAsync(wish.User.Id, wish.ResetCode, wish.Password);
        return changed.Success ? TypedResults.NoContent() : CurrentUserEndpoints.PasswordProblem(changed);
    }

    private static async Task<IResult> VerifyInvitation(Invitation wish, IUserService users, IOptions<SecuritySettings> security)
    {
        var verified = await users.VerifyInviteAsync(wish.User.Id, wish.Token);
        return verified.Success ? Answer.With(Rules(security)) : UserOperationStatus.InvalidInviteToken.ToProblem();
    }

    private static async Task<IResult> AcceptInvitation(FirstPassword wish, IUserService users)
    {
        var changed = await users.CreateInitialPasswordAsync(wish.User.Id, wish.Token, wish.Password);
        return changed.Success ? Answer.Done : CurrentUserEndpoints.PasswordProblem(changed);
    }

    private static PasswordRulesAnswer Rules(IOptions<SecuritySettings> security) => new(PasswordRules.From(security.Value.UserPassword));

    private sealed record PasswordRulesAnswer(PasswordRules PasswordConfiguration);

    private sealed record ForgotPassword(string Email);

    private sealed record ResetCode(Reference User, string Code)
    {
        [System.Text.Json.Serialization.JsonPropertyName("resetCode")]
        public string Code { get; } = Code;
    }

    private sealed record ResetPassword(Reference User, string ResetCode, string Password);

    private sealed record Invitation(Reference User, string Token);

    private sealed record FirstPassword(Reference User, string Token, string Password);
}
