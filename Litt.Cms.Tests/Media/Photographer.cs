using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Media;

/// <summary>Somebody who brings pictures and files into the media library: what the backoffice's Media section sends, over HTTP.</summary>
internal sealed class Photographer(HttpClient visitor, BackofficeUser user)
{
    public BackofficeUser User => user;

    public HttpClient Visitor => visitor;

    public static async Task<Photographer> SignInAsync(TestCms cms) => new(cms.Visitor, await BackofficeUser.SignInAsync(cms));

    public static JsonObject Item(string type, string name, Guid? parent, params JsonObject[] values) => new()
    {
        ["mediaType"] = Reference(type),
        ["parent"] = parent is { } key ? Reference(key.ToString()) : null,
        ["values"] = new JsonArray([.. values]),
        ["variants"] = new JsonArray(new JsonObject { ["name"] = name }),
    };

    public static JsonObject Value(string alias, JsonNode? value) => new() { ["alias"] = alias, ["value"] = value };

    /// <summary>The file of an item, before it is stored.</summary>
    public static JsonObject File(Guid upload) => Value(Constants.Conventions.Media.File, new JsonObject { ["temporaryFileId"] = upload.ToString() });

    public static JsonObject Reference(string id) => new() { ["id"] = id };

    public Task<Guid> MakeFolderAsync(string name, Guid? parent = null) => user.CreateAsync("/media", Item(Constants.MediaTypes.Guids.Folder, name, parent));

    /// <summary>Brings a picture in, which is named as its file.</summary>
    public async Task<Guid> UploadAsync(string file, Guid? parent = null, byte[]? content = null) =>
        await user.CreateAsync("/media", Item(Constants.MediaTypes.Guids.Image, file, parent, File(await SendAsync(file, content ?? Pictures.Png()))));

    /// <summary>Sends a file that no item has yet.</summary>
    public async Task<Guid> SendAsync(string file, byte[] content)
    {
        var id = Guid.NewGuid();
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(content), "File", file } };
        using var answer = await user.SendAsync(HttpMethod.Post, "/temporary-file", form);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }

    public Task<JsonNode> ReadAsync(Guid media) => user.GetAsync($"/media/{media}");

    /// <summary>A value of an item, as text.</summary>
    public async Task<string?> ValueAsync(Guid media, string alias) =>
        (await ReadAsync(media))["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == alias)?["value"]?.ToString();

    /// <summary>The address of an item's file.</summary>
    public async Task<string?> AddressAsync(Guid media) => (string?)(await user.GetAsync($"/media/urls?id={media}"))[0]!["urlInfos"]!.AsArray().FirstOrDefault()?["url"];

    /// <summary>The names in a folder, or at the root, as the tree shows them.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Guid? folder = null) =>
    [
        .. (await user.GetAsync(folder is { } key ? $"/tree/media/children?parentId={key}" : "/tree/media/root"))["items"]!.AsArray()
            .Select(item => (string)item!["variants"]![0]!["name"]!),
    ];

    /// <summary>Sends what is refused.</summary>
    /// <returns>The status, its name, and the messages by field.</returns>
    public async Task<(int Code, string? Status, string Errors)> RefusedAsync(HttpMethod method, string path, object? body = null)
    {
        using var answer = await user.SendAsync(method, path, body);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.InRange((int)answer.StatusCode, 400, 499);
        return ((int)answer.StatusCode, (string?)problem["operationStatus"], problem["errors"]?.ToJsonString() ?? string.Empty);
    }
}
