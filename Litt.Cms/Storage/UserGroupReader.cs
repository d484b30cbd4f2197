using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;
using UmbracoConstants = Umbraco.Cms.Core.Constants;

namespace Litt.Cms.Storage;

/// <summary>Reads user groups with all that belongs to them, and makes of them what Umbraco wants: a group to edit, or what a user carries of it.</summary>
internal static class UserGroupReader
{
    /// <summary>All parts of the groups, in the order of their ids.</summary>
    public static List<UserGroupParts> Read(CmsDbContext context, IQueryable<UserGroupRow> groups)
    {
        var rows = groups.AsNoTracking().OrderBy(group => group.Id).ToList();
        if (rows.Count == 0)
            return [];
        var ids = rows.ConvertAll(group => group.Id);
        var languages = context.Set<UserGroupLanguageRow>().AsNoTracking()
            .Where(language => ids.Contains(language.UserGroupId))
            .ToLookup(language => language.UserGroupId, language => language.LanguageId);
        var startNodes = context.Set<StartNodeRow>().AsNoTracking()
            .Where(start => start.UserGroupId != null && ids.Contains(start.UserGroupId.Value))
            .ToLookup(start => start.UserGroupId!.Value);
        var permissions = (
            from permission in context.Set<GranularPermissionRow>()
            join node in context.Set<NodeRow>() on permission.NodeId equals (int?)node.Id into nodes
            from node in nodes.DefaultIfEmpty()
            where ids.Contains(permission.UserGroupId)
            orderby permission.Id
            select new { permission.UserGroupId, permission.Context, permission.Permission, Key = (Guid?)node!.Key })
            .ToLookup(permission => permission.UserGroupId, permission => GranularPermission(permission.Context, permission.Key, permission.Permission));
        return rows.ConvertAll(row => new UserGroupParts(row, [.. languages[row.Id]], [.. startNodes[row.Id]], [.. permissions[row.Id]]));
    }

    /// <summary>The number that Umbraco has for a start node.</summary>
    public static int Id(StartNodeRow start) => start.NodeId ?? UmbracoConstants.System.Root;

    /// <summary>The node to store for the number that Umbraco has for a start node.</summary>
    public static int? NodeId(int startNode) => startNode == UmbracoConstants.System.Root ? null : startNode;

    private static IGranularPermission GranularPermission(string context, Guid? key, string permission) => (context, key) switch
    {
        (DocumentGranularPermission.ContextType, { } node) => new DocumentGranularPermission { Key = node, Permission = permission },
        (DocumentPropertyValueGranularPermission.ContextType, { } node) => new DocumentPropertyValueGranularPermission { Key = node, Permission = permission },
        (ElementGranularPermission.ContextType, { } node) => new ElementGranularPermission { Key = node, Permission = permission },
        _ => new UnknownTypeGranularPermission { Context = context, Permission = permission },
    };
}

/// <summary>A user group as it is stored.</summary>
internal sealed record UserGroupParts(UserGroupRow Row, IReadOnlyList<int> Languages, IReadOnlyList<StartNodeRow> StartNodes, IReadOnlyList<IGranularPermission> GranularPermissions)
{
    /// <summary>The group to show and edit, unchanged.</summary>
    public UserGroup ToGroup(IShortStringHelper strings, int userCount)
    {
        var group = new UserGroup(strings, userCount, Row.Alias, Row.Name, Row.Icon);
        group.DisableChangeTracking();
        group.Id = Row.Id;
        group.Key = Row.Key;
        group.Description = Row.Description;
        group.CreateDate = Row.CreateDate;
        group.UpdateDate = Row.UpdateDate;
        group.StartContentId = Start(StartNodeKind.Content);
        group.StartMediaId = Start(StartNodeKind.Media);
        group.StartElementId = Start(StartNodeKind.Element);
        group.HasAccessToAllLanguages = Row.HasAccessToAllLanguages;
        group.Permissions = Row.Permissions.ToHashSet();
        group.GranularPermissions = GranularPermissions.ToHashSet();
        Row.Sections.ForEach(group.AddAllowedSection);
        foreach (var language in Languages)
            group.AddAllowedLanguage(language);
        group.ResetDirtyProperties(false);
        group.EnableChangeTracking();
        return group;
    }

    /// <summary>What a member of the group carries of it.</summary>
    public ReadOnlyUserGroup ToReadOnly() => new(
        Row.Id,
        Row.Key,
        Row.Name,
        Row.Description,
        Row.Icon,
        Start(StartNodeKind.Content),
        Start(StartNodeKind.Media),
        Start(StartNodeKind.Element),
        Row.Alias,
        Languages,
        Row.Sections,
        Row.Permissions.ToHashSet(),
        GranularPermissions.ToHashSet(),
        Row.HasAccessToAllLanguages);

    private int? Start(StartNodeKind kind) => StartNodes.FirstOrDefault(start => start.Kind == kind) is { } start ? UserGroupReader.Id(start) : null;
}
