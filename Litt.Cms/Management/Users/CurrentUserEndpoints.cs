using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Users;

/// <summary>What users may ask and change about themselves.</summary>
internal static class CurrentUserEndpoints
{
    public static void MapCurrentUser(this IEndpointRouteBuilder api)
    {
        var current = api.MapGroup("/user/current");
        current.Get("", async (Editor editor, UserReader reader) => await reader.CurrentAsync(await editor.UserAsync()));
        current.Get("/configuration", Configuration);
        current.Get("/login-providers", LoginProviders);
        current.Get("/2fa", TwoFactorProviders);
        current.Get("/permissions", Permissions);
        current.Get("/permissions/document", DocumentPermissions);
        current.Get("/permissions/media", MediaPermissions);
        current.Get("/permissions/element", ElementPermissions);
        current.Put("/profile", UpdateProfile);
        current.Post("/change-password", ChangePassword);
        current.Post("/avatar", SetAvatar);
        current.Delete("/avatar", ClearAvatar);
    }

    private static CurrentUserConfiguration Configuration(IOptions<SecuritySettings> security) =>
        new(security.Value.KeepUserLoggedIn, PasswordRules.From(security.Value.UserPassword), AllowChangePassword: true, AllowTwoFactor: true);

    /// <summary>Signing in by another provider than this site is not offered.</summary>
    private static ExternalLogin[] LoginProviders() => [];

    private static async Task<IResult> TwoFactorProviders(Editor editor, IUserTwoFactorLoginService twoFactor) =>
        (await twoFactor.GetProviderNamesAsync(editor.Key)).ToHttp(Answer.With);

    private static async Task<IResult> Permissions(Guid[] id, Editor editor, IUserService users) =>
        (await users.GetPermissionsAsync(editor.Key, id)).ToHttp(ToWire);

    private static async Task<IResult> DocumentPermissions(Guid[] id, Editor editor, IUserService users) =>
        (await users.GetDocumentPermissionsAsync(editor.Key, id)).ToHttp(ToWire);

    private static async Task<IResult> MediaPermissions(Guid[] id, Editor editor, IUserService users) =>
        (await users.GetMediaPermissionsAsync(editor.Key, id)).ToHttp(ToWire);

    private static async Task<IResult> ElementPermissions(Guid[] id, Editor editor, IUserService users) =>
        (await users.GetElementPermissionsAsync(editor.Key, id)).ToHttp(ToWire);

    private static async Task<IResult> UpdateProfile(UpdateCurrentUser wish, Editor editor, IUserService users) =>
        (await users.UpdateProfileAsync(editor.Key, new UserUpdateProfileModel { LanguageIsoCode = wish.LanguageIsoCode })).ToHttp();

    private static async Task<IResult> ChangePassword(ChangeOwnPassword wish, Editor editor, IUserService users)
    {
        // Without the old password anybody who finds an open session could take the account over.
        if (string.IsNullOrEmpty(wish.OldPassword))
            return UserOperationStatus.SelfOldPasswordRequired.ToProblem();

        var changed = await users.ChangePasswordAsync(
            editor.Key, new ChangeUserPasswordModel { UserKey = editor.Key, NewPassword = wish.NewPassword, OldPassword = wish.OldPassword });
        return changed.Success ? Answer.Done : PasswordProblem(changed);
    }

    private static async Task<IResult> SetAvatar(SetAvatar wish, Editor editor, IUserService users) =>
        (await users.SetAvatarAsync(editor.Key, wish.File.Id)).ToHttp();

    private static async Task<IResult> ClearAvatar(Editor editor, IUserService users) => (await users.ClearAvatarAsync(editor.Key)).ToHttp();

    /// <summary>Says what is wrong with a password where Identity has said it.</summary>
    public static Problem PasswordProblem(Attempt<PasswordChangedModel, UserOperationStatus> changed) =>
        changed.Result?.Error?.ErrorMessage is { Length: > 0 } reason
            ? new("Password not changed", StatusCodes.Status400BadRequest, reason) { OperationStatus = changed.Status.ToString() }
            : changed.Status.ToProblem();

    private static IResult ToWire(IEnumerable<NodePermissions> permissions) =>
        Answer.With(new PermissionSet([.. permissions.Select(node => new NodePermission(node.NodeKey, node.Permissions))]));

    private sealed record CurrentUserConfiguration(
        bool KeepUserLoggedIn, PasswordRules PasswordConfiguration, bool AllowChangePassword, bool AllowTwoFactor);

    private sealed record ExternalLogin(string ProviderSchemeName, string? ProviderKey, bool IsLinkedOnUser, bool HasManualLinkingEnabled);

    private sealed record PermissionSet(IReadOnlyList<NodePermission> Permissions);

    private sealed record NodePermission(Guid NodeKey, IEnumerable<string> Permissions);
}

/// <summary>The language that users want the backoffice in.</summary>
internal sealed record UpdateCurrentUser(string LanguageIsoCode);

/// <summary>A user's new password, and the old one as a proof.</summary>
internal sealed record ChangeOwnPassword(string NewPassword, string? OldPassword = null);

/// <summary>The uploaded file that becomes a user's picture.</summary>
internal sealed record SetAvatar(Reference File);
