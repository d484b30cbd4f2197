using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Security.Users;

/// <summary>Says that no mail can be sent, so that nothing which needs mail is offered.</summary>
internal sealed class NoMail : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) => throw new NotSupportedException("IUserInviteSender.InviteUser is not written yet.");

    public Task SendForgotPassword(UserForgotPasswordMessage message) => throw new NotSupportedException("IUserForgotPasswordSender.SendForgotPassword is not written yet.");
}
