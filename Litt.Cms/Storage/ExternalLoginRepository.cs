using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Storage;

/// <summary>Keeps the accounts elsewhere with which users and members may sign in. Umbraco calls the owner's key the key of the login itself.</summary>
internal sealed class ExternalLoginRepository(IScopeAccessor scope) : IExternalLoginWithKeyRepository
{
    private static readonly RowMap<ExternalLoginRow> LoginColumns = new RowMap<ExternalLoginRow>()
        .Map(nameof(IIdentityUserLogin.Id), login => login.Id)
        .Map(nameof(IIdentityUserLogin.Key), login => login.UserOrMemberKey)
        .Map(nameof(IIdentityUserLogin.LoginProvider), login => login.LoginProvider)
        .Map(nameof(IIdentityUserLogin.ProviderKey), login => login.ProviderKey);

    private static readonly RowMap<TokenOfLogin> TokenColumns = new RowMap<TokenOfLogin>()
        .Map(nameof(IIdentityUserToken.Id), token => token.Token.Id)
        .Map(nameof(IIdentityUserToken.Key), token => token.Login.UserOrMemberKey)
        .Map(nameof(IIdentityUserToken.LoginProvider), token => token.Login.LoginProvider)
        .Map(nameof(IIdentityUserToken.Name), token => token.Token.Name);

    private IQueryable<ExternalLoginRow> Logins => scope.Reading.Set<ExternalLoginRow>().AsNoTracking();

    private IQueryable<TokenOfLogin> Tokens =>
        from token in scope.Reading.Set<ExternalLoginTokenRow>().AsNoTracking()
        join login in scope.Reading.Set<ExternalLoginRow>() on token.ExternalLoginId equals login.Id
        select new TokenOfLogin { Token = token, Login = login };

    public IIdentityUserLogin? Get(int id) => Build(Logins.Where(login => login.Id == id)).FirstOrDefault();

    public IEnumerable<IIdentityUserLogin> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Logins.Where(login => ids.Contains(login.Id)) : Logins);

    public bool Exists(int id) => Logins.Any(login => login.Id == id);

    public IEnumerable<IIdentityUserLogin> Get(IQuery<IIdentityUserLogin> query) => Build(LoginColumns.Apply(Logins, query));

    public int Count(IQuery<IIdentityUserLogin>? query) => LoginColumns.Apply(Logins, query).Count();

    public IEnumerable<IIdentityUserToken> Get(IQuery<IIdentityUserToken> query) => TokenColumns.Apply(Tokens, query).ToList().ConvertAll(Build);

    public int Count(IQuery<IIdentityUserToken>? query) => TokenColumns.Apply(Tokens, query).Count();

    public void Save(IIdentityUserLogin entity) =>
        throw new NotSupportedException("IExternalLoginWithKeyRepository.Save(IIdentityUserLogin): save all logins of a user at once.");

    public void Delete(IIdentityUserLogin entity) => scope.Writing.Set<ExternalLoginRow>().Where(login => login.Id == entity.Id).ExecuteDelete();

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        var context = scope.Writing;
        var wanted = logins.DistinctBy(login => login.LoginProvider).ToDictionary(login => login.LoginProvider);
        var rows = context.Set<ExternalLoginRow>().AsTracking().Where(login => login.UserOrMemberKey == userOrMemberKey).ToList();
        foreach (var row in rows)
        {
            if (!wanted.Remove(row.LoginProvider, out var login))
                context.Remove(row);
            else
                (row.ProviderKey, row.UserData) = (login.ProviderKey, login.UserData);
        }

        context.AddRange(wanted.Values.Select(login => new ExternalLoginRow
        {
            UserOrMemberKey = userOrMemberKey,
            LoginProvider = login.LoginProvider,
            ProviderKey = login.ProviderKey,
            UserData = login.UserData,
            CreateDate = DateTime.UtcNow,
        }));
        context.SaveAndForget();
    }

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens)
    {
        var context = scope.Writing;
        var logins = Logins.Where(login => login.UserOrMemberKey == userOrMemberKey).ToDictionary(login => login.LoginProvider, login => login.Id);
        context.Set<ExternalLoginTokenRow>().Where(token => logins.Values.Contains(token.ExternalLoginId)).ExecuteDelete();
        context.AddRange(tokens.Where(token => logins.ContainsKey(token.LoginProvider)).Select(token => new ExternalLoginTokenRow
        {
            ExternalLoginId = logins[token.LoginProvider],
            Name = token.Name,
            Value = token.Value,
            CreateDate = DateTime.UtcNow,
        }));
        context.SaveAndForget();
    }

    public void DeleteUserLogins(Guid userOrMemberKey) =>
        scope.Writing.Set<ExternalLoginRow>().Where(login => login.UserOrMemberKey == userOrMemberKey).ExecuteDelete();

    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> currentLoginProviders)
    {
        var providers = currentLoginProviders.ToList();
        scope.Writing.Set<ExternalLoginRow>().Where(login => !providers.Contains(login.LoginProvider)).ExecuteDelete();
    }

    private static List<IIdentityUserLogin> Build(IQueryable<ExternalLoginRow> rows) => rows.ToList().ConvertAll(row =>
    {
        var login = new IdentityUserLogin(row.Id, row.LoginProvider, row.ProviderKey, row.UserOrMemberKey.ToString(), row.CreateDate) { Key = row.UserOrMemberKey, UserData = row.UserData };
        login.ResetDirtyProperties(false);
        return (IIdentityUserLogin)login;
    });

    private static IIdentityUserToken Build(TokenOfLogin row)
    {
        var token = new IdentityUserToken(row.Token.Id, row.Login.LoginProvider, row.Token.Name, row.Token.Value, row.Login.UserOrMemberKey.ToString(), row.Token.CreateDate) { Key = row.Login.UserOrMemberKey };
        token.ResetDirtyProperties(false);
        return token;
    }

    private sealed class TokenOfLogin
    {
        public required ExternalLoginTokenRow Token { get; init; }

        public required ExternalLoginRow Login { get; init; }
    }
}
