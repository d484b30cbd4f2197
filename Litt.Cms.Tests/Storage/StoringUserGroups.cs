using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Umbraco expects of the repository of user groups.</summary>
public sealed class StoringUserGroups : IDisposable
{
    private readonly UserDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Gives_back_all_that_was_saved()
    {
        var (page, type, element) = (database.AddNode(NodeKind.Document), database.AddNode(NodeKind.DocumentType), database.AddNode(NodeKind.Element));
        var (key, danish) = (Guid.NewGuid(), database.AddLanguage("da-DK"));
        var saved = database.AddGroup("writers", group =>
        {
            group.Key = key;
            group.Description = "Those who write";
            group.Icon = "icon-edit";
            group.HasAccessToAllLanguages = false;
            group.AddAllowedLanguage(danish.Id);
            group.AddAllowedSection("content");
            group.StartContentId = page.Id;
            group.StartMediaId = Constants.System.Root;
            group.Permissions = new HashSet<string> { "Umb.Document.Read", "Umb.Document.Update" };
            group.GranularPermissions = new HashSet<IGranularPermission>
            {
                new DocumentGranularPermission { Key = page.Key, Permission = "Umb.Document.Delete" },
                new DocumentPropertyValueGranularPermission { Key = type.Key, Permission = $"{Guid.NewGuid()}|Umb.Document.PropertyValue.Read" },
                new ElementGranularPermission { Key = element.Key, Permission = "Umb.Element.Read" },
                new UnknownTypeGranularPermission { Context = "Extension", Permission = "Do.It" },
            };
        });

        var found = database.Do<IUserGroupRepository, IUserGroup?>(groups => groups.Get("WRITERS"))!;

        Assert.False(saved.IsDirty());
        Assert.False(found.IsDirty());
        Assert.Equal((saved.Id, key, "writers", "Those who write", "icon-edit"), (found.Id, found.Key, found.Alias, found.Description, found.Icon));
        Assert.False(found.HasAccessToAllLanguages);
        Assert.Equal([danish.Id], found.AllowedLanguages);
        Assert.Equal(["content"], found.AllowedSections);
        Assert.Equal((page.Id, Constants.System.Root, null), (found.StartContentId, found.StartMediaId, found.StartElementId));
        Assert.Equal(saved.Permissions, found.Permissions);
        Assert.Equal(saved.GranularPermissions, found.GranularPermissions);
    }

    [Fact]
    public void Finds_groups_by_key_alias_and_section()
    {
        var writers = database.AddGroup("writers", group => group.AddAllowedSection("content"));
        database.AddGroup("editors", group => group.AddAllowedSection("media"));
        var byKey = database.Get<ICoreScopeProvider>().CreateQuery<IUserGroup>().Where(group => group.Key == writers.Key);
        string[] aliases = ["writers", "editors"];
        var byAliases = database.Get<ICoreScopeProvider>().CreateQuery<IUserGroup>().Where(group => aliases.SqlIn(group.Alias));

        Assert.Equal(writers.Id, Assert.Single(database.Do<IUserGroupRepository, IEnumerable<IUserGroup>>(groups => groups.Get(byKey))).Id);
        Assert.Equal(2, database.Do<IUserGroupRepository, int>(groups => groups.Count(byAliases)));
        Assert.Equal(writers.Id, Assert.Single(database.Do<IUserGroupRepository, IEnumerable<IUserGroup>>(groups => groups.GetGroupsAssignedToSection("content"))).Id);
    }

    [Fact]
    public void Replaces_its_members()
    {
        var (ada, bea) = (database.AddUser("ada"), database.AddUser("bea"));
        var writers = database.AddGroup("writers");
        database.Do<IUserGroupRepository>(groups => groups.AddOrUpdateGroupWithUsers(writers, [ada.Id, bea.Id]));
        database.Do<IUserGroupRepository>(groups => groups.AddOrUpdateGroupWithUsers(writers, [bea.Id]));

        Assert.Equal(1, database.Do<IUserGroupRepository, IUserGroup?>(groups => groups.Get(writers.Id))!.UserCount);
        Assert.Equal(bea.Key, Assert.Single(database.Do<IUserRepository, IEnumerable<IUser>>(users => users.GetAllInGroup(writers.Id))).Key);
    }

    [Fact]
    public void Says_what_is_said_for_a_node_before_what_is_said_for_all()
    {
        var (page, other) = (database.AddNode(NodeKind.Document), database.AddNode(NodeKind.Document));
        var writers = database.AddGroup("writers", group => group.Permissions = new HashSet<string> { "Umb.Document.Read" });
        database.Do<IUserGroupRepository>(groups => groups.ReplaceGroupPermissions(writers.Id, new HashSet<string> { "Umb.Document.Delete" }, page.Id));
        database.Do<IUserGroupRepository>(groups => groups.AssignGroupPermission(writers.Id, "Umb.Document.Move", page.Id));
        database.Do<IUserGroupRepository>(groups => groups.AssignGroupPermission(writers.Id, "Umb.Document.Move", page.Id));

        var all = database.Do<IUserGroupRepository, EntityPermissionCollection>(groups => groups.GetPermissions([StoringUsers.ReadOnly(writers)], false));
        var found = database.Do<IUserGroupRepository, EntityPermissionCollection>(groups =>
            groups.GetPermissions([groups.Get(writers.Id)!.ToReadOnlyGroup()], true, page.Id, other.Id));

        Assert.Equal(page.Id, Assert.Single(all).EntityId);
        Assert.Equal(new HashSet<string> { "Umb.Document.Delete", "Umb.Document.Move" }, found.GetAllPermissions(page.Id));
        Assert.Equal(new HashSet<string> { "Umb.Document.Read" }, found.GetAllPermissions(other.Id));
        Assert.True(found.Single(permission => permission.EntityId == other.Id).IsDefaultPermissions);
    }

    [Fact]
    public void Lets_nothing_be_done_with_a_node_for_which_nothing_is_allowed()
    {
        var page = database.AddNode(NodeKind.Document);
        var writers = database.AddGroup("writers", group =>
        {
            group.Permissions = new HashSet<string> { "Umb.Document.Read" };
            group.GranularPermissions = new HashSet<IGranularPermission> { new DocumentGranularPermission { Key = page.Key, Permission = string.Empty } };
        });

        var found = database.Do<IUserGroupRepository, EntityPermissionCollection>(groups =>
            groups.GetPermissions([groups.Get(writers.Id)!.ToReadOnlyGroup()], true, page.Id));

        Assert.Empty(found.GetAllPermissions(page.Id));
    }

    [Fact]
    public void Forgets_permissions_with_their_node()
    {
        var page = database.AddNode(NodeKind.Document);
        var writers = database.AddGroup("writers", group => group.GranularPermissions = new HashSet<IGranularPermission> { new DocumentGranularPermission { Key = page.Key, Permission = "Umb.Document.Delete" } });
        Assert.NotEmpty(database.Do<DocumentPermissions, EntityPermissionCollection>(permissions => permissions.Get(page.Id)));

        database.DeleteNode(page);

        Assert.Empty(database.Do<IUserGroupRepository, IUserGroup?>(groups => groups.Get(writers.Id))!.GranularPermissions);
    }

    [Fact]
    public void Refuses_a_permission_for_a_node_that_is_not_there() =>
        Assert.Throws<ArgumentException>(() => database.AddGroup("writers", group =>
            group.GranularPermissions = new HashSet<IGranularPermission> { new DocumentGranularPermission { Key = Guid.NewGuid(), Permission = "Umb.Document.Delete" } }));
}
