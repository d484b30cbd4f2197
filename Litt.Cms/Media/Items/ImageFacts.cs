using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Media.Items;

/// <summary>Fills in width, height, bytes and extension of an item whose file has changed, by Umbraco's settings.</summary>
internal sealed class ImageFacts(
    UploadAutoFillProperties filling, MediaUrlGeneratorCollection paths, MediaFileManager media, IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var item in notification.SavedEntities)
        {
            foreach (var property in item.Properties.Where(property => !item.HasIdentity || property.IsDirty()))
            {
                if (settings.CurrentValue.Imaging.AutoFillImageProperties.FirstOrDefault(one => one.Alias == property.Alias) is { } fields)
                    Fill(item, property, fields);
            }
        }
    }

    private void Fill(IMedia item, IProperty property, ImagingAutoFillUploadField fields)
    {
        foreach (var value in property.Values)
        {
            if (paths.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value.EditedValue, out var url))
                filling.Populate(item, fields, media.FileSystem.GetRelativePath(url!), value.Culture ?? string.Empty, value.Segment ?? string.Empty);
            else
                filling.Reset(item, fields, value.Culture ?? string.Empty, value.Segment ?? string.Empty);
        }
    }
}
