using System.Linq.Expressions;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage;

/// <summary>Keeps the users of the backoffice. Their sessions and client ids are in the other part.</summary>
internal sealed partial class UserRepository(IScopeAccessor scope, IOptionsMonitor<GlobalSettings> settings, TimeProvider clock, UserCache cache) : IUserRepository
{
    private static readonly RowMap<UserRow> Columns = new RowMap<UserRow>()
        .Map(nameof(IUser.Id), user => user.Id)
        .Map(nameof(IUser.Key), user => user.Key)
        .Map(nameof(IUser.Kind), user => user.Kind)
        .Map(nameof(IUser.Name), user => user.Name)
        .Map(nameof(IUser.Username), user => user.Username)
        .Map(nameof(IUser.Email), user => user.Email)
        .Map(nameof(IUser.Language), user => user.Language)
        .Map(nameof(IUser.IsApproved), user => user.IsApproved)
        .Map(nameof(IUser.IsLockedOut), user => user.IsLockedOut)
        .Map(nameof(IUser.LastLoginDate), user => user.LastLoginDate)
        .Map(nameof(IUser.LastLockoutDate), user => user.LastLockoutDate)
        .Map(nameof(IUser.LastPasswordChangeDate), user => user.LastPasswordChangeDate)
        .Map(nameof(IUser.InvitedDate), user => user.InvitedDate)
        .Map(nameof(IUser.CreateDate), user => user.CreateDate)
        .Map(nameof(IUser.UpdateDate), user => user.UpdateDate);

    private IQueryable<UserRow> Users => scope.Reading.Set<UserRow>().AsNoTracking();

    public IUser? Get(Guid id) => cache.Get(scope, id, () => Build(Users.Where(user => user.Key == id)).FirstOrDefault());

    public IUser? Get(int id) => cache.Get(scope, id, () => Get(id, includeSecurityData: true));

    public IUser? Get(int? id, bool includeSecurityData) => Build(Users.Where(user => user.Id == id)).FirstOrDefault();

    public IUser? GetByUsername(string username, bool includeSecurityData) => Build(Users.Where(user => user.Username == username)).FirstOrDefault();

    public IUser? GetForUpgradeByEmail(string email) => Build(Users.Where(user => user.Email == email)).FirstOrDefault();

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => ids switch
    {
        [var one] => Get(one) is { } user ? [user] : [],
        { Length: > 0 } => Build(Users.Where(user => ids.Contains(user.Key))),
        _ => Build(Users),
    };

    public IEnumerable<IUser> Get(IQuery<IUser> query) => Build(Columns.Apply(Users, query));

    public int Count(IQuery<IUser>? query) => Columns.Apply(Users, query).Count();

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public bool Exists(Guid id) => Users.Any(user => user.Key == id);

    public bool ExistsByUserName(string username) => Users.Any(user => user.Username == username);

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Build(Users.Where(user => Members(groupId).Any(member => member.UserId == user.Id)));

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) => Build(Users.Where(user => !Members(groupId).Any(member => member.UserId == user.Id)));

    public IProfile? GetProfile(string username) => Profile(Users.Where(user => user.Username == username));

    public IProfile? GetProfile(int id) => Profile(Users.Where(user => user.Id == id));

    public IEnumerable<IUser> GetPagedResultsByQuery(IQuery<IUser>? query, long pageIndex, int pageSize, out long totalRecords, Expression<Func<IUser, object?>> orderBy, Direction orderDirection = Direction.Ascending, string[]? includeUserGroups = null, string[]? excludeUserGroups = null, UserState[]? userState = null, IQuery<IUser>? filter = null) =>
        GetPagedResultsByQuery(query, pageIndex, pageSize, out totalRecords, orderBy, orderDirection, includeUserGroups, excludeUserGroups, userState, null, filter);

    public IEnumerable<IUser> GetPagedResultsByQuery(IQuery<IUser>? query, long pageIndex, int pageSize, out long totalRecords, Expression<Func<IUser, object?>> orderBy, Direction orderDirection, string[]? includeUserGroups, string[]? excludeUserGroups, UserState[]? userState, UserKind[]? userKinds, IQuery<IUser>? filter = null)
    {
        var users = Columns.Apply(Columns.Apply(Users, query), filter);
        if (includeUserGroups is { Length: > 0 })
            users = users.Where(user => Memberships(includeUserGroups).Any(member => member.UserId == user.Id));
        if (excludeUserGroups is { Length: > 0 })
            users = users.Where(user => !Memberships(excludeUserGroups).Any(member => member.UserId == user.Id));
        if (userState is { Length: > 0 } && !userState.Contains(UserState.All))
            users = users.Where(InAnyOf(userState));
        if (userKinds is { Length: > 0 })
            users = users.Where(user => userKinds.Contains(user.Kind));
        totalRecords = users.Count();
        var sorted = Columns.OrderBy(users, Property(orderBy), orderDirection == Direction.Descending).ThenBy(user => user.Id);
        return Build(sorted.Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public IDictionary<UserState, int> GetUserStates()
    {
        var counts = new[] { UserState.Active, UserState.Disabled, UserState.LockedOut, UserState.Invited, UserState.Inactive }
            .ToDictionary(state => state, state => Users.Count(InAnyOf([state])));
        counts.Add(UserState.All, Users.Count());
        return counts;
    }

    public void InvalidateSessionsForRemovedProviders(IEnumerable<string> currentLoginProviders)
    {
        cache.Changed(scope);
        var providers = currentLoginProviders.ToList();
        var context = scope.Writing;
        var keys = context.Set<ExternalLoginRow>().Where(login => !providers.Contains(login.LoginProvider)).Select(login => login.UserOrMemberKey);
        var stamp = Guid.NewGuid().ToString();
        context.Set<UserRow>().Where(user => keys.Contains(user.Key)).ExecuteUpdate(update => update.SetProperty(user => user.SecurityStamp, stamp));
    }

    // The states as Umbraco's user reckons them: each user is in exactly one.
    private static Expression<Func<UserRow, bool>> InAnyOf(UserState[] states)
    {
        var (invited, locked, disabled) = (states.Contains(UserState.Invited), states.Contains(UserState.LockedOut), states.Contains(UserState.Disabled));
        var (inactive, active) = (states.Contains(UserState.Inactive), states.Contains(UserState.Active));
        return user =>
            user.LastLoginDate == null && !user.IsApproved && user.InvitedDate != null ? invited
            : user.IsLockedOut ? locked
            : !user.IsApproved ? disabled
            : user.LastLoginDate == null ? inactive
            : active;
    }

    private static string Property(Expression<Func<IUser, object?>> selector) =>
        (selector.Body is UnaryExpression convert ? convert.Operand : selector.Body) is MemberExpression member
            ? member.Member.Name
            : throw new NotSupportedException($"Users can't be sorted by {selector}.");

    private static UserProfile? Profile(IQueryable<UserRow> users) =>
        users.Select(user => new { user.Id, user.Name }).FirstOrDefault() is { } found ? new UserProfile(found.Id, found.Name) : null;

    private IQueryable<UserGroupMemberRow> Members(int groupId) => scope.Reading.Set<UserGroupMemberRow>().Where(member => member.UserGroupId == groupId);

    private IQueryable<UserGroupMemberRow> Memberships(string[] aliases)
    {
        var context = scope.Reading;
        var groups = context.Set<UserGroupRow>().Where(group => aliases.Contains(group.Alias)).Select(group => group.Id);
        return context.Set<UserGroupMemberRow>().Where(member => groups.Contains(member.UserGroupId));
    }

    private List<IUser> Build(IQueryable<UserRow> rows)
    {
        var users = rows.ToList();
        if (users.Count == 0)
            return [];
        var context = scope.Reading;
        var ids = users.ConvertAll(user => user.Id);
        var members = context.Set<UserGroupMemberRow>().AsNoTracking().Where(member => ids.Contains(member.UserId)).ToLookup(member => member.UserId, member => member.UserGroupId);
        var groupIds = members.SelectMany(groups => groups).ToHashSet();
        var groups = UserGroupReader.Read(context, context.Set<UserGroupRow>().Where(group => groupIds.Contains(group.Id))).ToDictionary(group => group.Row.Id, group => group.ToReadOnly());
        var startNodes = context.Set<StartNodeRow>().AsNoTracking().Where(start => start.UserId != null && ids.Contains(start.UserId.Value)).ToLookup(start => start.UserId!.Value);
        return users.ConvertAll(user => (IUser)Build(user, members[user.Id].Select(group => groups[group]), [.. startNodes[user.Id]]));
    }

    private User Build(UserRow row, IEnumerable<IReadOnlyUserGroup> groups, List<StartNodeRow> startNodes)
    {
        var user = new User(settings.CurrentValue, row.Id, row.Name, row.Email, row.Username, row.Password, row.PasswordConfiguration, groups, Starts(StartNodeKind.Content), Starts(StartNodeKind.Media), Starts(StartNodeKind.Element));
        user.DisableChangeTracking();
        user.Key = row.Key;
        user.Kind = row.Kind;
        user.EmailConfirmedDate = row.EmailConfirmedDate;
        user.SecurityStamp = row.SecurityStamp;
        user.Language = row.Language;
        user.Avatar = row.Avatar;
        user.IsApproved = row.IsApproved;
        user.IsLockedOut = row.IsLockedOut;
        user.FailedPasswordAttempts = row.FailedPasswordAttempts;
        user.LastLockoutDate = row.LastLockoutDate;
        user.LastLoginDate = row.LastLoginDate;
        user.LastPasswordChangeDate = row.LastPasswordChangeDate;
        user.InvitedDate = row.InvitedDate;
        user.CreateDate = row.CreateDate;
        user.UpdateDate = row.UpdateDate;
        user.ResetDirtyProperties(false);
        user.EnableChangeTracking();
        return user;

        int[] Starts(StartNodeKind kind) => [.. startNodes.Where(start => start.Kind == kind).Select(UserGroupReader.Id)];
    }
}
