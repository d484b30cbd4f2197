using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Litt.Cms.Hosting;
using Litt.Cms.Install;
using Litt.Cms.Security;
using Litt.Cms.Security.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Litt.Cms.Tests.Security;

/// <summary>The site's services with the doors of Security alone, and a few endpoints behind them: an empty site in memory.</summary>
internal sealed class SignInSite : IAsyncDisposable
{
    public const string Api = "/umbraco/management/api/v1";
    public const string BackOffice = $"{Api}/security/back-office";
    public const string Email = "admin@litt.example";
    public const string Password = "correct horse battery staple";

    private readonly string folder;
    private readonly WebApplication site;

    private SignInSite(string folder, WebApplication site, MovingClock clock, LogOfEverything log)
    {
        this.folder = folder;
        this.site = site;
        Clock = clock;
        Log = log;
    }

    public MovingClock Clock { get; }

    public LogOfEverything Log { get; }

    public IServiceProvider Services => site.Services;

    public static async Task<SignInSite> StartAsync(Dictionary<string, string?>? settings = null, string environment = "Production")
    {
        var folder = Directory.CreateTempSubdirectory("litt-sign-in-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = TestCms.RepositoryFolder("Litt.Cms") });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Litt:DataFolder"] = folder,
            ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = Email,
            ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = Password,
            ["Umbraco:CMS:Security:UserDefaultFailedLoginDurationInMilliseconds"] = "1",
            ["Umbraco:CMS:Security:UserMinimumFailedLoginDurationInMilliseconds"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var log = new LogOfEverything();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Configuration["Logging:LogLevel:Default"] = "Trace";
        var clock = new MovingClock();
        builder.AddSite();
        builder.Services.AddSingleton<TimeProvider>(clock);
        var site = builder.Build();
        StaticServiceProvider.Instance = site.Services;
        site.Services.GetRequiredService<Schema>().Bring();
        site.Services.GetRequiredService<DefaultUserGroups>().Ensure();
        await site.Services.GetRequiredService<FirstAdministrator>().EnsureAsync();
        site.UseSecurity();
        site.MapSecurity();
        site.MapGet($"{Api}/probe", (Editor editor) => editor.Key).RequireAuthorization();
        site.MapPost($"{Api}/probe", (Editor editor) => editor.Key).RequireAuthorization();
        site.MapGet($"{Api}/umbraco-probe", (IBackOfficeSecurityAccessor umbraco) => umbraco.BackOfficeSecurity!.CurrentUser!.Key).RequireAuthorization();
        site.MapGet($"{Api}/anonymous-probe", (HttpContext context) => context.Features.Get<IAuthenticationFeature>() is not null);
        site.MapGet("/visitors-probe", (HttpContext context) => context.Features.Get<IAuthenticationFeature>() is not null);
        site.MapGet($"{Api}/settings-probe", () => "settings").RequireAuthorization(Sections.Settings);
        site.MapGet($"{Api}/administrators-probe", () => "administrators").RequireAuthorization(Sections.Administrators);
        await site.StartAsync();
        return new SignInSite(folder, site, clock, log);
    }

    public Browser Browser(string origin = "https://localhost") => new(site.GetTestServer().CreateHandler(), new Uri(origin));

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        StaticServiceProvider.Instance = null!;
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A clock that tests set forward.</summary>
internal sealed class MovingClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Advance(TimeSpan by) => ahead += by;
}

/// <summary>Keeps every line that is logged, of every level.</summary>
internal sealed class LogOfEverything : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
        // Holds nothing.
    }
}

/// <summary>One site for all tests of a class that leave its users as they are.</summary>
public sealed class SharedSignInSite : IAsyncLifetime
{
    internal SignInSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await SignInSite.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

/// <summary>A browser with the backoffice's client: keeps cookies, follows no redirects, and speaks the flow as the client does.</summary>
internal sealed class Browser(HttpMessageHandler server, Uri origin) : IDisposable
{
    private readonly HttpClient client = new(server) { BaseAddress = origin };

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Headers that go with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public string Origin => origin.GetLeftPart(UriPartial.Authority);

    /// <summary>What the client keeps in the session storage between asking for a code and exchanging it.</summary>
    public string Verifier { get; } = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(64));

    public Dictionary<string, string?> AuthorizeQuery() => new()
    {
        ["client_id"] = "umbraco-back-office",
        ["redirect_uri"] = $"{Origin}/umbraco/oauth_complete",
        ["scope"] = "offline_access",
        ["response_type"] = "code",
        ["state"] = "state-of-the-client",
        ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
        ["prompt"] = "consent",
        ["access_type"] = "offline",
    };

    public Task<HttpResponseMessage> LogInAsync(string email = SignInSite.Email, string password = SignInSite.Password) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{SignInSite.BackOffice}/login") { Content = JsonContent.Create(new { username = email, password }) });

    public Task<HttpResponseMessage> AuthorizeAsync(Dictionary<string, string?>? query = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString($"{SignInSite.BackOffice}/authorize", query ?? AuthorizeQuery())));

    public Task<HttpResponseMessage> ExchangeAsync(string code = "[redacted]", string? verifier = null) => TokenAsync(new()
    {
        ["client_id"] = "umbraco-back-office",
        ["redirect_uri"] = $"{Origin}/umbraco/oauth_complete",
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["code_verifier"] = verifier ?? Verifier,
    });

    public Task<HttpResponseMessage> RefreshAsync(string token = "[redacted]") => TokenAsync(new()
    {
        ["client_id"] = "umbraco-back-office",
        ["redirect_uri"] = $"{Origin}/umbraco/oauth_complete",
        ["grant_type"] = "refresh_token",
        ["refresh_token"] = token,
    });

    public Task<HttpResponseMessage> TokenAsync(Dictionary<string, string> form) => PostAsync("token", form);

    public Task<HttpResponseMessage> RevokeAsync() => PostAsync("revoke", new() { ["client_id"] = "umbraco-back-office", ["token"] = "[redacted]", ["token_type_hint"] = "access_token" });

    public Task<HttpResponseMessage> SignOutAsync(string? target = null) =>
        GetAsync($"{SignInSite.BackOffice}/signout?post_logout_redirect_uri={Uri.EscapeDataString(target ?? $"{Origin}/umbraco/logout")}");

    /// <summary>Asks the API as the client does, with the word that stands for the token in the cookie.</summary>
    public Task<HttpResponseMessage> AskAsync(string path = "probe", HttpMethod? method = null, string? token = "[redacted]", string? origin = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"{SignInSite.Api}/{path}");
        if (token is not null)
            request.Headers.Add("Authorization", $"Bearer {token}");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return SendAsync(request);
    }

    /// <summary>The whole flow; throws where a step fails.</summary>
    public async Task SignInAsync(string email = SignInSite.Email, string password = SignInSite.Password)
    {
        (await LogInAsync(email, password)).EnsureSuccessStatusCode();
        Assert.Contains("code=", (await AuthorizeAsync()).Headers.Location!.Query, StringComparison.Ordinal);
        (await ExchangeAsync()).EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> GetAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        foreach (var (name, value) in Headers)
            request.Headers.Add(name, value);
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Keep(cookie);
        return response;
    }

    public void Dispose() => client.Dispose();

    private Task<HttpResponseMessage> PostAsync(string endpoint, Dictionary<string, string> form) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{SignInSite.BackOffice}/{endpoint}") { Content = new FormUrlEncodedContent(form) });

    private void Keep(string cookie)
    {
        var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]);
        if (value.Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            Cookies.Remove(name);
        else
            Cookies[name] = value;
    }
}
