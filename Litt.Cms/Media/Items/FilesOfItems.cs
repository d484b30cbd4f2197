using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Media.Items;

/// <summary>Files go with their items: out of visitors' sight with the trashed, back with the restored, and away with the deleted.</summary>
internal sealed class FilesOfItems(MediaFileManager media, MediaUrlGeneratorCollection paths, IOptionsMonitor<ContentSettings> settings) :
    INotificationHandler<MediaMovedToRecycleBinNotification>,
    INotificationHandler<MediaMovedNotification>,
    INotificationHandler<MediaDeletedNotification>
{
    private const string Suffix = Constants.Conventions.Media.TrashedMediaSuffix;

    private static readonly string InTheBin = $"{Constants.System.RootString},{Constants.System.RecycleBinMediaString}";

    public void Handle(MediaMovedToRecycleBinNotification notification)
    {
        if (settings.CurrentValue.EnableMediaRecycleBinProtection)
            media.SuffixMediaFiles(FilesOf(notification.MoveInfoCollection.Select(move => move.Entity)).Where(path => !IsTrashed(path)), Suffix);
    }

    /// <summary>What was trashed while the protection was on comes back also when it is off now.</summary>
    public void Handle(MediaMovedNotification notification)
    {
        var restored = notification.MoveInfoCollection.Where(move => move.OriginalPath.StartsWith(InTheBin, StringComparison.Ordinal)).Select(move => move.Entity);
        media.RemoveSuffixFromMediaFiles(FilesOf(restored).Where(IsTrashed), Suffix);
    }

    public void Handle(MediaDeletedNotification notification) => media.DeleteMediaFiles(FilesOf(notification.DeletedEntities));

    private static bool IsTrashed(string path) => Path.GetFileNameWithoutExtension(path).EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>All files in the folders of the items' own files: those that were replaced lie there too.</summary>
    private string[] FilesOf(IEnumerable<IMedia> items) =>
        [.. items.SelectMany(item => item.Properties.SelectMany(property => FoldersOf(item, property))).Distinct().SelectMany(folder => media.FileSystem.GetFiles(folder))];

    /// <summary>What a value names and another item owns is let alone.</summary>
    private IEnumerable<string> FoldersOf(IMedia item, IProperty property)
    {
        foreach (var value in property.Values)
        {
            if (!paths.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value.EditedValue, out var url))
                continue;
            var path = media.FileSystem.GetRelativePath(url!);
            if (media.IsFileOwnedBy(path, item.Key, property.PropertyType.Key) && Path.GetDirectoryName(path) is { Length: > 0 } folder)
                yield return folder;
        }
    }
}
