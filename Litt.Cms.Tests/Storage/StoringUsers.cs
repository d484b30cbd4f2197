using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Umbraco expects of the repository of users.</summary>
public sealed class StoringUsers : IDisposable
{
    private readonly UserDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Gives_back_all_that_was_saved()
    {
        var group = database.AddGroup("writers");
        var node = database.AddNode(NodeKind.Document);
        var saved = database.AddUser("ada", user =>
        {
            user.Language = "da-DK";
            user.InvitedDate = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
            user.Kind = UserKind.Api;
            user.Avatar = "UserAvatars/ada.png";
            user.StartContentIds = [node.Id];
            user.StartMediaIds = [Constants.System.Root];
            user.AddGroup(ReadOnly(group));
        });

        var found = Find(saved.Key);

        Assert.NotEqual(0, saved.Id);
        Assert.False(saved.IsDirty());
        Assert.False(found.IsDirty());
        Assert.Equal(saved.Id, found.Id);
        Assert.Equal("ada", found.Name);
        Assert.Equal("ada@litt.example", found.Email);
        Assert.Equal("hash", found.RawPasswordValue);
        Assert.Equal("da-DK", found.Language);
        Assert.Equal(UserKind.Api, found.Kind);
        Assert.Equal(saved.InvitedDate, found.InvitedDate);
        Assert.Equal(DateTimeKind.Utc, found.InvitedDate!.Value.Kind);
        Assert.Equal("UserAvatars/ada.png", found.Avatar);
        Assert.Equal([node.Id], found.StartContentIds!);
        Assert.Equal([Constants.System.Root], found.StartMediaIds!);
        Assert.Empty(found.StartElementIds!);
        Assert.Equal("writers", Assert.Single(found.Groups).Alias);
        Assert.False(string.IsNullOrEmpty(found.SecurityStamp));
    }

    [Fact]
    public void Keeps_the_id_that_the_super_user_brings()
    {
        database.AddUser("super", user =>
        {
            user.Id = Constants.Security.SuperUserId;
            user.Key = Constants.Security.SuperUserKey;
        });

        Assert.Equal(Constants.Security.SuperUserId, Find(Constants.Security.SuperUserKey).Id);
        Assert.True(database.AddUser("next").Id > 0);
    }

    [Fact]
    public void Finds_names_and_addresses_in_any_case()
    {
        var ada = database.AddUser("Ada");

        Assert.Equal(ada.Key, database.Do<IUserRepository, IUser?>(users => users.GetByUsername("ADA@LITT.EXAMPLE", true))?.Key);
        Assert.True(database.Do<IUserRepository, bool>(users => users.ExistsByLogin("ada@litt.example")));
        Assert.Equal(ada.Key, Page(filter: query => query.Where(user => user.Name!.Contains("aDa"))).Single().Key);
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("a_b")]
    [InlineData("[c]")]
    [InlineData("back\\slash")]
    public void Takes_what_is_searched_for_literally(string name)
    {
        database.AddUser("100 a.b c backslash");
        var wanted = database.AddUser(name);

        Assert.Equal(wanted.Key, Page(filter: query => query.Where(user => user.Name!.Contains(name))).Single().Key);
    }

    [Fact]
    public void Writes_only_what_was_changed()
    {
        var ada = database.AddUser("ada");
        var (first, second) = (Find(ada.Key), Find(ada.Key));

        first.FailedPasswordAttempts = 3;
        Save(first);
        second.Name = "Ada L.";
        Save(second);

        var found = Find(ada.Key);
        Assert.Equal(3, found.FailedPasswordAttempts);
        Assert.Equal("Ada L.", found.Name);
        Assert.Equal("hash", found.RawPasswordValue);
    }

    [Fact]
    public void Gives_everybody_a_copy_of_what_is_stored_now()
    {
        var writers = database.AddGroup("writers");
        var ada = database.AddUser("ada");
        var copy = Find(ada.Key);
        copy.Name = "Not saved";
        Assert.Equal("ada", Find(ada.Key).Name);

        Change(ada.Key, user => user.AddGroup(ReadOnly(writers)));
        writers.AddAllowedSection("content");
        database.Do<IUserGroupRepository>(groups => groups.Save(writers));
        Assert.Equal(["content"], Find(ada.Key).AllowedSections);
        Assert.Equal(["content"], database.Do<IUserRepository, IUser?>(users => users.Get(ada.Id))!.AllowedSections);

        using (database.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var users = database.Get<IUserRepository>();
            copy.Name = "Rolled back";
            users.Save(copy);
            Assert.Equal("Rolled back", users.Get(ada.Key)!.Name);
        }

        Assert.Equal("ada", Find(ada.Key).Name);
    }

    [Fact]
    public void Changes_the_security_stamp_with_the_password_and_with_the_address()
    {
        var ada = database.AddUser("ada");
        var atFirst = Find(ada.Key).SecurityStamp;
        Change(ada.Key, user => user.Name = "Ada L.");
        Assert.Equal(atFirst, Find(ada.Key).SecurityStamp);

        Change(ada.Key, user => user.RawPasswordValue = "another hash");
        var withPassword = Find(ada.Key).SecurityStamp;
        Change(ada.Key, user => user.Email = "ada@elsewhere.example");

        Assert.NotEqual(atFirst, withPassword);
        Assert.NotEqual(withPassword, Find(ada.Key).SecurityStamp);
    }

    [Fact]
    public void Replaces_groups_and_start_nodes()
    {
        var (writers, editors) = (database.AddGroup("writers"), database.AddGroup("editors"));
        var ada = database.AddUser("ada", user => user.AddGroup(ReadOnly(writers)));
        Change(ada.Key, user =>
        {
            user.ClearGroups();
            user.AddGroup(ReadOnly(editors));
            user.StartContentIds = [Constants.System.Root];
        });

        var found = Find(ada.Key);
        Assert.Equal(["editors"], found.Groups.Select(group => group.Alias));
        Assert.Equal([Constants.System.Root], found.StartContentIds!);
        Assert.Equal(ada.Key, Assert.Single(database.Do<IUserRepository, IEnumerable<IUser>>(users => users.GetAllInGroup(editors.Id))).Key);
        Assert.Equal(ada.Key, Assert.Single(database.Do<IUserRepository, IEnumerable<IUser>>(users => users.GetAllNotInGroup(writers.Id))).Key);
    }

    [Fact]
    public void Forgets_a_start_node_with_its_node()
    {
        var node = database.AddNode(NodeKind.Document);
        var ada = database.AddUser("ada", user => user.StartContentIds = [node.Id]);

        database.DeleteNode(node);

        Assert.Empty(Find(ada.Key).StartContentIds!);
    }

    [Fact]
    public void Pages_filters_and_sorts()
    {
        var writers = database.AddGroup("writers");
        foreach (var name in new[] { "carl", "ada", "bea", "dan" })
            database.AddUser(name, user => user.AddGroup(ReadOnly(writers)));
        database.AddUser("program", user => user.Kind = UserKind.Api);
        database.AddUser("gone", user => user.IsApproved = false);

        Assert.Equal(["ada", "bea", "carl", "dan", "gone", "program"], Names(Page()));
        Assert.Equal(["carl", "dan"], Names(Page(index: 1, size: 2)));
        Assert.Equal(["ada", "bea", "carl", "dan"], Names(Page(include: ["writers"])));
        Assert.Equal(["gone", "program"], Names(Page(exclude: ["writers"])));
        Assert.Equal(["gone"], Names(Page(states: [UserState.Disabled])));
        Assert.Equal(["program"], Names(Page(kinds: [UserKind.Api])));
        Assert.Equal(6, database.Do<IUserRepository, long>(users =>
        {
            users.GetPagedResultsByQuery(null, 0, 2, out var total, user => user.Name, Direction.Ascending, null, null, null, null, null);
            return total;
        }));
    }

    [Fact]
    public void Counts_each_user_in_the_state_that_the_user_is_in()
    {
        database.AddUser("inactive");
        database.AddUser("active", user => user.LastLoginDate = DateTime.UtcNow);
        database.AddUser("disabled", user => user.IsApproved = false);
        database.AddUser("locked", user => user.IsLockedOut = true);
        database.AddUser("invited", user =>
        {
            user.IsApproved = false;
            user.InvitedDate = DateTime.UtcNow;
        });

        var counts = database.Do<IUserRepository, IDictionary<UserState, int>>(users => users.GetUserStates());
        var users = database.Do<IUserRepository, IEnumerable<IUser>>(all => all.GetMany());

        Assert.Equal(5, counts[UserState.All]);
        Assert.All(users, user => Assert.Equal(1, counts[user.UserState]));
        Assert.All(users, user => Assert.Equal(user.Key, Page(states: [user.UserState]).Single().Key));
    }

    [Fact]
    public void Knows_a_session_until_it_is_cleared()
    {
        var ada = database.AddUser("ada");
        var session = database.Do<IUserRepository, Guid>(users => users.CreateLoginSession(ada.Id, "127.0.0.1"));

        Assert.True(IsValid(ada.Id, session));
        Assert.False(IsValid(ada.Id + 1, session));
        Assert.False(IsValid(ada.Id, session), "a session that another user tried is over");

        var next = database.Do<IUserRepository, Guid>(users => users.CreateLoginSession(ada.Id, "127.0.0.1"));
        Assert.True(IsValid(ada.Id, next));
        Assert.Equal(2, database.Do<IUserRepository, int>(users => users.ClearLoginSessions(ada.Id)));
        Assert.False(IsValid(ada.Id, next));
    }

    [Fact]
    public void Finds_an_API_user_by_a_client_id()
    {
        var program = database.AddUser("program", user => user.Kind = UserKind.Api);
        database.Do<IUserRepository>(users => users.AddClientId(program.Id, "umbraco-back-office-sync"));

        Assert.Equal(program.Key, database.Do<IUserRepository, IUser?>(users => users.GetByClientId("umbraco-back-office-sync"))?.Key);
        Assert.Equal(["umbraco-back-office-sync"], database.Do<IUserRepository, IEnumerable<string>>(users => users.GetClientIds(program.Id)));
        Assert.True(database.Do<IUserRepository, bool>(users => users.RemoveClientId(program.Id, "umbraco-back-office-sync")));
        Assert.False(database.Do<IUserRepository, bool>(users => users.RemoveClientId(program.Id, "umbraco-back-office-sync")));
    }

    [Fact]
    public void Leaves_nothing_of_a_deleted_user()
    {
        var writers = database.AddGroup("writers");
        var ada = database.AddUser("ada", user => user.AddGroup(ReadOnly(writers)));
        database.Do<IUserRepository>(users => users.CreateLoginSession(ada.Id, "127.0.0.1"));

        database.Do<IUserRepository>(users => users.Delete(ada));

        Assert.False(database.Do<IUserRepository, bool>(users => users.Exists(ada.Key)));
        Assert.Equal(0, database.Do<IUserGroupRepository, IUserGroup?>(groups => groups.Get("writers"))?.UserCount);
    }

    internal static ReadOnlyUserGroup ReadOnly(IUserGroup group) =>
        new(group.Id, group.Key, group.Name, null, group.Icon, null, null, null, group.Alias, [], [], new HashSet<string>(), new HashSet<IGranularPermission>(), true);

    private static IEnumerable<string?> Names(IEnumerable<IUser> users) => users.Select(user => user.Name);

    private IUser Find(Guid key) => database.Do<IUserRepository, IUser?>(users => users.Get(key)) ?? throw new InvalidOperationException("Not stored.");

    private void Save(IUser user) => database.Do<IUserRepository>(users => users.Save(user));

    private void Change(Guid key, Action<IUser> change)
    {
        var user = Find(key);
        change(user);
        Save(user);
    }

    private bool IsValid(int user, Guid session) => database.Do<IUserRepository, bool>(users => users.ValidateLoginSession(user, session));

    private IEnumerable<IUser> Page(
        int index = 0,
        int size = 10,
        string[]? include = null,
        string[]? exclude = null,
        UserState[]? states = null,
        UserKind[]? kinds = null,
        Action<IQuery<IUser>>? filter = null)
    {
        var query = database.Get<ICoreScopeProvider>().CreateQuery<IUser>();
        filter?.Invoke(query);
        return database.Do<IUserRepository, IEnumerable<IUser>>(users =>
            users.GetPagedResultsByQuery(null, index, size, out _, user => user.Name, Direction.Ascending, include, exclude, states, kinds, query));
    }
}
