using System.Net;
using System.Net.Http.Json;
using System.Text;
using Litt.Cms.Security.Users;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Security;

/// <summary>What becomes of names and passwords that are typed.</summary>
public sealed class LoggingIn(SharedSignInSite shared) : IClassFixture<SharedSignInSite>, IDisposable
{
    private const string Password = "a password of ten";

    private readonly SignInSite site = shared.Site;
    private readonly Browser browser = shared.Site.Browser();

    public void Dispose() => browser.Dispose();

    [Theory]
    [InlineData(SignInSite.Email, "wrong")]
    [InlineData(SignInSite.Email, "")]
    [InlineData("nobody@litt.example", SignInSite.Password)]
    [InlineData("", "")]
    public async Task Says_the_same_for_a_wrong_name_and_a_wrong_password(string email, string password)
    {
        var response = await browser.LogInAsync(email, password);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Invalid credentials", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.Cookies);
        await browser.LogInAsync();
    }

    [Fact]
    public async Task Takes_the_name_in_any_case() => Assert.Equal(HttpStatusCode.OK, (await browser.LogInAsync("ADMIN@litt.example")).StatusCode);

    [Fact]
    public async Task Locks_out_after_five_failures_until_somebody_unlocks()
    {
        var user = await AskingTheApi.NewUserAsync(site, "locked@litt.example", Constants.Security.WriterGroupKey);
        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.LogInAsync(user.Email, "wrong")).StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.LogInAsync(user.Email, "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.LogInAsync(user.Email, Password)).StatusCode);
        Assert.Equal(UserState.LockedOut, (await Users.GetAsync(user.Key))!.UserState);

        await Users.UnlockAsync(Constants.Security.SuperUserKey, user.Key);
        Assert.Equal(HttpStatusCode.OK, (await browser.LogInAsync(user.Email, Password)).StatusCode);
    }

    [Fact]
    public async Task Counts_failures_that_come_at_the_same_time()
    {
        var user = await AskingTheApi.NewUserAsync(site, "together@litt.example", Constants.Security.WriterGroupKey);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var one = site.Browser();
            await one.LogInAsync(user.Email, "wrong");
        }));

        Assert.True((await Users.GetAsync(user.Key))!.IsLockedOut);
    }

    [Fact]
    public async Task Counts_anew_after_a_success()
    {
        var user = await AskingTheApi.NewUserAsync(site, "forgetful@litt.example", Constants.Security.WriterGroupKey);
        foreach (var password in new[] { "wrong", "wrong", "wrong", Password, "wrong", "wrong", "wrong" })
            await browser.LogInAsync(user.Email, password);

        Assert.Equal(HttpStatusCode.OK, (await browser.LogInAsync(user.Email, Password)).StatusCode);
        Assert.NotNull((await Users.GetAsync(user.Key))!.LastLoginDate);
    }

    [Fact]
    public async Task Is_for_people_who_are_not_disabled()
    {
        var user = await AskingTheApi.NewUserAsync(site, "gone@litt.example", Constants.Security.WriterGroupKey);
        await Users.DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { user.Key });

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.LogInAsync(user.Email, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.LogInAsync(user.Email, "wrong")).StatusCode);
    }

    [Fact]
    public async Task Is_for_people_and_not_for_programs()
    {
        var created = await Users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = "program@litt.example", UserName = "program@litt.example", Name = "Program", Kind = UserKind.Api, UserGroupKeys = new HashSet<Guid> { Constants.Security.WriterGroupKey } },
            approveUser: true);

        Assert.True(created.Success);
        Assert.Null(created.Result.InitialPassword);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.LogInAsync("program@litt.example", string.Empty)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Is_for_the_sites_own_pages(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{SignInSite.BackOffice}/login")
        {
            Content = JsonContent.Create(new { username = SignInSite.Email, password = SignInSite.Password }),
        };
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request)).StatusCode);
        Assert.Empty(browser.Cookies);
    }

    [Fact]
    public async Task Reads_nothing_that_a_form_elsewhere_could_send()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{SignInSite.BackOffice}/login")
        {
            Content = new StringContent($$"""{"username":"{{SignInSite.Email}}","password":"{{SignInSite.Password}}"}""", Encoding.UTF8, "text/plain"),
        };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await browser.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Works_again_after_the_command_that_resets_the_password()
    {
        var user = await AskingTheApi.NewUserAsync(site, "reset@litt.example", Constants.Security.WriterGroupKey);
        await browser.SignInAsync(user.Email, Password);
        for (var attempt = 1; attempt <= 5; attempt++)
            await site.Browser().LogInAsync(user.Email, "wrong");
        var command = site.Services.GetRequiredService<ResetPasswordCommand>();
        using var output = new StringWriter();

        Assert.Equal(0, await command.RunAsync(["admin", "reset-password", user.Email], null, output, TextWriter.Null));

        var password = output.ToString().Trim().Split(' ')[^1];
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.AskAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.LogInAsync(user.Email, password)).StatusCode);
    }

    [Theory]
    [InlineData("short", "at least 10 characters")]
    public async Task Refuses_a_password_that_the_rules_refuse(string password, string reason)
    {
        var user = await AskingTheApi.NewUserAsync(site, $"{password}@litt.example", Constants.Security.WriterGroupKey);
        var command = site.Services.GetRequiredService<ResetPasswordCommand>();
        using var error = new StringWriter();
        using var input = new StringReader(password + Environment.NewLine);

        Assert.Equal(1, await command.RunAsync(["admin", "reset-password", user.Email], input, TextWriter.Null, error));
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
    }

    private IUserService Users => site.Services.GetRequiredService<IUserService>();
}
