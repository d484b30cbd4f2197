using System.Data;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Types;

/// <summary>Writes and deletes types, and lets content and other types follow.</summary>
internal sealed class TypeStorage(IScopeAccessor scope, TypeCaches caches, TypeReader reader, TypeWriter writer, TypeChanges changes)
{
    /// <exception cref="DuplicateNameException">Another type of the kind has the alias.</exception>
    /// <exception cref="InvalidOperationException">A property varies more than the type does, or has no alias or data type.</exception>
    public void Save(IContentTypeComposition entity, NodeKind kind)
    {
        var context = scope.Writing;
        var before = reader.Types;
        caches.TypesChange();
        var stored = before.Find(entity.Id);
        Validate(entity, kind, stored is null, before);
        if (stored is null)
            Insert(context, entity, kind);
        else
            Update(context, entity);
        var definition = writer.Define(context, entity, stored?.Definition);
        var json = definition.ToJson();
        context.Set<ContentTypeRow>().Where(row => row.NodeId == entity.Id)
            .ExecuteUpdate(set => set.SetProperty(row => row.Alias, entity.Alias).SetProperty(row => row.Definition, json));
        if (stored is not null)
            changes.Follow(context, before, reader.Types, entity.Id);
        (entity as IContentType)?.HistoryCleanup?.ResetDirtyProperties();
        entity.ResetDirtyProperties();
    }

    /// <exception cref="InvalidOperationException">There is content of the type.</exception>
    public void Delete(IContentTypeComposition entity)
    {
        var context = scope.Writing;
        if (context.Set<ContentRow>().Any(content => content.ContentTypeId == entity.Id))
            throw new InvalidOperationException($"The type '{entity.Alias}' can't be deleted while there is content of it.");
        var before = reader.Types;
        caches.TypesChange();
        foreach (var other in before.All.Where(other => other.Id != entity.Id && Names(other, entity)))
        {
            Rewrite(context, other, other.Definition with
            {
                Compositions = [.. other.Definition.Compositions.Where(id => id != entity.Id)],
                AllowedTypes = [.. other.Definition.AllowedTypes.Where(allowed => allowed.Key != entity.Key)],
            });
            changes.Follow(context, before, reader.Types, other.Id);
        }

        context.DeleteNodes(context.Set<NodeRow>().Where(node => node.Id == entity.Id));
        entity.DeleteDate = DateTime.UtcNow;
    }

    /// <summary>Takes a data type out of all types, with the values of the properties that used it.</summary>
    public void Forget(int dataTypeId)
    {
        var context = scope.Writing;
        var before = reader.Types;
        foreach (var type in before.All.Where(type => type.Definition.Properties.Exists(property => property.DataTypeId == dataTypeId)))
        {
            var doomed = type.Definition.Properties.Where(property => property.DataTypeId == dataTypeId).Select(property => property.Id).ToList();
            caches.TypesChange();
            Rewrite(context, type, type.Definition with { Properties = [.. type.Definition.Properties.Where(property => !doomed.Contains(property.Id))] });
            context.Set<PropertyTypeRow>().Where(row => doomed.Contains(row.Id)).ExecuteDelete();
            changes.Follow(context, before, reader.Types, type.Id);
        }
    }

    private static bool Names(StoredType type, IContentTypeComposition other) =>
        type.Definition.Compositions.Contains(other.Id) || type.Definition.AllowedTypes.Exists(allowed => allowed.Key == other.Key);

    private static void Rewrite(CmsDbContext context, StoredType type, TypeDefinition definition)
    {
        var json = definition.ToJson();
        context.Set<ContentTypeRow>().Where(row => row.NodeId == type.Id).ExecuteUpdate(set => set.SetProperty(row => row.Definition, json));
    }

    private static void Validate(IContentTypeComposition entity, NodeKind kind, bool isNew, TypeSet types)
    {
        if (string.IsNullOrWhiteSpace(entity.Alias))
            throw new InvalidOperationException($"The type '{entity.Name}' has no alias.");
        if (types.All.Any(other => other.Kind == kind && other.Id != entity.Id && other.Alias.InvariantEquals(entity.Alias)))
            throw new DuplicateNameException($"There is another type with the alias '{entity.Alias}'.");
        foreach (var property in entity.PropertyTypes)
        {
            // As in Umbraco: a type that stops varying takes its properties along.
            if (!isNew)
                property.Variations &= entity.Variations;
            else if (!entity.Variations.HasFlag(property.Variations))
                throw new InvalidOperationException($"The property '{property.Alias}' can't vary by {property.Variations}: its type varies by {entity.Variations}.");
        }
    }

    private static void Insert(CmsDbContext context, IContentTypeComposition entity, NodeKind kind)
    {
        entity.AddingEntity();
        entity.SortOrder = context.Set<NodeRow>().Count(node => node.ParentId == entity.ParentId && node.Kind == kind);
        var node = context.Plant(new NodeRow
        {
            Id = entity.Id,
            Key = entity.Key,
            Kind = kind,
            ParentId = entity.ParentId,
            Path = string.Empty,
            SortOrder = entity.SortOrder,
            Name = entity.Name,
            CreatorId = Nodes.UserOrNull(entity.CreatorId),
            CreateDate = entity.CreateDate,
            UpdateDate = entity.UpdateDate,
        });
        context.Add(new ContentTypeRow { NodeId = node.Id, Alias = entity.Alias, Definition = "{}" });
        context.SaveAndForget();
        (entity.Id, entity.Path, entity.Level) = (node.Id, node.Path, node.Level);
    }

    private static void Update(CmsDbContext context, IContentTypeComposition entity)
    {
        entity.UpdatingEntity();
        context.Set<NodeRow>().Where(node => node.Id == entity.Id).ExecuteUpdate(set => set
            .SetProperty(node => node.Name, entity.Name)
            .SetProperty(node => node.ParentId, entity.ParentId)
            .SetProperty(node => node.Path, entity.Path)
            .SetProperty(node => node.Level, entity.Level)
            .SetProperty(node => node.SortOrder, entity.SortOrder)
            .SetProperty(node => node.UpdateDate, entity.UpdateDate));
    }
}
