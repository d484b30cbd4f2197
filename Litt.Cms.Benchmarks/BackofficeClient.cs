using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litt.Cms.Tests;

namespace Litt.Cms.Benchmarks;

/// <summary>The administrator, speaking the backoffice's API over one connection.</summary>
internal sealed class BackofficeClient : IDisposable
{
    private readonly HttpClient browser;

    private BackofficeClient(HttpClient browser) => this.browser = browser;

    public static async Task<BackofficeClient> SignInAsync(Server site)
    {
        var handler = new CookieJar(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var browser = new HttpClient(handler) { BaseAddress = site.Address };
        await BackofficeSession.OpenAsync(browser, SiteFolder.Email, SiteFolder.Password);
        return new BackofficeClient(browser);
    }

    /// <param name="path">Begins behind /v1.</param>
    public async Task<JsonNode> GetAsync(string path) => (await browser.GetFromJsonAsync<JsonNode>(BackofficeSession.Api + path))!;

    public async Task PostAsync(string path, object body) => (await SendAsync(HttpMethod.Post, path, body)).Dispose();

    public async Task PutAsync(string path, object body) => (await SendAsync(HttpMethod.Put, path, body)).Dispose();

    /// <summary>Brings a picture into the library, under the key that is given.</summary>
    public async Task UploadAsync(Guid key, string name, byte[] picture)
    {
        using var form = new MultipartFormDataContent { { new StringContent(key.ToString()), "Id" }, { new ByteArrayContent(picture), "File", name } };
        using (var answer = await browser.PostAsync(new Uri(BackofficeSession.Api + "/temporary-file", UriKind.Relative), form))
            answer.EnsureSuccessStatusCode();
        await PostAsync("/media", new
        {
            Id = key,
            MediaType = new { Id = Umbraco.Cms.Core.Constants.MediaTypes.Guids.Image },
            Parent = (object?)null,
            Values = new[] { new { Alias = Umbraco.Cms.Core.Constants.Conventions.Media.File, Value = new { TemporaryFileId = key } } },
            Variants = new[] { new { Name = name } },
        });
    }

    /// <summary>Publishes a document and all below it, and asks until that is done, as the client does.</summary>
    public async Task<TimeSpan> PublishBranchAsync(Guid id, IReadOnlyList<string> cultures)
    {
        var clock = Stopwatch.StartNew();
        using var started = await SendAsync(HttpMethod.Put, $"/document/{id}/publish-with-descendants", new { IncludeUnpublishedDescendants = true, Cultures = cultures });
        var task = (await started.Content.ReadFromJsonAsync<JsonNode>())!["taskId"]!.GetValue<Guid>();
        while (!(await GetAsync($"/document/{id}/publish-with-descendants/result/{task}"))["isComplete"]!.GetValue<bool>())
            await Task.Delay(50);
        return clock.Elapsed;
    }

    public void Dispose() => browser.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, BackofficeSession.Api + path)
        {
            Content = JsonContent.Create(body, options: new JsonSerializerOptions(JsonSerializerDefaults.Web)),
        };
        var answer = await browser.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }
}
