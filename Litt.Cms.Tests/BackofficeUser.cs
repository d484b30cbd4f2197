using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests;

/// <summary>Somebody who is signed in to the backoffice, speaking its API as the official client does.</summary>
internal sealed class BackofficeUser(HttpClient browser)
{
    public const string Api = BackofficeSession.Api;

    /// <summary>The whole way in: password, authorization code with PKCE, tokens in cookies.</summary>
    public static Task<BackofficeUser> SignInAsync(TestCms cms, string email = TestCms.AdminEmail, string password = TestCms.AdminPassword) =>
        SignInAsync(cms.Browser(), email, password);

    /// <summary>As above, with a client that keeps cookies and follows no redirects.</summary>
    public static async Task<BackofficeUser> SignInAsync(HttpClient browser, string email = TestCms.AdminEmail, string password = TestCms.AdminPassword)
    {
        await BackofficeSession.OpenAsync(browser, email, password);
        return new BackofficeUser(browser);
    }

    /// <summary>Asks the API; <paramref name="path"/> begins behind /v1, or is whole.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path.StartsWith("/umbraco/", StringComparison.Ordinal) ? path : Api + path);
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body, options: new JsonSerializerOptions(JsonSerializerDefaults.Web));
        return browser.SendAsync(request);
    }

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await ReadAsync(await SendAsync(HttpMethod.Get, path)))!;

    public async Task PutAsync(string path, object? body) => await ReadAsync(await SendAsync(HttpMethod.Put, path, body));

    /// <returns>What is answered to a question that is sent as a body.</returns>
    public async Task<JsonNode> PostAsync(string path, object body) => JsonNode.Parse(await ReadAsync(await SendAsync(HttpMethod.Post, path, body)))!;

    public async Task DeleteAsync(string path) => await ReadAsync(await SendAsync(HttpMethod.Delete, path));

    /// <returns>The id of what was made.</returns>
    public async Task<Guid> CreateAsync(string path, object body)
    {
        var answer = await SendAsync(HttpMethod.Post, path, body);
        await ReadAsync(answer);
        return Guid.Parse(answer.Headers.GetValues("Umb-Generated-Resource").Single());
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} -> {(int)answer.StatusCode} {text}");
        return text;
    }
}
