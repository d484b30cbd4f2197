using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Storage;

/// <summary>Keeps user groups with their sections, languages, start nodes and permissions.</summary>
internal sealed class UserGroupRepository(IScopeAccessor scope, IShortStringHelper strings, DocumentPermissions nodePermissions, UserCache users) : IUserGroupRepository
{
    private static readonly RowMap<UserGroupRow> Columns = new RowMap<UserGroupRow>()
        .Map(nameof(IUserGroup.Id), group => group.Id)
        .Map(nameof(IUserGroup.Key), group => group.Key)
        .Map(nameof(IUserGroup.Alias), group => group.Alias)
        .Map(nameof(IUserGroup.Name), group => group.Name)
        .Map(nameof(IUserGroup.Description), group => group.Description)
        .Map(nameof(IUserGroup.CreateDate), group => group.CreateDate)
        .Map(nameof(IUserGroup.UpdateDate), group => group.UpdateDate);

    private IQueryable<UserGroupRow> Groups => scope.Reading.Set<UserGroupRow>();

    public IUserGroup? Get(int id) => Build(Groups.Where(group => group.Id == id)).FirstOrDefault();

    public IUserGroup? Get(string alias) => Build(Groups.Where(group => group.Alias == alias)).FirstOrDefault();

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Groups.Where(group => ids.Contains(group.Id)) : Groups);

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query) => Build(Columns.Apply(Groups, query));

    public int Count(IQuery<IUserGroup>? query) => Columns.Apply(Groups, query).Count();

    public bool Exists(int id) => Groups.Any(group => group.Id == id);

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) => Build(Groups.Where(group => group.Sections.Contains(sectionAlias)));

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) => nodePermissions.Get(groupIds, entityIds);

    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var found = nodePermissions.Get([.. groups.Select(group => group.Id)], nodeIds);
        if (!fallbackToDefaultPermissions)
            return found;
        var nodes = nodeIds.Length > 0 ? nodeIds : [.. found.Select(permission => permission.EntityId).Distinct()];
        foreach (var group in groups)
        {
            // The collection is a set by group and node, so that what is said for the node itself stays.
            foreach (var node in nodes)
                found.Add(new EntityPermission(group.Id, node, group.Permissions.ToHashSet(), isDefaultPermissions: true));
        }

        return found;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds) =>
        nodePermissions.Replace(groupId, permissions, entityIds);

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds) =>
        nodePermissions.Assign(groupId, permission, entityIds);

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
            return;
        users.Changed(scope);
        var context = scope.Writing;
        context.Set<UserGroupMemberRow>().Where(member => member.UserGroupId == userGroup.Id).ExecuteDelete();
        context.Set<UserGroupMemberRow>().AddRange(userIds.Distinct().Select(user => new UserGroupMemberRow { UserGroupId = userGroup.Id, UserId = user }));
        context.SaveAndForget();
    }

    public void Save(IUserGroup entity)
    {
        users.Changed(scope);
        var context = scope.Writing;
        var row = entity.HasIdentity ? context.Set<UserGroupRow>().AsTracking().FirstOrDefault(group => group.Id == entity.Id) : null;
        if (row is null)
            entity.AddingEntity();
        else
            entity.UpdatingEntity();
        var isNew = row is null;
        row ??= new UserGroupRow { Id = entity.Id, Key = entity.Key, Alias = entity.Alias, Name = entity.Name ?? entity.Alias };
        Write(entity, row);
        if (isNew)
            context.Insert(row, row.Id != 0);
        context.SaveAndForget();
        entity.Id = row.Id;
        SaveParts(context, entity);
        entity.ResetDirtyProperties();
    }

    public void Delete(IUserGroup entity)
    {
        users.Changed(scope);
        scope.Writing.Set<UserGroupRow>().Where(group => group.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static void Write(IUserGroup group, UserGroupRow row)
    {
        row.Alias = group.Alias;
        row.Name = group.Name ?? group.Alias;
        row.Description = group.Description;
        row.Icon = group.Icon;
        row.HasAccessToAllLanguages = group.HasAccessToAllLanguages;
        row.Sections = [.. group.AllowedSections.Distinct()];
        row.Permissions = [.. group.Permissions.Distinct()];
        row.CreateDate = group.CreateDate;
        row.UpdateDate = group.UpdateDate;
    }

    private static void SaveParts(CmsDbContext context, IUserGroup group)
    {
        context.Set<UserGroupLanguageRow>().Where(language => language.UserGroupId == group.Id).ExecuteDelete();
        context.Set<StartNodeRow>().Where(start => start.UserGroupId == group.Id).ExecuteDelete();
        context.Set<GranularPermissionRow>().Where(permission => permission.UserGroupId == group.Id).ExecuteDelete();

        context.AddRange(group.AllowedLanguages.Distinct().Select(language => new UserGroupLanguageRow { UserGroupId = group.Id, LanguageId = language }));
        AddStart(StartNodeKind.Content, group.StartContentId);
        AddStart(StartNodeKind.Media, group.StartMediaId);
        AddStart(StartNodeKind.Element, group.StartElementId);
        var keys = group.GranularPermissions.Select(permission => permission.Key).OfType<Guid>().Distinct().ToList();
        var nodes = context.Set<NodeRow>().Where(node => keys.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        context.AddRange(group.GranularPermissions.Distinct().Select(permission => new GranularPermissionRow
        {
            UserGroupId = group.Id,
            NodeId = NodeOf(permission, nodes),
            Context = permission.Context,
            Permission = permission.Permission,
        }));
        context.SaveAndForget();

        void AddStart(StartNodeKind kind, int? node)
        {
            if (node is { } id)
                context.Add(new StartNodeRow { UserGroupId = group.Id, Kind = kind, NodeId = UserGroupReader.NodeId(id) });
        }
    }

    private static int? NodeOf(IGranularPermission permission, Dictionary<Guid, int> nodes) => permission.Key switch
    {
        null => null,
        { } key when nodes.TryGetValue(key, out var id) => id,
        { } key => throw new ArgumentException($"There is no node {key} for the permission '{permission.Permission}'."),
    };

    private List<IUserGroup> Build(IQueryable<UserGroupRow> rows)
    {
        var context = scope.Reading;
        var groups = UserGroupReader.Read(context, rows);
        var ids = groups.ConvertAll(group => group.Row.Id);
        var counts = context.Set<UserGroupMemberRow>()
            .Where(member => ids.Contains(member.UserGroupId))
            .GroupBy(member => member.UserGroupId)
            .Select(members => new { members.Key, Count = members.Count() })
            .ToDictionary(members => members.Key, members => members.Count);
        return groups.ConvertAll(group => (IUserGroup)group.ToGroup(strings, counts.GetValueOrDefault(group.Row.Id)));
    }
}
