using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Media.Items;

/// <summary>Tells who saves a picture that nobody has described it for those who cannot see it. What was just sent is let be: it could not be described yet.</summary>
internal sealed class MissingWords : INotificationHandler<MediaSavingNotification>
{
    /// <summary>The property that holds the description.</summary>
    public const string Alias = "alternativeText";

    public void Handle(MediaSavingNotification notification)
    {
        foreach (var item in notification.SavedEntities)
        {
            if (item.HasIdentity && item.HasProperty(Alias) && item.HasProperty(Constants.Conventions.Media.File) && string.IsNullOrWhiteSpace(item.GetValue<string>(Alias)))
                notification.Messages.Add(new EventMessage("Alternative text", $"\"{item.Name}\" has no alternative text: people who cannot see it are not told what it shows.", EventMessageType.Warning));
        }
    }
}
