using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Types;

/// <summary>Keeps the folders of one kind of item.</summary>
internal abstract class ContainerRepository(IScopeAccessor scope, NodeKind kind) : IEntityContainerRepository
{
    private IQueryable<NodeRow> Nodes => scope.Reading.Set<NodeRow>().AsNoTracking().Where(node => node.Kind == kind);

    public EntityContainer? Get(int id) => Build(Nodes.Where(node => node.Id == id)).FirstOrDefault();

    public EntityContainer? Get(Guid id) => Build(Nodes.Where(node => node.Key == id)).FirstOrDefault();

    public IEnumerable<EntityContainer> Get(string name, int level) => Build(Nodes.Where(node => node.Name == name && node.Level == level));

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Nodes.Where(node => ids.Contains(node.Id)) : Nodes);

    public bool Exists(int id) => Nodes.Any(node => node.Id == id);

    public bool HasDuplicateName(Guid parentKey, string name)
    {
        var parents = scope.Reading.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => node.Id);
        return Nodes.Any(node => parents.Contains(node.ParentId) && node.Name == name);
    }

    public bool HasDuplicateName(int parentId, string name) => Nodes.Any(node => node.ParentId == parentId && node.Name == name);

    public void Save(EntityContainer entity)
    {
        if (entity.ContainerObjectType != kind.ToGuid())
            throw new InvalidOperationException($"A folder of {entity.ContainedObjectType} can't be kept among those of {kind}.");
        entity.Name = entity.Name?.Trim();
        if (string.IsNullOrEmpty(entity.Name))
            throw new InvalidOperationException("A folder needs a name.");
        var context = scope.Writing;
        if (!entity.HasIdentity || !Exists(entity.Id))
            Insert(context, entity);
        else
            Update(context, entity);
        entity.ResetDirtyProperties();
    }

    public void Delete(EntityContainer entity)
    {
        var context = scope.Writing;
        // What lies in it moves up: it is deleted by those who want that.
        foreach (var child in context.Set<NodeRow>().AsTracking().Where(node => node.ParentId == entity.Id).ToList())
            Move(context, child, entity.ParentId);
        context.SaveAndForget();
        context.DeleteNodes(context.Set<NodeRow>().Where(node => node.Id == entity.Id));
        entity.DeleteDate = DateTime.UtcNow;
    }

    private void Insert(CmsDbContext context, EntityContainer entity)
    {
        entity.AddingEntity();
        var node = context.Plant(new NodeRow
        {
            Id = entity.Id,
            Key = entity.Key,
            Kind = kind,
            ParentId = entity.ParentId,
            Path = string.Empty,
            SortOrder = entity.SortOrder,
            Name = entity.Name,
            CreatorId = Storage.Nodes.UserOrNull(entity.CreatorId),
            CreateDate = entity.CreateDate,
            UpdateDate = entity.UpdateDate,
        });
        context.SaveAndForget();
        (entity.Id, entity.Path, entity.Level) = (node.Id, node.Path, node.Level);
    }

    private static void Update(CmsDbContext context, EntityContainer entity)
    {
        entity.UpdatingEntity();
        var node = context.Set<NodeRow>().AsTracking().Single(row => row.Id == entity.Id);
        if (node.ParentId != entity.ParentId)
        {
            var place = context.PlaceOf(entity.ParentId);
            (entity.Path, entity.Level) = ($"{place.Path},{entity.Id}", place.Level + 1);
        }

        (node.Name, node.ParentId, node.Path, node.Level) = (entity.Name, entity.ParentId, entity.Path, entity.Level);
        (node.SortOrder, node.Trashed, node.UpdateDate) = (entity.SortOrder, entity.Trashed, entity.UpdateDate);
        context.SaveAndForget();
    }

    private static void Move(CmsDbContext context, NodeRow node, int parentId)
    {
        var place = context.PlaceOf(parentId);
        var (former, levels) = (node.Path, place.Level + 1 - node.Level);
        node.ParentId = parentId;
        (node.Path, node.Level) = ($"{place.Path},{node.Id}", node.Level + levels);
        foreach (var below in context.Set<NodeRow>().AsTracking().Where(row => row.Path.StartsWith(former + ",")))
            (below.Path, below.Level) = (node.Path + below.Path[former.Length..], below.Level + levels);
    }

    private List<EntityContainer> Build(IQueryable<NodeRow> nodes) =>
        nodes.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id).AsEnumerable().Select(Build).ToList();

    private EntityContainer Build(NodeRow node)
    {
        var container = new EntityContainer(
            node.Id, node.Key, node.ParentId, node.Path, node.Level, node.SortOrder, EntityContainer.GetContainedObjectType(kind.ToGuid()), node.Name, node.CreatorId ?? Constants.Security.UnknownUserId)
        {
            Trashed = node.Trashed,
            CreateDate = node.CreateDate,
            UpdateDate = node.UpdateDate,
        };
        container.ResetDirtyProperties(false);
        return container;
    }
}

/// <summary>Keeps the folders of document types.</summary>
internal sealed class DocumentTypeContainerRepository(IScopeAccessor scope) : ContainerRepository(scope, NodeKind.DocumentTypeContainer), IDocumentTypeContainerRepository;

/// <summary>Keeps the folders of media types.</summary>
internal sealed class MediaTypeContainerRepository(IScopeAccessor scope) : ContainerRepository(scope, NodeKind.MediaTypeContainer), IMediaTypeContainerRepository;

/// <summary>Keeps the folders of member types.</summary>
internal sealed class MemberTypeContainerRepository(IScopeAccessor scope) : ContainerRepository(scope, NodeKind.MemberTypeContainer), IMemberTypeContainerRepository;

/// <summary>Keeps the folders of data types.</summary>
internal sealed class DataTypeContainerRepository(IScopeAccessor scope) : ContainerRepository(scope, NodeKind.DataTypeContainer), IDataTypeContainerRepository;

/// <summary>Keeps the folders of document blueprints.</summary>
internal sealed class DocumentBlueprintContainerRepository(IScopeAccessor scope) : ContainerRepository(scope, NodeKind.DocumentBlueprintContainer), IDocumentBlueprintContainerRepository;

/// <summary>Keeps the folders of elements.</summary>
internal sealed class ElementContainerRepository(IScopeAccessor scope) : ContainerRepository(scope, NodeKind.ElementContainer), IElementContainerRepository;
