using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Litt.Cms.Media.Items;

/// <summary>Tells who saves a picture that nobody has described it for those who cannot see it. What was just sent is let be: it could not be described yet.</summary>
internal sealed class MissingWords : INotificationHandler<MediaSavedNotification>
{
    /// <summary>The property that holds the description.</summary>
    public const string Alias = "alternativeText";

    public void Handle(MediaSavedNotification notification)
    {
        foreach (var item in notification.SavedEntities)
        {
            var isNew = item.WasPropertyDirty(nameof(item.Id));
            if (!isNew && item.HasProperty(Alias) && item.HasProperty(Constants.Conventions.Media.File) && string.IsNullOrWhiteSpace(item.GetValue<string>(Alias)))
                notification.Messages.Add(new EventMessage("Alternative text", $"\"{item.Name}\" has no alternative text: people who cannot see it are not told what it shows.", EventMessageType.Warning));
        }
    }
}
