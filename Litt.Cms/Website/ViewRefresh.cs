using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Litt.Cms.Website;

/// <summary>Shows visitors what staff changed in a view, stylesheet or script, with their next request: the disk tells of it a moment later.</summary>
internal sealed class ViewRefresh(EditedViews views) :
    INotificationHandler<TemplateSavedNotification>,
    INotificationHandler<TemplateDeletedNotification>,
    INotificationHandler<PartialViewSavedNotification>,
    INotificationHandler<PartialViewDeletedNotification>,
    INotificationHandler<StylesheetSavedNotification>,
    INotificationHandler<ScriptSavedNotification>
{
    public void Handle(TemplateSavedNotification notification) => views.Change();

    public void Handle(TemplateDeletedNotification notification) => views.Change();

    public void Handle(PartialViewSavedNotification notification) => views.Change();

    public void Handle(PartialViewDeletedNotification notification) => views.Change();

    // Pages name the files' versions.
    public void Handle(StylesheetSavedNotification notification) => views.Change();

    public void Handle(ScriptSavedNotification notification) => views.Change();
}
