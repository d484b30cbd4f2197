using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>An action on a document, and whether the caller gets mail about it.</summary>
internal sealed record NotificationChoice(string ActionId, string Alias, bool Subscribed);

/// <summary>The actions that the caller wants mail about.</summary>
internal sealed record SubscribeTo(IReadOnlyList<string> SubscribedActionIds);

/// <summary>Mail about what others do with a document.</summary>
internal static class DocumentNotifications
{
    private const string NoMail = "Your choice is kept, but no mail will come: this site has no mail server yet (Umbraco:CMS:Global:Smtp).";

    public static void MapDocumentNotifications(this IEndpointRouteBuilder documents)
    {
        documents.Get("/{id:guid}/notifications", Read);
        documents.Put("/{id:guid}/notifications", Update);
    }

    private static async Task<IResult> Read(
        Guid id, DocumentAccess access, IContentEditingService editing, INotificationService notifications, ActionCollection actions, Editor editor)
    {
        if (!await access.MayReadAsync(id))
            return Problem.Forbidden;

        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("document");

        HashSet<string> subscribed = [.. (notifications.GetUserNotifications(await editor.UserAsync(), content.Path) ?? []).Select(notification => notification.Action)];
        return Answer.With(actions.Where(action => action.ShowInNotifier)
            .Select(action => new NotificationChoice(action.Letter, action.Alias, subscribed.Contains(action.Letter))));
    }

    private static async Task<IResult> Update(
        Guid id,
        SubscribeTo wish,
        DocumentAccess access,
        IContentEditingService editing,
        INotificationService notifications,
        Editor editor,
        IEmailSender mail,
        IEventMessagesFactory messages)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionNotify.ActionLetter, id)))
            return Problem.Forbidden;

        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("document");

        notifications.SetNotifications(await editor.UserAsync(), content, [.. wish.SubscribedActionIds]);
        if (wish.SubscribedActionIds.Count > 0 && !mail.CanSendRequiredEmail())
            messages.Get().Add(new EventMessage("Notifications", NoMail, EventMessageType.Warning));
        return Answer.Done;
    }
}
