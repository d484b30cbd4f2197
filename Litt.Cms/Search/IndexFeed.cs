using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Litt.Cms.Search;

/// <summary>Notes for the indexes what has changed. Nothing is read here: the request that made the change does not wait.</summary>
internal sealed class IndexFeed(Indexing indexing) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>
{
    private const ContentTypeChangeTypes ChangesContent = ContentTypeChangeTypes.RefreshMain | ContentTypeChangeTypes.Remove;

    public void Handle(ContentCacheRefresherNotification notification) => indexing.Note(changes =>
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] documents)
            changes.Everything = true;
        else
        {
            foreach (var document in documents.Where(document => !document.Blueprint))
                Sort(document.Id, document.ChangeTypes, changes, changes.Documents, changes.DocumentBranches);
        }
    });

    public void Handle(MediaCacheRefresherNotification notification) => indexing.Note(changes =>
    {
        if (notification.MessageObject is not MediaCacheRefresher.JsonPayload[] media)
            changes.Everything = true;
        else
        {
            foreach (var one in media)
                Sort(one.Id, one.ChangeTypes, changes, changes.Media, changes.MediaBranches);
        }
    });

    public void Handle(ContentTypeCacheRefresherNotification notification) => indexing.Note(changes =>
    {
        foreach (var type in notification.MessageObject as ContentTypeCacheRefresher.JsonPayload[] ?? [])
        {
            if ((type.ChangeTypes & ChangesContent) == ContentTypeChangeTypes.None)
                continue;
            if (type.ItemType == nameof(IContentType))
                changes.DocumentTypes.Add(type.Id);
            else if (type.ItemType == nameof(IMediaType))
                changes.MediaTypes.Add(type.Id);
        }
    });

    /// <summary>With a language its names and values go.</summary>
    public void Handle(LanguageCacheRefresherNotification notification) => indexing.Note(changes =>
        changes.Everything |= notification.MessageObject is not LanguageCacheRefresher.JsonPayload[] languages
            || languages.Any(language => language.ChangeType is LanguageCacheRefresher.JsonPayload.LanguageChangeType.Remove
                or LanguageCacheRefresher.JsonPayload.LanguageChangeType.ChangeCulture));

    private static void Sort(int id, TreeChangeTypes change, IndexChanges changes, HashSet<int> nodes, HashSet<int> branches)
    {
        if (change.HasFlag(TreeChangeTypes.RefreshAll))
            changes.Everything = true;
        else if (change.HasFlag(TreeChangeTypes.Remove))
            changes.Removed.Add(id);
        else if (change.HasFlag(TreeChangeTypes.RefreshBranch))
            branches.Add(id);
        else if (change.HasFlag(TreeChangeTypes.RefreshNode))
            nodes.Add(id);
    }
}
