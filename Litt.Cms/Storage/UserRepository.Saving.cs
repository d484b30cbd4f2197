using System.Text.Json;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Litt.Cms.Storage;

/// <content>How users are written: only what was changed, so that a user who was read earlier does not undo what others did meanwhile.</content>
internal sealed partial class UserRepository
{
    // What Umbraco writes beside a hash of ASP.NET Identity.
    private static readonly string HashConfiguration =
        JsonSerializer.Serialize(new Dictionary<string, string> { ["hashAlgorithm"] = Constants.Security.AspNetCoreV3PasswordHashAlgorithmName });

    public void Save(IUser entity)
    {
        cache.Changed(scope);
        var context = scope.Writing;
        var row = entity.HasIdentity ? context.Set<UserRow>().AsTracking().FirstOrDefault(user => user.Id == entity.Id) : null;
        if (row is null)
            Add(context, entity);
        else
            Update(context, entity, row);
        entity.ResetDirtyProperties();
    }

    public void Delete(IUser entity)
    {
        cache.Changed(scope);
        var context = scope.Writing;
        var (id, key) = (entity.Id, entity.Key);
        context.Set<NodeRow>().Where(node => node.CreatorId == id).ExecuteUpdate(update => update.SetProperty(node => node.CreatorId, (int?)null));
        context.Set<VersionRow>().Where(version => version.UserId == id).ExecuteUpdate(update => update.SetProperty(version => version.UserId, (int?)null));
        context.Set<ContentRow>().Where(content => content.WriterId == id).ExecuteUpdate(update => update.SetProperty(content => content.WriterId, (int?)null));
        context.Set<ExternalLoginRow>().Where(login => login.UserOrMemberKey == key).ExecuteDelete();
        context.Set<TwoFactorLoginRow>().Where(login => login.UserOrMemberKey == key).ExecuteDelete();
        context.Set<UserDataRow>().Where(data => data.UserKey == key).ExecuteDelete();
        context.Set<UserRow>().Where(user => user.Id == id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static void Add(CmsDbContext context, IUser user)
    {
        user.AddingEntity();
        EnsureStamp(user);
        if (string.IsNullOrEmpty(user.PasswordConfiguration))
            user.PasswordConfiguration = HashConfiguration;
        var row = new UserRow
        {
            Id = user.Id,
            Key = user.Key,
            Name = user.Name ?? user.Username,
            Username = user.Username,
            Email = user.Email,
            Password = user.RawPasswordValue ?? string.Empty,
            CreateDate = user.CreateDate,
        };
        foreach (var (_, write) in Written)
            write(user, row);
        context.Insert(row, row.Id != 0);
        context.SaveAndForget();
        user.Id = row.Id;
        SaveStartNodes(context, user, StartNodeKind.Content, user.StartContentIds);
        SaveStartNodes(context, user, StartNodeKind.Media, user.StartMediaIds);
        SaveStartNodes(context, user, StartNodeKind.Element, user.StartElementIds);
        SaveGroups(context, user);
    }

    private static void Update(CmsDbContext context, IUser user, UserRow row)
    {
        user.UpdatingEntity();
        EnsureStamp(user);
        var newPassword = user.IsPropertyDirty(nameof(IUser.RawPasswordValue)) && !string.IsNullOrWhiteSpace(user.RawPasswordValue);
        var newName = row.Username != user.Username || row.Email != user.Email;
        var disabled = row.IsApproved && !user.IsApproved;
        // Whoever was signed in before is no longer, not even after the user is enabled again.
        if ((newPassword || newName || disabled) && !user.IsPropertyDirty(nameof(IUser.SecurityStamp)))
            user.SecurityStamp = Guid.NewGuid().ToString();
        if (newName)
            user.EmailConfirmedDate = null;
        if (newPassword)
        {
            row.Password = user.RawPasswordValue!;
            row.PasswordConfiguration = user.PasswordConfiguration = HashConfiguration;
        }

        foreach (var (property, write) in Written)
        {
            if (user.IsPropertyDirty(property))
                write(user, row);
        }

        context.SaveAndForget();
        if (user.IsPropertyDirty(nameof(IUser.StartContentIds)))
            SaveStartNodes(context, user, StartNodeKind.Content, user.StartContentIds);
        if (user.IsPropertyDirty(nameof(IUser.StartMediaIds)))
            SaveStartNodes(context, user, StartNodeKind.Media, user.StartMediaIds);
        if (user.IsPropertyDirty(nameof(IUser.StartElementIds)))
            SaveStartNodes(context, user, StartNodeKind.Element, user.StartElementIds);
        if (user.IsPropertyDirty(nameof(IUser.Groups)))
            SaveGroups(context, user);
    }

    private static readonly Dictionary<string, Action<IUser, UserRow>> Written = new()
    {
        [nameof(IUser.Name)] = (user, row) => row.Name = user.Name ?? user.Username,
        [nameof(IUser.Username)] = (user, row) => row.Username = user.Username,
        [nameof(IUser.Email)] = (user, row) => row.Email = user.Email,
        [nameof(IUser.Kind)] = (user, row) => row.Kind = user.Kind,
        [nameof(IUser.EmailConfirmedDate)] = (user, row) => row.EmailConfirmedDate = user.EmailConfirmedDate,
        [nameof(IUser.PasswordConfiguration)] = (user, row) => row.PasswordConfiguration = user.PasswordConfiguration,
        [nameof(IUser.SecurityStamp)] = (user, row) => row.SecurityStamp = user.SecurityStamp,
        [nameof(IUser.Language)] = (user, row) => row.Language = user.Language,
        [nameof(IUser.Avatar)] = (user, row) => row.Avatar = user.Avatar,
        [nameof(IUser.IsApproved)] = (user, row) => row.IsApproved = user.IsApproved,
        [nameof(IUser.IsLockedOut)] = (user, row) => row.IsLockedOut = user.IsLockedOut,
        [nameof(IUser.FailedPasswordAttempts)] = (user, row) => row.FailedPasswordAttempts = user.FailedPasswordAttempts,
        [nameof(IUser.LastLockoutDate)] = (user, row) => row.LastLockoutDate = user.LastLockoutDate,
        [nameof(IUser.LastLoginDate)] = (user, row) => row.LastLoginDate = user.LastLoginDate,
        [nameof(IUser.LastPasswordChangeDate)] = (user, row) => row.LastPasswordChangeDate = user.LastPasswordChangeDate,
        [nameof(IUser.InvitedDate)] = (user, row) => row.InvitedDate = user.InvitedDate,
        [nameof(IUser.UpdateDate)] = (user, row) => row.UpdateDate = user.UpdateDate,
    };

    private static void EnsureStamp(IUser user)
    {
        if (string.IsNullOrWhiteSpace(user.SecurityStamp))
            user.SecurityStamp = Guid.NewGuid().ToString();
    }

    private static void SaveStartNodes(CmsDbContext context, IUser user, StartNodeKind kind, int[]? nodes)
    {
        context.Set<StartNodeRow>().Where(start => start.UserId == user.Id && start.Kind == kind).ExecuteDelete();
        context.AddRange((nodes ?? []).Distinct().Select(node => new StartNodeRow { UserId = user.Id, Kind = kind, NodeId = UserGroupReader.NodeId(node) }));
        context.SaveAndForget();
    }

    private static void SaveGroups(CmsDbContext context, IUser user)
    {
        context.Set<UserGroupMemberRow>().Where(member => member.UserId == user.Id).ExecuteDelete();
        context.AddRange(user.Groups.Select(group => group.Id).Distinct().Select(group => new UserGroupMemberRow { UserId = user.Id, UserGroupId = group }));
        context.SaveAndForget();
    }
}
