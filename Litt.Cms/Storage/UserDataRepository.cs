using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Litt.Cms.Storage;

/// <summary>Keeps what the backoffice remembers for a user.</summary>
internal sealed class UserDataRepository(IScopeAccessor scope) : IUserDataRepository
{
    public Task<IUserData?> GetAsync(Guid key)
    {
        var row = scope.Reading.Set<UserDataRow>().AsNoTracking().FirstOrDefault(data => data.Key == key);
        return Task.FromResult<IUserData?>(row is null ? null : Build(row));
    }

    public Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        var rows = scope.Reading.Set<UserDataRow>().AsNoTracking();
        if (filter?.UserKeys is { } users)
            rows = rows.Where(data => users.Contains(data.UserKey));
        if (filter?.Groups is { } groups)
            rows = rows.Where(data => groups.Contains(data.Group));
        if (filter?.Identifiers is { } identifiers)
            rows = rows.Where(data => identifiers.Contains(data.Identifier));
        var total = rows.Count();
        var page = rows.OrderBy(data => data.Group).ThenBy(data => data.Identifier).ThenBy(data => data.Key).Skip(skip).Take(take).ToList();
        return Task.FromResult(new PagedModel<IUserData>(total, page.Select(Build)));
    }

    public Task<IUserData> Save(IUserData userData)
    {
        if (userData.Key == Guid.Empty)
            userData.Key = Guid.NewGuid();
        var context = scope.Writing;
        context.Add(Row(userData));
        context.SaveAndForget();
        return Task.FromResult(userData);
    }

    public Task<IUserData> Update(IUserData userData)
    {
        var context = scope.Writing;
        context.Update(Row(userData));
        context.SaveAndForget();
        return Task.FromResult(userData);
    }

    public Task Delete(IUserData userData)
    {
        scope.Writing.Set<UserDataRow>().Where(data => data.Key == userData.Key).ExecuteDelete();
        return Task.CompletedTask;
    }

    private static UserDataRow Row(IUserData data) =>
        new() { Key = data.Key, UserKey = data.UserKey, Group = data.Group, Identifier = data.Identifier, Value = data.Value };

    private static UserData Build(UserDataRow row) =>
        new() { Key = row.Key, UserKey = row.UserKey, Group = row.Group, Identifier = row.Identifier, Value = row.Value };
}
