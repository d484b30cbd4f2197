using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Published;

/// <summary>Shows visitors what has changed, as soon as Umbraco's cache refreshers have noted all of it: a branch appears as a whole.</summary>
internal sealed class SnapshotRefresh(Snapshots snapshots) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ElementCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<TemplateCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>,
    INotificationHandler<DictionaryCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification) => snapshots.Apply();

    public void Handle(MediaCacheRefresherNotification notification) => snapshots.Apply();

    public void Handle(ElementCacheRefresherNotification notification) => snapshots.Apply();

    public void Handle(ContentTypeCacheRefresherNotification notification) => Apply(changes => changes.Derived = true);

    public void Handle(DataTypeCacheRefresherNotification notification) => Apply(changes => changes.Derived = true);

    public void Handle(DomainCacheRefresherNotification notification) => Apply(changes => changes.Site = true);

    /// <summary>With a language go the names and values in it.</summary>
    public void Handle(LanguageCacheRefresherNotification notification) => Apply(changes => changes.Everything = true);

    public void Handle(TemplateCacheRefresherNotification notification) => Apply(changes => changes.Site = true);

    public void Handle(PublicAccessCacheRefresherNotification notification) => Apply(changes => changes.Site = true);

    public void Handle(DictionaryCacheRefresherNotification notification) => Apply(changes => changes.Site = true);

    private void Apply(Action<Changes> change)
    {
        snapshots.Note(change);
        snapshots.Apply();
    }
}
