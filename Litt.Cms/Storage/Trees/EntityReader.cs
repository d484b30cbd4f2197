using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Litt.Cms.Storage.Trees;

/// <summary>Makes of nodes what trees and pickers show: their name, place, type, state and whether there is something below them.</summary>
internal sealed class EntityReader(IScopeAccessor scope, TypeReader types)
{
    /// <summary>The nodes of the object types; all nodes where none is given.</summary>
    public IQueryable<NodeRow> Nodes(params IEnumerable<Guid> objectTypes)
    {
        var nodes = scope.Reading.Set<NodeRow>().AsNoTracking();
        return Kinds(objectTypes) switch
        {
            [] => nodes,
            [var kind] => nodes.Where(node => node.Kind == kind),
            var kinds => nodes.Where(node => kinds.Contains(node.Kind)),
        };
    }

    /// <summary>Reads the nodes, in their order, with all that is shown of them.</summary>
    /// <param name="nodes">What to read; ordered and cut to a page already.</param>
    /// <param name="childTypes">What counts as something below; everything where none is given.</param>
    public List<IEntitySlim> Build(IQueryable<NodeRow> nodes, params IEnumerable<Guid> childTypes)
    {
        var context = scope.Reading;
        var children = Nodes(childTypes);
        var found = nodes
            .LeftJoin(context.Set<ContentRow>(), node => node.Id, content => content.NodeId, (node, content) => new
            {
                Node = node,
                Content = content,
                HasChildren = children.Any(child => child.ParentId == node.Id),
            })
            .ToList();
        var known = types.Types;
        var files = MediaFile.PathsOf(context, known, [.. found.Where(one => one.Node.Kind == NodeKind.Media && one.Content is not null).Select(one => one.Content!.CurrentVersionId)]);
        return found.ConvertAll(one =>
        {
            var entity = Build(one.Node, one.Content, one.HasChildren, known);
            if (entity is MediaEntitySlim media && one.Content is not null)
                media.MediaPath = files.GetValueOrDefault(one.Content.CurrentVersionId);
            return (IEntitySlim)entity;
        });
    }

    private static EntitySlim Build(NodeRow node, ContentRow? content, bool hasChildren, TypeSet types)
    {
        var entity = New(node.Kind);
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.Name = node.Name;
        entity.NodeObjectType = node.Kind.ToGuid();
        entity.ParentId = node.ParentId;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.CreatorId = node.CreatorId ?? Constants.Security.UnknownUserId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = node.UpdateDate;
        entity.HasChildren = hasChildren;
        if (content is not null && entity is ContentEntitySlim item && types.Find(content.ContentTypeId) is { } type)
            Describe(item, content, type);
        return entity;
    }

    private static EntitySlim New(NodeKind kind) => kind switch
    {
        NodeKind.Document or NodeKind.DocumentBlueprint => new DocumentEntitySlim(),
        NodeKind.Element => new ElementEntitySlim(),
        NodeKind.Media => new MediaEntitySlim(),
        NodeKind.Member => new MemberEntitySlim(),
        _ => new EntitySlim(),
    };

    private static void Describe(ContentEntitySlim item, ContentRow content, StoredType type)
    {
        item.ContentTypeAlias = type.Alias;
        item.ContentTypeKey = type.Node.Key;
        item.ContentTypeIcon = type.Definition.Icon;
        item.ContentTypeThumbnail = type.Definition.Thumbnail;
        item.ListViewKey = type.Definition.ListView;
        if (item is not PublishableContentEntitySlim publishable)
            return;
        publishable.Variations = type.Definition.Variations;
        publishable.Published = content.Published;
        publishable.Edited = content.Edited;
        if (CultureState.Read(content.Cultures) is not { } cultures)
            return;
        publishable.CultureNames = cultures.ToDictionary(culture => culture.Key, culture => culture.Value.Name);
        publishable.PublishedCultures = [.. cultures.Where(culture => culture.Value.Published).Select(culture => culture.Key)];
        publishable.EditedCultures = [.. cultures.Where(culture => culture.Value.Edited).Select(culture => culture.Key)];
    }

    private static NodeKind[] Kinds(IEnumerable<Guid> objectTypes) => [.. objectTypes.Select(NodeKinds.FromGuid).Distinct()];
}
