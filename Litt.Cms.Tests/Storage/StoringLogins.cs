using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Umbraco expects of the repositories of external logins, second factors and user data.</summary>
public sealed class StoringLogins : IDisposable
{
    private readonly UserDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Replaces_the_external_logins_of_a_user()
    {
        var owner = Guid.NewGuid();
        database.Do<IExternalLoginWithKeyRepository>(logins => logins.Save(owner, [new ExternalLogin("Umbraco.GitHub", "1", "{}"), new ExternalLogin("Umbraco.Google", "2")]));
        database.Do<IExternalLoginWithKeyRepository>(logins => logins.Save(owner, [new ExternalLoginToken("Umbraco.GitHub", "access", "secret")]));
        database.Do<IExternalLoginWithKeyRepository>(logins => logins.Save(owner, [new ExternalLogin("Umbraco.GitHub", "3")]));

        var queries = database.Get<ICoreScopeProvider>();
        var login = Assert.Single(database.Do<IExternalLoginWithKeyRepository, IEnumerable<IIdentityUserLogin>>(logins =>
            logins.Get(queries.CreateQuery<IIdentityUserLogin>().Where(one => one.Key == owner))));
        var token = Assert.Single(database.Do<IExternalLoginWithKeyRepository, IEnumerable<IIdentityUserToken>>(logins =>
            logins.Get(queries.CreateQuery<IIdentityUserToken>().Where(one => one.Key == owner))));

        Assert.Equal(("Umbraco.GitHub", "3", owner), (login.LoginProvider, login.ProviderKey, login.Key));
        Assert.Equal(("access", "secret"), (token.Name, token.Value));
    }

    [Fact]
    public async Task Keeps_a_second_factor_until_it_is_deleted()
    {
        var owner = Guid.NewGuid();
        database.Do<ITwoFactorLoginRepository>(logins => logins.Save(new TwoFactorLogin { UserOrMemberKey = owner, ProviderName = "App", Secret = "secret" }));

        var found = Assert.Single(await database.Do<ITwoFactorLoginRepository, Task<IEnumerable<ITwoFactorLogin>>>(logins => logins.GetByUserOrMemberKeyAsync(owner)));

        Assert.Equal(("App", "secret"), (found.ProviderName, found.Secret));
        Assert.True(await database.Do<ITwoFactorLoginRepository, Task<bool>>(logins => logins.DeleteUserLoginsAsync(owner, "App")));
        Assert.False(await database.Do<ITwoFactorLoginRepository, Task<bool>>(logins => logins.DeleteUserLoginsAsync(owner)));
    }

    [Fact]
    public async Task Keeps_data_for_a_user()
    {
        var data = new UserData { Key = Guid.NewGuid(), UserKey = Guid.NewGuid(), Group = "umb", Identifier = "table", Value = "1" };
        await database.Do<IUserDataRepository, Task<IUserData>>(all => all.Save(data));
        data.Value = "2";
        await database.Do<IUserDataRepository, Task<IUserData>>(all => all.Update(data));

        Assert.Equal("2", (await database.Do<IUserDataRepository, Task<IUserData?>>(all => all.GetAsync(data.Key)))?.Value);
        Assert.Equal(1, (await database.Do<IUserDataRepository, Task<PagedModel<IUserData>>>(all => all.GetAsync(0, 10))).Total);

        await database.Do<IUserDataRepository, Task<bool>>(async all =>
        {
            await all.Delete(data);
            return true;
        });
        Assert.Null(await database.Do<IUserDataRepository, Task<IUserData?>>(all => all.GetAsync(data.Key)));
    }
}
