using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Items;

/// <summary>What documents and elements have beyond all content: they are published, at once or later.</summary>
internal abstract class PublishableContentRepository<TEntity>(ItemServices services, NodeKind kind) : ContentRepository<TEntity>(services, kind), IPublishableContentRepository<TEntity>
    where TEntity : class, IPublishableContentBase
{
    private IQueryable<ScheduleRow> Schedules => Reading.Set<ScheduleRow>().AsNoTracking();

    public abstract bool IsPathPublished(TEntity? content);

    public int CountPublished(string? contentTypeAlias = null)
    {
        var items = Items.Where(item => item.Content.Published && !item.Node.Trashed);
        if (string.IsNullOrWhiteSpace(contentTypeAlias))
            return items.Count();
        var types = Reading.Set<ContentTypeRow>().Where(type => type.Alias == contentTypeAlias).Select(type => type.NodeId);
        return items.Count(item => types.Contains(item.Content.ContentTypeId));
    }

    public ContentScheduleCollection GetContentSchedule(int contentId)
    {
        var collection = new ContentScheduleCollection();
        foreach (var schedule in Schedules.Where(schedule => schedule.NodeId == contentId).OrderBy(schedule => schedule.Date))
            collection.Add(Build(schedule));
        return collection;
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] contentIds) =>
        Schedules.Where(schedule => contentIds.Contains(schedule.NodeId)).OrderBy(schedule => schedule.Date).AsEnumerable()
            .GroupBy(schedule => schedule.NodeId, Build)
            .ToDictionary(schedules => schedules.Key, schedules => (IEnumerable<ContentSchedule>)[.. schedules]);

    public void PersistContentSchedule(IPublishableContentBase content, ContentScheduleCollection schedule)
    {
        var context = Services.Scope.Writing;
        context.Set<ScheduleRow>().Where(row => row.NodeId == content.Id).ExecuteDelete();
        foreach (var entry in schedule.FullSchedule)
        {
            if (entry.Id == Guid.Empty)
                entry.Id = Guid.NewGuid();
            context.Add(new ScheduleRow { Id = entry.Id, NodeId = content.Id, Culture = entry.Culture, Date = entry.Date, Action = entry.Action });
        }

        context.SaveAndForget();
    }

    public void ClearSchedule(DateTime date) => Services.Scope.Writing.Set<ScheduleRow>().Where(schedule => schedule.Date <= date).ExecuteDelete();

    public void ClearSchedule(DateTime date, ContentScheduleAction action) =>
        Services.Scope.Writing.Set<ScheduleRow>().Where(schedule => schedule.Date <= date && schedule.Action == action).ExecuteDelete();

    public bool HasContentForExpiration(DateTime date) => Due(ContentScheduleAction.Expire, date).Any();

    public bool HasContentForRelease(DateTime date) => Due(ContentScheduleAction.Release, date).Any();

    public IEnumerable<TEntity> GetContentForExpiration(DateTime date) => Load(Due(ContentScheduleAction.Expire, date));

    public IEnumerable<TEntity> GetContentForRelease(DateTime date) => Load(Due(ContentScheduleAction.Release, date));

    protected override void SaveTags(TEntity entity, PublishedState wish)
    {
        if (wish == PublishedState.Publishing)
            Services.Tags.Save(entity);
        else if (wish == PublishedState.Unpublishing)
            Services.Tags.Clear(entity);
    }

    protected override PublishedState Wish(TEntity entity) => entity.PublishedState;

    protected override void Tell(TEntity entity, ContentRow content, ContentState state)
    {
        entity.Edited = state.Edited;
        switch (entity.PublishedState)
        {
            case PublishedState.Publishing:
                entity.Published = true;
                entity.PublishedVersionId = content.PublishedVersionId ?? 0;
                (entity.PublishName, entity.PublishDate, entity.PublisherId) = (entity.Name, entity.UpdateDate, entity.WriterId);
                break;
            case PublishedState.Unpublishing:
                entity.Published = false;
                entity.PublishedVersionId = 0;
                (entity.PublishName, entity.PublishDate, entity.PublisherId) = (null, null, null);
                break;
        }
    }

    private IQueryable<Item> Due(ContentScheduleAction action, DateTime date) =>
        Items.Where(item => Schedules.Any(schedule => schedule.NodeId == item.Node.Id && schedule.Action == action && schedule.Date <= date));

    private static ContentSchedule Build(ScheduleRow schedule) => new(schedule.Id, schedule.Culture, schedule.Date, schedule.Action);
}
