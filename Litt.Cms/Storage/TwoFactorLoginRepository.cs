using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage;

/// <summary>Keeps the secrets that users and members share with authenticator apps.</summary>
internal sealed class TwoFactorLoginRepository(IScopeAccessor scope) : ITwoFactorLoginRepository
{
    private IQueryable<TwoFactorLoginRow> Logins => scope.Reading.Set<TwoFactorLoginRow>().AsNoTracking();

    public ITwoFactorLogin? Get(int id) => Logins.Where(login => login.Id == id).ToList().Select(Build).FirstOrDefault();

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) =>
        (ids is { Length: > 0 } ? Logins.Where(login => ids.Contains(login.Id)) : Logins).ToList().ConvertAll(Build);

    public bool Exists(int id) => Logins.Any(login => login.Id == id);

    public Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        Task.FromResult<IEnumerable<ITwoFactorLogin>>(Logins.Where(login => login.UserOrMemberKey == userOrMemberKey).ToList().ConvertAll(Build));

    public void Save(ITwoFactorLogin entity)
    {
        var context = scope.Writing;
        var row = new TwoFactorLoginRow { Id = entity.Id, UserOrMemberKey = entity.UserOrMemberKey, ProviderName = entity.ProviderName, Secret = entity.Secret };
        context.Update(row);
        context.SaveAndForget();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(ITwoFactorLogin entity) => scope.Writing.Set<TwoFactorLoginRow>().Where(login => login.Id == entity.Id).ExecuteDelete();

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        Task.FromResult(scope.Writing.Set<TwoFactorLoginRow>().Where(login => login.UserOrMemberKey == userOrMemberKey).ExecuteDelete() > 0);

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) =>
        Task.FromResult(scope.Writing.Set<TwoFactorLoginRow>().Where(login => login.UserOrMemberKey == userOrMemberKey && login.ProviderName == providerName).ExecuteDelete() > 0);

    private static ITwoFactorLogin Build(TwoFactorLoginRow row)
    {
        var login = new TwoFactorLogin { Id = row.Id, UserOrMemberKey = row.UserOrMemberKey, ProviderName = row.ProviderName, Secret = row.Secret, Confirmed = true };
        login.ResetDirtyProperties(false);
        return login;
    }
}
