using System.Net;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Management;

/// <summary>A site with files of its own, and an administrator who is signed in.</summary>
public sealed class FilesSite : IAsyncLifetime
{
    private TestCms? cms;

    internal TestCms Cms => cms!;

    internal BackofficeUser User { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync(ownFiles: true);
        User = await BackofficeUser.SignInAsync(cms);
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    /// <summary>A path as the official client puts it into an address.</summary>
    internal static string Escape(string path) => Uri.EscapeDataString(path);

    /// <summary>The path of what was made, as the official client reads it.</summary>
    internal static string MadeBy(HttpResponseMessage answer) => Uri.UnescapeDataString(answer.Headers.GetValues("Umb-Generated-Resource").Single());

    internal string OnDisk(string folder, string path) => Path.Combine(Cms.ContentRoot, folder, path);

    internal Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) => User.SendAsync(method, path, body);

    internal async Task<string> MakeAsync(string kind, object body)
    {
        var answer = await SendAsync(HttpMethod.Post, $"/{kind}", body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return MadeBy(answer);
    }

    /// <returns>The name of Core's status.</returns>
    internal async Task<string?> RefusalAsync(HttpMethod method, string path, object? body, HttpStatusCode status)
    {
        var answer = await SendAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!["operationStatus"]?.GetValue<string>();
    }
}
