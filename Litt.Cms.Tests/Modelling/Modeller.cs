using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Modelling;

/// <summary>Somebody who models a site: what the backoffice's Settings section sends, over HTTP.</summary>
internal sealed class Modeller(TestCms cms, BackofficeUser user)
{
    public const string English = "en-US";
    public const string Danish = "da-DK";
    public const string Textstring = "0cc0eba1-9960-42c9-bf9b-60e150b429ae";

    public BackofficeUser User => user;

    public static async Task<Modeller> SignInAsync(TestCms cms) => new(cms, await BackofficeUser.SignInAsync(cms));

    /// <summary>A property of text, to be changed before it is sent.</summary>
    public static JsonObject Property(string alias, bool byCulture = false, string? dataType = null, string? container = null, bool bySegment = false) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["sortOrder"] = 0,
        ["alias"] = alias,
        ["name"] = alias,
        ["dataType"] = Reference(dataType ?? Textstring),
        ["variesByCulture"] = byCulture,
        ["variesBySegment"] = bySegment,
        ["validation"] = new JsonObject { ["mandatory"] = false },
        ["appearance"] = new JsonObject { ["labelOnTop"] = false },
        ["container"] = container is null ? null : Reference(container),
    };

    /// <summary>A document type, to be changed before it is sent.</summary>
    public static JsonObject Type(string alias, params JsonObject[] properties) => new()
    {
        ["alias"] = alias,
        ["name"] = $"Type {alias}",
        ["icon"] = "icon-document",
        ["description"] = $"About {alias}",
        ["allowedAsRoot"] = true,
        ["variesByCulture"] = false,
        ["variesBySegment"] = false,
        ["isElement"] = false,
        ["allowedInLibrary"] = false,
        ["properties"] = new JsonArray([.. properties.Select(property => property.DeepClone())]),
        ["containers"] = new JsonArray(),
        ["allowedTemplates"] = new JsonArray(),
        ["cleanup"] = new JsonObject { ["preventCleanup"] = false },
        ["allowedDocumentTypes"] = new JsonArray(),
        ["compositions"] = new JsonArray(),
    };

    /// <summary>A media type, to be changed before it is sent.</summary>
    public static JsonObject MediaType(string alias, params JsonObject[] properties)
    {
        var type = Type(alias, properties);
        foreach (var name in (string[])["allowedTemplates", "cleanup", "allowedDocumentTypes"])
            type.Remove(name);
        type["icon"] = "icon-picture";
        type["allowedMediaTypes"] = new JsonArray();
        return type;
    }

    public static JsonObject Part(Guid type, string how = "Composition") => new() { ["documentType"] = Reference(type.ToString()), ["compositionType"] = how };

    public static JsonObject Reference(string id) => new() { ["id"] = id };

    public static JsonObject Value(string alias, JsonNode? value, string? culture = null, string? segment = null) =>
        new() { ["alias"] = alias, ["value"] = value, ["culture"] = culture, ["segment"] = segment };

    public static JsonObject Name(string name, string? culture = null, string? segment = null) => new() { ["name"] = name, ["culture"] = culture, ["segment"] = segment };

    public Task AddDanishAsync() => user.SendAsync(HttpMethod.Post, "/language", new
    {
        IsoCode = Danish,
        Name = "Danish",
        IsDefault = false,
        IsMandatory = false,
        FallbackIsoCode = English,
    });

    public Task<Guid> CreateTypeAsync(JsonObject type) => user.CreateAsync("/document-type", type);

    public Task ChangeTypeAsync(Guid id, JsonObject type) => user.PutAsync($"/document-type/{id}", type);

    public Task<JsonNode> TypeAsync(Guid id) => user.GetAsync($"/document-type/{id}");

    public Task<Guid> WriteAsync(Guid type, JsonObject[] names, JsonObject[] values, Guid? below = null) => user.CreateAsync("/document", Document(type, names, values, below));

    public static JsonObject Document(Guid type, JsonObject[] names, JsonObject[] values, Guid? below = null) => new()
    {
        ["documentType"] = Reference(type.ToString()),
        ["parent"] = below is { } parent ? Reference(parent.ToString()) : null,
        ["template"] = null,
        ["values"] = new JsonArray([.. values]),
        ["variants"] = new JsonArray([.. names]),
    };

    public Task RewriteAsync(Guid document, JsonObject[] names, JsonObject[] values) => user.PutAsync($"/document/{document}", new JsonObject
    {
        ["template"] = null,
        ["values"] = new JsonArray([.. values]),
        ["variants"] = new JsonArray([.. names]),
    });

    public Task PublishAsync(Guid document, params string?[] cultures) => user.PutAsync($"/document/{document}/publish", new
    {
        PublishSchedules = cultures.DefaultIfEmpty(null).Select(culture => new { Culture = culture }),
    });

    /// <summary>The draft's values, as "alias culture segment: value".</summary>
    public async Task<IReadOnlyList<string>> DraftAsync(Guid document) =>
    [
        .. (await user.GetAsync($"/document/{document}"))["values"]!.AsArray()
            .Select(value => $"{value!["alias"]} {value["culture"]} {value["segment"]}: {value["value"]}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The draft's names, as "culture: name".</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Guid document) =>
    [
        .. (await user.GetAsync($"/document/{document}"))["variants"]!.AsArray().Select(variant => $"{variant!["culture"]}: {variant["name"]}").Order(StringComparer.Ordinal),
    ];

    /// <summary>What other front ends read: the name, and the properties as JSON; null where there is nothing for them.</summary>
    public async Task<(string Name, string Properties)?> PublishedAsync(Guid document, string? culture = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/umbraco/delivery/api/v2/content/item/{document}");
        if (culture is not null)
            request.Headers.Add("Accept-Language", culture);
        using var answer = await cms.Visitor.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.NotFound)
            return null;

        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((string)json["name"]!, json["properties"]!.ToJsonString());
    }

    /// <summary>Sends what is refused.</summary>
    /// <returns>The name of the status, and the messages by field.</returns>
    public async Task<(string? Status, string Errors)> RefusedAsync(HttpMethod method, string path, object? body = null)
    {
        using var answer = await user.SendAsync(method, path, body);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.InRange((int)answer.StatusCode, 400, 499);
        return ((string?)problem["operationStatus"], problem["errors"]?.ToJsonString() ?? string.Empty);
    }

    /// <summary>Uploads a file, as the dialogs for importing do.</summary>
    public async Task<Guid> UploadAsync(string name, string content)
    {
        var id = Guid.NewGuid();
        using var answer = await SendFileAsync(id, name, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }

    public async Task<HttpResponseMessage> SendFileAsync(Guid id, string name, string content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "File", name },
        };
        return await user.SendAsync(HttpMethod.Post, "/temporary-file", form);
    }

    /// <summary>Reads what is no JSON.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await user.SendAsync(HttpMethod.Get, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} -> {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }
}
