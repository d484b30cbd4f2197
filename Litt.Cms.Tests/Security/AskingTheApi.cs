using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Tests.Security;

/// <summary>Who is heard by the Management API.</summary>
public sealed class AskingTheApi(SharedSignInSite shared) : IClassFixture<SharedSignInSite>, IDisposable
{
    private readonly SignInSite site = shared.Site;
    private readonly Browser browser = shared.Site.Browser();

    public void Dispose() => browser.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("[redacted]")]
    [InlineData("made-up")]
    public async Task Needs_a_token(string? token)
    {
        var response = await browser.AskAsync(token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Null(response.Headers.Location);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("__Host-umbAccessToken")]
    [InlineData("__Host-umbRefreshToken")]
    public async Task Takes_no_cookie_that_was_tampered_with(string name)
    {
        await browser.SignInAsync();
        var value = browser.Cookies[name];
        browser.Cookies["__Host-umbAccessToken"] = value[..20] + (value[20] == 'A' ? 'B' : 'A') + value[21..];

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Takes_no_refresh_token_for_an_access_token()
    {
        await browser.SignInAsync();
        browser.Cookies["__Host-umbAccessToken"] = browser.Cookies["__Host-umbRefreshToken"];

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Takes_the_cookie_alone_only_for_reading()
    {
        await browser.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync(token: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync(token: null, method: HttpMethod.Post)).StatusCode);
    }

    [Fact]
    public async Task Takes_no_cookie_that_a_neighbour_could_have_planted()
    {
        await browser.SignInAsync();
        browser.Cookies["umbAccessToken"] = browser.Cookies["__Host-umbAccessToken"];
        browser.Cookies.Remove("__Host-umbAccessToken");

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
    }

    [Theory]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Unauthorized)]
    [InlineData("null", HttpStatusCode.Unauthorized)]
    public async Task Takes_no_cookie_from_pages_of_other_sites(string origin, HttpStatusCode status)
    {
        await browser.SignInAsync();

        Assert.Equal(status, (await browser.AskAsync(origin: origin)).StatusCode);
    }

    [Fact]
    public async Task Ends_at_once_for_a_user_who_is_disabled_and_stays_ended()
    {
        var user = await NewUserAsync("disabled@litt.example", Constants.Security.EditorGroupKey);
        await browser.SignInAsync(user.Email, "a password of ten");
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync()).StatusCode);
        var users = site.Services.GetRequiredService<IUserService>();

        Assert.Equal(UserOperationStatus.Success, await users.DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key }));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.RefreshAsync()).StatusCode);
        Assert.StartsWith("/umbraco/login", (await browser.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);

        await users.EnableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key });
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Ends_at_once_when_the_password_changes()
    {
        var user = await NewUserAsync("changed@litt.example", Constants.Security.EditorGroupKey);
        await browser.SignInAsync(user.Email, "a password of ten");

        var changed = await site.Services.GetRequiredService<IUserService>().ChangePasswordAsync(Constants.Security.SuperUserKey, new ChangeUserPasswordModel { UserKey = user.Key, NewPassword = "another password" });

        Assert.True(changed.Success, changed.Status.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
        await browser.SignInAsync(user.Email, "another password");
    }

    [Fact]
    public async Task Follows_the_sections_of_the_user_at_once()
    {
        var user = await NewUserAsync("sections@litt.example", Constants.Security.EditorGroupKey);
        await browser.SignInAsync(user.Email, "a password of ten");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync("settings-probe")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync("administrators-probe")).StatusCode);

        await site.Services.GetRequiredService<IUserGroupService>().UpdateUserGroupsOnUsersAsync(new HashSet<Guid> { Constants.Security.AdminGroupKey }, new HashSet<Guid> { user.Key }, Constants.Security.SuperUserKey);

        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("settings-probe")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("administrators-probe")).StatusCode);
    }

    [Fact]
    public async Task Ends_where_the_same_user_logs_in_elsewhere()
    {
        using var elsewhere = site.Browser();
        await browser.SignInAsync();

        await elsewhere.SignInAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.AskAsync()).StatusCode);
    }

    [Fact]
    public async Task Tells_Umbraco_who_asks()
    {
        await browser.SignInAsync();

        Assert.Equal(Constants.Security.SuperUserKey, await (await browser.AskAsync("umbraco-probe")).Content.ReadFromJsonAsync<Guid>());
    }

    internal static async Task<IUser> NewUserAsync(SignInSite site, string email, params Guid[] groups)
    {
        var users = site.Services.GetRequiredService<IUserService>();
        var created = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = email, UserGroupKeys = groups.ToHashSet() },
            approveUser: true);
        Assert.True(created.Success, created.Status.ToString());
        var changed = await users.ChangePasswordAsync(Constants.Security.SuperUserKey, new ChangeUserPasswordModel { UserKey = created.Result.CreatedUser!.Key, NewPassword = "a password of ten" });
        Assert.True(changed.Success, changed.Status.ToString());
        return created.Result.CreatedUser;
    }

    private Task<IUser> NewUserAsync(string email, params Guid[] groups) => NewUserAsync(site, email, groups);
}
