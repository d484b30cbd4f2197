using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Settings;

/// <summary>Keeps the groups that members can be in; who is in which is not kept yet, as members are not.</summary>
internal sealed class MemberGroupRepository(IScopeAccessor scope) : IMemberGroupRepository
{
    private static readonly RowMap<NodeRow> Columns = new RowMap<NodeRow>()
        .Map(nameof(IMemberGroup.Id), node => node.Id)
        .Map(nameof(IMemberGroup.Key), node => node.Key)
        .Map(nameof(IMemberGroup.Name), node => node.Name)
        .Map(nameof(IMemberGroup.CreateDate), node => node.CreateDate)
        .Map(nameof(IMemberGroup.UpdateDate), node => node.UpdateDate);

    private IQueryable<NodeRow> Rows => scope.Reading.Set<NodeRow>().AsNoTracking().Where(node => node.Kind == NodeKind.MemberGroup).OrderBy(node => node.Id);

    public IMemberGroup? Get(int id) => Build(Rows.Where(node => node.Id == id)).FirstOrDefault();

    public IMemberGroup? Get(Guid uniqueId) => Build(Rows.Where(node => node.Key == uniqueId)).FirstOrDefault();

    public IMemberGroup? GetByName(string? name) => Build(Rows.Where(node => node.Name == name)).FirstOrDefault();

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Rows.Where(node => ids.Contains(node.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(node => node.Id == id);

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query) => Build(Columns.Apply(Rows, query));

    public int Count(IQuery<IMemberGroup>? query) => Columns.Apply(Rows, query).Count();

    public IMemberGroup? CreateIfNotExists(string roleName)
    {
        if (GetByName(roleName) is { } found)
            return found;

        var group = new MemberGroup { Name = roleName };
        Save(group);
        return group;
    }

    public void Save(IMemberGroup entity)
    {
        var context = scope.Writing;
        var node = entity.HasIdentity
            ? context.Set<NodeRow>().AsTracking().FirstOrDefault(row => row.Id == entity.Id && row.Kind == NodeKind.MemberGroup)
            : null;
        if (node is null)
        {
            entity.AddingEntity();
            node = context.Plant(new NodeRow
            {
                Key = entity.Key,
                Kind = NodeKind.MemberGroup,
                ParentId = Constants.System.Root,
                Path = string.Empty,
                CreatorId = Nodes.UserOrNull(entity.CreatorId),
                CreateDate = entity.CreateDate,
            });
        }
        else
        {
            entity.UpdatingEntity();
        }

        node.Name = entity.Name;
        node.UpdateDate = entity.UpdateDate;
        context.SaveAndForget();
        entity.Id = node.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IMemberGroup entity)
    {
        var context = scope.Writing;
        context.DeleteNodes(context.Set<NodeRow>().Where(node => node.Id == entity.Id && node.Kind == NodeKind.MemberGroup));
        entity.DeleteDate = DateTime.UtcNow;
    }

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) => throw WithoutMembers(nameof(GetMemberGroupsForMember));

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username) => throw WithoutMembers(nameof(GetMemberGroupsForMember));

    public void ReplaceRoles(int[] memberIds, string[] roleNames) => throw WithoutMembers(nameof(ReplaceRoles));

    public void AssignRoles(int[] memberIds, string[] roleNames) => throw WithoutMembers(nameof(AssignRoles));

    public void DissociateRoles(int[] memberIds, string[] roleNames) => throw WithoutMembers(nameof(DissociateRoles));

    private static NotSupportedException WithoutMembers(string member) =>
        new($"{nameof(IMemberGroupRepository)}.{member}: members are not kept yet, nor in which groups they are.");

    private static List<IMemberGroup> Build(IQueryable<NodeRow> rows) => [.. rows.AsEnumerable().Select(Build)];

    private static MemberGroup Build(NodeRow node)
    {
        var group = new MemberGroup
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            CreatorId = node.CreatorId ?? Constants.Security.UnknownUserId,
            CreateDate = node.CreateDate,
            UpdateDate = node.UpdateDate,
        };
        group.ResetDirtyProperties(false);
        return group;
    }
}
