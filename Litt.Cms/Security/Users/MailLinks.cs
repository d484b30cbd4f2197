using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Litt.Cms.Security.Users;

/// <summary>
/// The links in mails to users. They lead to the address in the settings, never to the one that a request names:
/// whoever asks for somebody else's mail would choose where its token goes.
/// </summary>
internal sealed class MailLinks(
    ICoreBackOfficeUserManager accounts,
    IOptionsMonitor<SecuritySettings> security,
    IOptionsMonitor<WebRoutingSettings> routing) : IInviteUriProvider, IForgotPasswordUriProvider
{
    private Uri? Site => security.CurrentValue.BackOfficeHost ?? (Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out var site) ? site : null);

    public async Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) =>
        Link("invite-user", "inviteCode", invitee, await accounts.GenerateEmailConfirmationTokenAsync(invitee));

    public async Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) =>
        Link("reset-password", "resetCode", user, await accounts.GeneratePasswordResetTokenAsync(user));

    public Task<Attempt<UserOperationStatus>> CanCreateForgotPasswordUriAsync() => Task.FromResult(
        Site is null ? Attempt.Fail(UserOperationStatus.ApplicationUrlNotConfigured) : Attempt.Succeed(UserOperationStatus.Success));

    private Attempt<Uri, UserOperationStatus> Link(string flow, string codeName, IUser user, Attempt<string, UserOperationStatus> token)
    {
        if (Site is not { } site)
            return Attempt.FailWithStatus(UserOperationStatus.ApplicationUrlNotConfigured, default(Uri)!);
        if (!token.Success)
            return Attempt.FailWithStatus(token.Status, default(Uri)!);
        var query = QueryString.Create("flow", flow).Add("userId", user.Key.ToString()).Add(codeName, token.Result.ToUrlBase64() ?? string.Empty);
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new Uri(site, $"/umbraco/login{query}"));
    }
}
