using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <content>
/// How items are written. The version that is being edited is one row; publishing makes it the published one and a new one is begun, so that what visitors
/// saw stays as history.
/// </content>
internal abstract partial class ContentRepository<TEntity>
{
    /// <summary>Whether no two items beside each other may have the same name.</summary>
    protected virtual bool HasUniqueNames => true;

    /// <exception cref="InvalidOperationException">The item has no name, or is not the version that is being edited.</exception>
    public void Save(TEntity entity)
    {
        var context = services.Scope.Writing;
        var rows = entity.HasIdentity ? Rows(context, entity.Id) : null;
        var moved = false;
        if (rows is null)
            Insert(context, entity);
        else if (!Update(context, entity, rows, out moved))
            return;
        if (!moved)
            services.References.Save(context, entity);
        AfterSaving(context, entity);
        entity.ResetDirtyProperties();
    }

    public void Delete(TEntity entity)
    {
        var context = services.Scope.Writing;
        context.DeleteNodes(context.Set<NodeRow>().Where(node => node.Id == entity.Id));
        entity.DeleteDate = DateTime.UtcNow;
    }

    /// <summary>What saving does to what visitors see.</summary>
    protected virtual PublishedState Wish(TEntity entity) => PublishedState.Unpublished;

    /// <summary>The template that documents are shown with.</summary>
    protected virtual int? TemplateOf(TEntity entity) => null;

    /// <summary>The place for what a new item is given.</summary>
    protected virtual void BeforeInserting(TEntity entity)
    {
    }

    /// <summary>The place for what the entity is told of how it was saved.</summary>
    protected virtual void Tell(TEntity entity, ContentRow content, ContentState state)
    {
    }

    /// <summary>The place for what follows an item in other tables.</summary>
    protected virtual void AfterSaving(CmsDbContext context, TEntity entity)
    {
    }

    private static StoredItem? Rows(CmsDbContext context, int id)
    {
        var versions = context.Set<VersionRow>().AsTracking();
        return (
            from node in context.Set<NodeRow>().AsTracking()
            join content in context.Set<ContentRow>().AsTracking() on node.Id equals content.NodeId
            join draft in versions on content.CurrentVersionId equals draft.Id
            join published in versions on content.PublishedVersionId equals (int?)published.Id into shown
            from published in shown.DefaultIfEmpty()
            where node.Id == id
            select new StoredItem { Node = node, Content = content, Draft = draft, Published = published }).FirstOrDefault();
    }

    private void Insert(CmsDbContext context, TEntity entity)
    {
        entity.AddingEntity();
        BeforeInserting(entity);
        EnsureNames(context, entity, null);
        entity.SanitizeEntityPropertiesForXmlStorage();
        entity.SortOrder = context.NextSortOrder(kind, entity.ParentId, entity.Trashed);
        var node = context.Plant(new NodeRow
        {
            Id = entity.Id,
            Key = entity.Key,
            Kind = kind,
            ParentId = entity.ParentId,
            Path = string.Empty,
            SortOrder = entity.SortOrder,
            Trashed = entity.Trashed,
            Name = entity.Name,
            CreatorId = Nodes.UserOrNull(entity.CreatorId),
            CreateDate = entity.CreateDate,
            UpdateDate = entity.UpdateDate,
        });
        (entity.Id, entity.Path, entity.Level) = (node.Id, node.Path, node.Level);
        var content = new ContentRow { NodeId = node.Id };
        context.Add(content);
        WriteVersions(context, entity, new StoredItem { Node = node, Content = content });
    }

    /// <returns>Whether there was something to save.</returns>
    private bool Update(CmsDbContext context, TEntity entity, StoredItem rows, out bool moves)
    {
        moves = false;
        if (Wish(entity) is PublishedState.Published or PublishedState.Unpublished && !entity.IsDirty())
            return false;
        if (rows.Content.CurrentVersionId != entity.VersionId)
            throw new InvalidOperationException($"The version {entity.VersionId} of the item {entity.Id} can't be saved: it is not the one that is being edited.");
        entity.UpdatingEntity();
        // Umbraco moves what lies below a moved item one by one: nothing but the place is new then, and values and versions stay as they are.
        moves = entity.IsMoving();
        if (!moves)
        {
            EnsureNames(context, entity, rows);
            entity.SanitizeEntityPropertiesForXmlStorage();
            Place(context, entity, rows.Node);
            rows.Node.Name = entity.Name;
            rows.Node.UpdateDate = entity.UpdateDate;
        }

        var node = rows.Node;
        (node.ParentId, node.Path, node.Level, node.SortOrder) = (entity.ParentId, entity.Path, entity.Level, entity.SortOrder);
        (node.Trashed, node.CreatorId, node.CreateDate) = (entity.Trashed, Nodes.UserOrNull(entity.CreatorId), entity.CreateDate);
        if (moves)
            context.SaveAndForget();
        else
            WriteVersions(context, entity, rows);
        return true;
    }

    private void Place(CmsDbContext context, TEntity entity, NodeRow node)
    {
        if (node.ParentId == entity.ParentId)
            return;
        var place = context.PlaceOf(entity.ParentId);
        (entity.Path, entity.Level) = ($"{place.Path},{entity.Id}", place.Level + 1);
        entity.SortOrder = context.NextSortOrder(kind, entity.ParentId, entity.Trashed);
    }

    private void EnsureNames(CmsDbContext context, TEntity entity, StoredItem? rows)
    {
        ItemNames.EnsureName(entity, services.Languages.GetDefaultIsoCode);
        if (!HasUniqueNames)
            return;
        var moved = rows is null || rows.Node.ParentId != entity.ParentId;
        if (entity.ContentType.VariesByCulture())
        {
            ItemNames.EnsureUnique(context, kind, entity, entity.AvailableCultures.Where(culture => moved || entity.CultureInfos![culture].IsDirty()));
            ItemNames.EnsureName(entity, services.Languages.GetDefaultIsoCode);
        }

        if (moved || rows!.Node.Name != entity.Name)
            ItemNames.EnsureUnique(context, kind, entity);
    }

    private void WriteVersions(CmsDbContext context, TEntity entity, StoredItem rows)
    {
        var former = rows.Draft is null ? new VersionData() : VersionData.FromJson(rows.Draft.Data);
        var unknown = ItemValues.Unknown(entity, former.Values).ToList();
        var wish = Wish(entity);
        var published = rows.Published;
        if (wish is PublishedState.Publishing or PublishedState.Unpublishing)
        {
            if (published is not null)
                published.Published = false;
            published = wish == PublishedState.Publishing ? rows.Draft ?? Added(context, entity.Id) : null;
        }

        var draft = rows.Draft is null || rows.Draft == published ? new VersionRow { NodeId = entity.Id, Data = "{}" } : rows.Draft;
        var state = Fill(entity, new Versions(draft, published, former, unknown), wish == PublishedState.Publishing);
        var content = rows.Content;
        content.ContentTypeId = entity.ContentTypeId;
        content.Published = published is not null;
        content.Edited = state.Edited;
        content.TemplateId = TemplateOf(entity);
        content.WriterId = Nodes.UserOrNull(entity.WriterId);
        content.Cultures = CultureState.Write(state.Cultures);
        if (draft.Id == 0)
        {
            // What is published has always the smaller number.
            context.SaveChanges();
            context.Add(draft);
            context.SaveChanges();
        }

        (content.CurrentVersionId, content.PublishedVersionId) = (draft.Id, published?.Id);
        context.SaveAndForget();
        entity.VersionId = draft.Id;
        Tell(entity, content, state);
    }

    private static VersionRow Added(CmsDbContext context, int nodeId)
    {
        var row = new VersionRow { NodeId = nodeId, Data = "{}" };
        context.Add(row);
        return row;
    }

    private ContentState Fill(TEntity entity, Versions versions, bool publishing)
    {
        var (draft, published, former, unknown) = versions;
        var publishable = entity as IPublishableContentBase;
        var draftData = new VersionData { Names = Names(entity.CultureInfos, former), Values = [.. ItemValues.Edited(entity), .. unknown] };
        var publishedData = published is null ? null
            : publishing ? new VersionData { Names = Names(publishable!.PublishCultureInfos, former), Values = [.. ItemValues.Published(entity), .. unknown] }
            : VersionData.FromJson(published.Data);
        draft.Name = entity.Name;
        if (publishing)
            published!.Name = entity.Name;
        var type = services.Types.Types.Find(entity.ContentTypeId) ?? throw new InvalidOperationException($"There is no type {entity.ContentTypeId}.");
        var state = State();
        if (publishable is not null && state.Cultures is not null)
        {
            publishable.SetCultureEdited(state.Cultures.Where(culture => culture.Value.Edited).Select(culture => culture.Key));
            publishable.AdjustDates(entity.UpdateDate, publishing);
            draftData.Names = Names(entity.CultureInfos, former);
            if (publishing)
                publishedData!.Names = Names(publishable.PublishCultureInfos, former);
            state = State();
        }

        Write(entity, draft, draftData, current: true);
        if (publishing)
            Write(entity, published!, publishedData!, current: false);
        return state;

        ContentState State() => ContentState.Of(
            draft, draftData, published, publishedData, entity.ContentType.VariesByCulture(), services.Types.Types.Share(type).Variations, services.Languages.GetDefaultIsoCode);

        // Names in cultures wait in the database for the case that the type varies again.
        Dictionary<string, CultureName> Names(ContentCultureInfosCollection? infos, VersionData before) =>
            entity.ContentType.VariesByCulture()
                ? (infos?.Values ?? []).Where(info => !string.IsNullOrEmpty(info.Name)).ToDictionary(info => info.Culture, info => new CultureName(info.Name!, info.Date))
                : before.Names;
    }

    private void Write(TEntity entity, VersionRow version, VersionData data, bool current)
    {
        version.Current = current;
        version.Published = !current;
        version.Date = entity.UpdateDate;
        version.UserId = Nodes.UserOrNull(entity.WriterId);
        version.TemplateId = TemplateOf(entity);
        version.Data = data.ToJson();
    }

    private sealed record Versions(VersionRow Draft, VersionRow? Published, VersionData Former, List<StoredValue> Unknown);

    /// <summary>The rows of an item, which are followed.</summary>
    private sealed class StoredItem
    {
        public required NodeRow Node { get; init; }

        public required ContentRow Content { get; init; }

        public VersionRow? Draft { get; init; }

        public VersionRow? Published { get; init; }
    }
}
