using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Litt.Cms.Security.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Tests.Security;

/// <summary>How a program gets a token of an API user, and until when it is good.</summary>
public sealed class AskingAsAProgram(SharedSignInSite shared) : IClassFixture<SharedSignInSite>, IDisposable
{
    private const string Secret = "a secret of the program";

    private readonly SignInSite site = shared.Site;
    private readonly Browser program = shared.Site.Browser();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task Takes_the_name_and_secret_of_a_client_for_a_real_token()
    {
        var user = await NewProgramAsync("sync@litt.example");
        Assert.Equal(UserClientCredentialsOperationStatus.Success, await AddAsync(user, "sync"));

        var token = await TokenAsync("umbraco-back-office-sync");

        Assert.Equal(user, await (await program.AskAsync(token: token)).Content.ReadFromJsonAsync<Guid>());
        Assert.Equal(HttpStatusCode.OK, (await program.AskAsync(method: HttpMethod.Post, token: token)).StatusCode);
        Assert.Empty(program.Cookies);
    }

    [Fact]
    public async Task Ends_with_the_client()
    {
        var user = await NewProgramAsync("ended@litt.example");
        await AddAsync(user, "ended");
        var token = await TokenAsync("umbraco-back-office-ended");
        Assert.Equal(HttpStatusCode.OK, (await program.AskAsync(token: token)).StatusCode);

        Assert.True(await DoAsync(clients => clients.RemoveAsync(user, "ended", CancellationToken.None)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.AskAsync(token: token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskForTokenAsync("umbraco-back-office-ended", Secret)).StatusCode);
    }

    [Fact]
    public async Task Ends_with_the_user()
    {
        var user = await NewProgramAsync("off@litt.example");
        await AddAsync(user, "off");
        var token = await TokenAsync("umbraco-back-office-off");

        await site.Services.GetRequiredService<IUserService>().DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user });

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.AskAsync(token: token)).StatusCode);
        Assert.False((await AskForTokenAsync("umbraco-back-office-off", Secret)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Needs_the_right_secret()
    {
        await AddAsync(await NewProgramAsync("secret@litt.example"), "secret");

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskForTokenAsync("umbraco-back-office-secret", "wrong")).StatusCode);
    }

    [Fact]
    public async Task Is_for_API_users_and_for_names_that_nobody_has()
    {
        Assert.Equal(UserClientCredentialsOperationStatus.InvalidUser, await AddAsync(Constants.Security.SuperUserKey, "person"));
        var user = await NewProgramAsync("twice@litt.example");
        Assert.Equal(UserClientCredentialsOperationStatus.Success, await AddAsync(user, "twice"));
        Assert.Equal(UserClientCredentialsOperationStatus.DuplicateClientId, await AddAsync(user, "twice"));
        Assert.Equal(UserClientCredentialsOperationStatus.InvalidClientId, await AddAsync(user, "no good name!"));
    }

    private async Task<Guid> NewProgramAsync(string email)
    {
        var created = await site.Services.GetRequiredService<IUserService>().CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = email, Kind = UserKind.Api, UserGroupKeys = new HashSet<Guid> { Constants.Security.EditorGroupKey } },
            approveUser: true);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.CreatedUser!.Key;
    }

    private Task<UserClientCredentialsOperationStatus> AddAsync(Guid user, string clientId) =>
        DoAsync(clients => clients.AddAsync(user, clientId, Secret, CancellationToken.None));

    private async Task<T> DoAsync<T>(Func<ApiClients, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ApiClients>());
    }

    private Task<HttpResponseMessage> AskForTokenAsync(string clientId, string secret) =>
        program.TokenAsync(new() { ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = secret });

    private async Task<string> TokenAsync(string clientId)
    {
        var response = await AskForTokenAsync(clientId, Secret);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
