using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Common;

namespace Litt.Cms.Tests.Contract;

/// <summary>What the operations that read answer, against the schemas of the description.</summary>
public sealed class Answers(ContractSite site) : IClassFixture<ContractSite>
{
    private const string Api = BackofficeUser.Api;

    // Where the parameters are not the document's own: a template of the description, and values for its parameters.
    private static readonly Dictionary<string, string> Queries = new()
    {
        [$"{Api}/item/document/search"] = "?query=drug",
        [$"{Api}/item/document-type/search"] = "?query=prin",
        [$"{Api}/item/data-type/search"] = "?query=LITT",
        [$"{Api}/item/template/search"] = "?query=home",
        [$"{Api}/filter/data-type"] = "?name=LITT",
        [$"{Api}/searcher/{{searcherName}}/query"] = "?term=drug",
        [$"{Api}/item/language"] = "?isoCode=en-US",
        [$"{Api}/tree/document-type/search"] = "?query=prin",
        [$"{Api}/tree/data-type/search"] = "?query=LITT",
        [$"{Api}/property-type/is-used"] = "?contentTypeId={id}&propertyAlias=statement",
        [$"{Api}/import/analyze"] = "?temporaryFileId={id}",
        [$"{Api}/oembed/query"] = "?url=https://videos.example/1",
        [$"{Api}/document/{{id}}/preview-url"] = "?providerAlias=umbDocumentUrlProvider",
        [$"{Api}/collection/media"] = "?orderBy=name&filter=p",
        [$"{Api}/item/media/search"] = "?query=picture",
        [$"{Api}/item/media-type/search"] = "?query=im",
        [$"{Api}/item/media-type/allowed"] = "?fileExtension=png",
        [$"{Api}/collection/document/{{id}}"] = "?orderBy=name&filter=s",
    };

    public static TheoryData<string> Reading =>
    [
        .. Operation.All.Where(operation => operation.Method == "GET").Select(operation => operation.ToString()).Except(Unwritten.All),
    ];

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Fit_the_description(string name)
    {
        var operation = Operation.All.Single(operation => operation.ToString() == name);
        var path = (await FillAsync(operation))[Api.Length..];

        var answer = await site.Administrator.SendAsync(HttpMethod.Get, path);
        var text = await answer.Content.ReadAsStringAsync();

        if (answer.StatusCode is HttpStatusCode.NotImplemented or HttpStatusCode.NotFound && !ContractSite.IsFile(Segment(operation.Path)))
            Assert.Contains("application/problem+json", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        else
            Assert.True(answer.IsSuccessStatusCode, $"{path} -> {(int)answer.StatusCode} {text}");

        if (answer.IsSuccessStatusCode && Schema.OfAnswer(operation) is { } schema)
            Assert.Empty(Schema.Complaints(schema, JsonNode.Parse(text)));
    }

    public static TheoryData<string> Trees =>
    [
        .. Operation.All.Where(operation => operation.Method == "GET" && operation.Path.EndsWith("/ancestors", StringComparison.Ordinal) && operation.Path.Contains("/tree/", StringComparison.Ordinal))
            .Where(operation => !ContractSite.IsFile(Segment(operation.Path)))
            .Select(operation => operation.ToString()).Except(Unwritten.All),
    ];

    [Theory]
    [MemberData(nameof(Trees))]
    public async Task Say_that_nothing_lies_above_the_root(string name)
    {
        var path = name.Split(' ')[1][Api.Length..];

        foreach (var root in new[] { "", $"?descendantId={Guid.Empty}" })
            Assert.Equal("[]", await (await site.Administrator.SendAsync(HttpMethod.Get, path + root)).Content.ReadAsStringAsync());
    }

    private async Task<string> FillAsync(Operation operation)
    {
        if (Segment(operation.Path) is var kind && ContractSite.IsFile(kind))
            return FillFile(operation.Path, kind);

        var (id, other) = await IdsAsync(operation.Path);
        var path = operation.Path.Replace("{id}", id, StringComparison.Ordinal).Replace("{isoCode}", "en-US", StringComparison.Ordinal)
            .Replace("{indexName}", "InternalIndex", StringComparison.Ordinal).Replace("{searcherName}", "ExternalIndex", StringComparison.Ordinal);
        var query = Queries.GetValueOrDefault(operation.Path)?.Replace("{id}", id, StringComparison.Ordinal) ?? $"?id={id}&parentId={other}&descendantId={id}&target={id}&documentId={id}&before=1&after=1";
        return path + query;
    }

    private static string FillFile(string path, string kind)
    {
        var (file, folder) = (ContractSite.FileOf(kind), ContractSite.FolderOf(kind));
        return path.Replace("folder/{path}", "folder/" + Uri.EscapeDataString(folder), StringComparison.Ordinal)
            .Replace("{path}", Uri.EscapeDataString(file), StringComparison.Ordinal)
            .Replace("{id}", "Breadcrumb", StringComparison.Ordinal)
            + $"?path={file}&parentPath={folder}&descendantPath={file}&before=1&after=1";
    }

    private async Task<(string Id, string Parent)> IdsAsync(string path)
    {
        if (path.Contains("/document-version/{id}", StringComparison.Ordinal))
            return (await IdOfFirstAsync($"/document-version?documentId={site.Principle}"), "");

        if (path.Contains("/recycle-bin/document", StringComparison.Ordinal))
            return (site.Trashed.ToString(), site.Trashed.ToString());

        if (path.Contains("/recycle-bin/media", StringComparison.Ordinal))
            return (site.TrashedPicture.ToString(), site.TrashedPicture.ToString());

        if (path.Contains("/media-type/folder", StringComparison.Ordinal))
            return (site.MediaTypeFolder.ToString(), "");

        if (path.Contains("/document-blueprint/folder", StringComparison.Ordinal))
            return (site.BlueprintFolder.ToString(), "");

        if (path.Contains("/collection/document/", StringComparison.Ordinal))
            return (site.Listed.ToString(), "");

        return Segment(path) switch
        {
            "document-type" or "property-type" => (site.PrincipleType.ToString(), site.PrincipleType.ToString()),
            "media-type" => (site.ScanType.ToString(), site.MediaTypeFolder.ToString()),
            "media" => (site.Picture.ToString(), site.Pictures.ToString()),
            "dictionary" => (await IdOfFirstAsync("/dictionary"), Guid.Empty.ToString()),
            "import" => (site.Uploaded.ToString(), ""),
            "document-blueprint" => (site.Blueprint.ToString(), site.BlueprintFolder.ToString()),
            "data-type" => (await IdOfFirstAsync("/tree/data-type/root"), Guid.Empty.ToString()),
            "template" => (await IdOfFirstAsync("/tree/template/root"), Guid.Empty.ToString()),
            "relation-type" or "relation" => (await IdOfFirstAsync("/relation-type"), ""),
            "member-group" => (site.MemberGroup.ToString(), ""),
            "user" => ((await site.Administrator.GetAsync("/user/current"))["id"]!.GetValue<string>(), ""),
            _ => (site.Principle.ToString(), site.Principles.ToString()),
        };
    }

    private static string Segment(string path) =>
        path[Api.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) is ["item" or "tree" or "filter" or "collection" or "recycle-bin", var entity, ..]
            ? entity
            : path[Api.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries)[0];

    private async Task<string> IdOfFirstAsync(string path) => (await site.Administrator.GetAsync(path))["items"]![0]!["id"]!.GetValue<string>();
}
