using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <content>How items and their places are written.</content>
internal abstract partial class ContentRepository<TEntity>
{
    /// <summary>Whether no two items beside each other may have the same name.</summary>
    protected virtual bool HasUniqueNames => true;

    /// <exception cref="InvalidOperationException">The item has no name, or is not the version that is being edited.</exception>
    public void Save(TEntity entity)
    {
        var context = services.Scope.Writing;
        try
        {
            if (!Write(context, entity))
                return;
        }
        catch
        {
            // Whoever goes on with other items must not save half of this one with them.
            context.ChangeTracker.Clear();
            throw;
        }

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

    /// <summary>What an item is tagged with is known of what visitors see; of media as soon as it is saved.</summary>
    protected virtual void SaveTags(TEntity entity, PublishedState wish) => services.Tags.Save(entity);

    /// <returns>Whether there was something to save.</returns>
    private bool Write(CmsDbContext context, TEntity entity)
    {
        var rows = entity.HasIdentity ? ItemLookup.Follow(context, entity.Id) : null;
        var (wish, moved) = (Wish(entity), false);
        if (rows is null)
            Insert(context, entity);
        else if (!Update(context, entity, rows, out moved))
            return false;
        if (moved)
            return true;
        services.References.Save(context, entity);
        SaveTags(entity, wish);
        return true;
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
            ItemNames.EnsureUnique(context, kind, entity, entity.AvailableCultures.Where(culture => moved || entity.CultureInfos![culture].IsPropertyDirty(nameof(ContentCultureInfos.Name))));
            ItemNames.EnsureName(entity, services.Languages.GetDefaultIsoCode);
        }

        if (moved || rows!.Node.Name != entity.Name)
            ItemNames.EnsureUnique(context, kind, entity);
    }
}
