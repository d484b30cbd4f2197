using System.Text;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Common;

namespace Litt.Cms.Tests.Contract;

/// <summary>What nobody should send, to every operation: it is refused, and never breaks the server.</summary>
public sealed class BadRequests(ContractSite site) : IClassFixture<ContractSite>
{
    private static readonly string[] NoJson = ["", "{", "nonsense", "null", "[]", "[null]", "\"text\"", "42", "{}", "{\"a\":", "\uFEFF{}", "{\"\\uD800\":1}"];

    public static TheoryData<string> Writing => [.. Written().Where(operation => Schema.OfBody(operation) is not null).Select(operation => operation.ToString())];

    public static TheoryData<string> All => [.. Written().Select(operation => operation.ToString())];

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task In_the_body_are_never_the_servers_fault(string name)
    {
        var operation = Operation.All.Single(operation => operation.ToString() == name);
        var schema = Schema.OfBody(operation)!;

        List<string> broken = [];
        foreach (var body in NoJson.Concat(Damaged(Schema.Example(schema))))
        {
            var (status, text) = await SendAsync(operation.Method, Fill(operation), body);
            if (status >= 500 && status != 501)
                broken.Add($"{body} -> {status} {text}");
        }

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task In_the_address_are_never_the_servers_fault(string name)
    {
        var operation = Operation.All.Single(operation => operation.ToString() == name);
        string[] queries =
        [
            "?skip=-1&take=-1&before=-1&after=-1",
            "?skip=7&take=3&id=dbad1ea5-0000-0000-0000-000000000000",
            "?skip=0&take=0",
            "?skip=2147483647&take=2147483647",
            "?skip=x&take=y&id=z&parentId=z&target=z&descendantId=z&dataTypeId=z&trashed=z&culture=%00&query=%00&orderDirection=z&sinceDate=z",
            "?id=dbad1ea5-0000-0000-0000-000000000000&parentId=dbad1ea5-0000-0000-0000-000000000000&target=dbad1ea5-0000-0000-0000-000000000000",
        ];

        List<string> broken = [];
        foreach (var query in queries)
        {
            var (status, text) = await SendAsync(operation.Method, Fill(operation) + query, operation.Method is "GET" or "DELETE" ? null : "{}");
            if (status >= 500 && status != 501)
                broken.Add($"{query} -> {status} {text}");
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task Name_the_field_that_is_wrong()
    {
        var (status, text) = await SendAsync("POST", "/document", """{ "documentType": null, "values": [], "variants": [] }""");

        Assert.Equal(400, status);
        Assert.Equal("$.documentType", JsonNode.Parse(text)!["errors"]!.AsObject().Single().Key);
    }

    [Fact]
    public async Task Of_a_list_with_a_hole_name_the_list()
    {
        var (status, text) = await SendAsync("PUT", $"/document/{site.Principle}", """{ "values": [null], "variants": [] }""");

        Assert.Equal(400, status);
        Assert.Equal("$.values", JsonNode.Parse(text)!["errors"]!.AsObject().Single().Key);
    }

    private static IEnumerable<Operation> Written() =>
        Operation.All.Where(operation => !Unwritten.All.Contains(operation.ToString()) && !operation.Path.Contains("/v1.1/", StringComparison.Ordinal));

    /// <summary>The value with each of its parts in turn left out, null, of another kind, or with a hole in it.</summary>
    private static IEnumerable<string> Damaged(JsonNode? value)
    {
        if (value is not JsonObject whole)
            yield break;

        yield return whole.ToJsonString();
        foreach (var (name, part) in whole.ToArray())
        {
            JsonNode?[] replacements = [null, 1, "text", true, new JsonArray(), new JsonArray([null]), new JsonObject(), new string('x', 5000)];
            foreach (var replacement in replacements)
                yield return With(whole, name, replacement).ToJsonString();

            var without = whole.DeepClone().AsObject();
            without.Remove(name);
            yield return without.ToJsonString();
            foreach (var damaged in Damaged(part is JsonArray array && array.FirstOrDefault() is JsonObject first ? first : part))
                yield return With(whole, name, part is JsonArray ? new JsonArray(JsonNode.Parse(damaged)) : JsonNode.Parse(damaged)).ToJsonString();
        }
    }

    private static JsonObject With(JsonObject whole, string name, JsonNode? part)
    {
        var copy = whole.DeepClone().AsObject();
        copy[name] = part;
        return copy;
    }

    private async Task<(int Status, string Text)> SendAsync(string method, string path, string? body)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await site.Administrator.SendAsync(new HttpMethod(method), path, content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private string Fill(Operation operation) => operation.Path[BackofficeUser.Api.Length..]
        .Replace("{path}", Uri.EscapeDataString("/example.css"), StringComparison.Ordinal)
        .Replace("{id}", IdFor(operation).ToString(), StringComparison.Ordinal)
        .Replace("{isoCode}", "en-US", StringComparison.Ordinal)
        .Replace("{taskId}", site.Home.ToString(), StringComparison.Ordinal);

    // What is deleted would be gone for the other operations.
    private Guid IdFor(Operation operation) => operation.Path[BackofficeUser.Api.Length..].Split('/') switch
    {
        ["", "media" or "media-type" or "recycle-bin", ..] when operation.Method == "DELETE" => Guid.Empty,
        ["", "recycle-bin", "media", ..] => site.TrashedPicture,
        ["", "media-type", "folder", ..] => site.MediaTypeFolder,
        ["", "media-type", ..] => site.ScanType,
        ["", "media", ..] => site.Picture,
        _ => site.Principle,
    };
}
