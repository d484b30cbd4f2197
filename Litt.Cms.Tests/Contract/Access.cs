using System.Net.Http.Json;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Contract;

/// <summary>Who may call what. Nothing here changes anything: where a call is allowed, its body or its id is one that the operation refuses or leaves as it is.</summary>
public sealed class Access(ContractSite site) : IClassFixture<ContractSite>
{
    private const string Nobody = "00000000-0000-0000-0000-00000000beef";

    private static readonly Dictionary<string, object> Bodies = new()
    {
        ["/document/{principle}/publish"] = new { publishSchedules = new[] { new { culture = "xx-XX" } } },
        ["/document/{principle}/unpublish"] = new { cultures = new[] { "xx-XX" } },
        ["/document/{principle}/domains"] = new { domains = new[] { new { domainName = "litt.example", isoCode = "xx-XX" } } },
    };

    /// <summary>Operation, then the status for somebody who is not signed in, a writer, an editor and an administrator.</summary>
    public static TheoryData<string, int, int, int, int> Table => new()
    {
        { "GET /server/status", 200, 200, 200, 200 },
        { "GET /server/configuration", 200, 200, 200, 200 },
        { "GET /manifest/manifest/public", 200, 200, 200, 200 },
        { "GET /manifest/manifest/private", 401, 200, 200, 200 },
        { "GET /server/information", 401, 200, 200, 200 },
        { "GET /server/upgrade-check", 401, 403, 403, 200 },
        { "GET /user/current", 401, 200, 200, 200 },
        { "GET /language", 401, 200, 200, 200 },
        { "DELETE /language/xx-XX", 401, 403, 403, 404 },
        { "GET /tree/document/root", 401, 200, 200, 200 },
        { "GET /tree/document/children?parentId={principles}", 401, 200, 200, 200 },
        { "GET /document/{principle}", 401, 200, 200, 200 },
        { "GET /document/{principle}/published", 401, 200, 200, 200 },
        { "GET /document/urls?id={principle}", 401, 200, 200, 200 },
        { "GET /document/{principle}/audit-log", 401, 200, 200, 200 },
        { "GET /document/{principle}/referenced-by", 401, 200, 200, 200 },
        { "GET /document/{nobody}", 401, 404, 404, 404 },
        { "PUT /document/{principle}", 401, 400, 400, 400 },
        { "POST /document", 401, 400, 400, 400 },
        { "PUT /document/{principle}/publish", 401, 403, 400, 400 },
        { "PUT /document/{principle}/unpublish", 401, 403, 400, 400 },
        { "PUT /document/{principle}/move", 401, 403, 400, 400 },
        { "PUT /document/{nobody}/move-to-recycle-bin", 401, 404, 404, 404 },
        { "DELETE /document/{nobody}", 401, 404, 404, 404 },
        { "PUT /document/{principle}/domains", 401, 403, 403, 404 },
        { "GET /document/{principle}/public-access", 401, 403, 404, 404 },
        { "GET /recycle-bin/document/root", 401, 200, 200, 200 },
        { "GET /document-version?documentId={principle}", 401, 200, 200, 200 },
        { "GET /document-type/{type}", 401, 200, 200, 200 },
        { "PUT /document-type/{type}", 401, 403, 403, 400 },
        { "DELETE /document-type/{nobody}", 401, 403, 403, 404 },
        { "GET /tree/document-type/root", 401, 200, 200, 200 },
        { "GET /document-type/{type}/export", 401, 403, 403, 200 },
        { "POST /document-type/import", 401, 403, 403, 400 },
        { "PUT /document-type/{type}/import", 401, 403, 403, 400 },
        { "GET /document-type/{type}/schema", 401, 200, 200, 200 },
        { "GET /property-type/is-used?contentTypeId={type}&propertyAlias=statement", 401, 403, 403, 200 },
        { "GET /models-builder/status", 401, 403, 403, 200 },
        { "GET /dynamic-root/steps", 401, 403, 403, 200 },
        { "POST /dynamic-root/query", 401, 400, 400, 400 },
        { "GET /import/analyze?temporaryFileId={nobody}", 401, 404, 404, 404 },
        { "GET /oembed/query?url=https://nobody.example/", 401, 400, 400, 400 },
        { "POST /dictionary/import", 401, 403, 403, 400 },
        { "GET /health-check-group", 401, 403, 403, 200 },
        { "GET /health-check-group/Security", 401, 403, 403, 200 },
        { "POST /health-check-group/Nothing/check", 401, 403, 403, 404 },
        { "POST /health-check/execute-action", 401, 403, 403, 400 },
        { "GET /tree/template/root", 401, 403, 403, 200 },
        { "PUT /template/{nobody}", 401, 403, 403, 400 },
        { "GET /template/query/settings", 401, 403, 403, 200 },
        { "GET /tree/partial-view/root", 401, 403, 403, 200 },
        { "GET /partial-view/snippet", 401, 403, 403, 200 },
        { "POST /partial-view", 401, 403, 403, 400 },
        { "DELETE /partial-view/%2Fnothing.cshtml", 401, 403, 403, 404 },
        { "GET /stylesheet/%2Fsite.css", 401, 403, 403, 200 },
        { "PUT /stylesheet/%2Fsite.css", 401, 403, 403, 400 },
        { "PUT /script/%2Fnothing.js/rename", 401, 403, 403, 400 },
        { "POST /script/folder", 401, 403, 403, 400 },
        { "GET /tree/script/siblings?path=/example.js", 401, 403, 403, 200 },
        { "GET /item/stylesheet", 401, 200, 200, 200 },
        { "GET /tree/static-file/root", 401, 200, 200, 200 },
        { "POST /data-type", 401, 403, 403, 400 },
        { "GET /dictionary", 401, 403, 403, 200 },
        { "GET /relation-type", 401, 403, 403, 200 },
        { "GET /tree/member-group/root", 401, 200, 200, 200 },
        { "POST /member-group", 401, 403, 403, 400 },
        { "GET /tree/media/root", 401, 200, 200, 200 },
        { "GET /media/{picture}", 401, 200, 200, 200 },
        { "GET /media/{nobody}", 401, 404, 404, 404 },
        { "GET /media/urls?id={picture}", 401, 200, 200, 200 },
        { "POST /media", 401, 400, 400, 400 },
        { "PUT /media/{picture}", 401, 400, 400, 400 },
        { "PUT /media/{nobody}/move", 401, 403, 404, 404 },
        { "PUT /media/{nobody}/move-to-recycle-bin", 401, 403, 404, 404 },
        { "DELETE /media/{nobody}", 401, 403, 404, 404 },
        { "GET /collection/media", 401, 403, 200, 200 },
        { "GET /recycle-bin/media/root", 401, 403, 200, 200 },
        { "GET /media-type/{picturetype}", 401, 200, 200, 200 },
        { "GET /media-type/allowed-at-root", 401, 200, 200, 200 },
        { "GET /item/media-type/allowed?fileExtension=jpg", 401, 200, 200, 200 },
        { "GET /tree/media-type/root", 401, 200, 200, 200 },
        { "PUT /media-type/{picturetype}", 401, 403, 403, 400 },
        { "POST /media-type", 401, 403, 403, 400 },
        { "DELETE /media-type/{nobody}", 401, 403, 403, 404 },
        { "GET /media-type/{picturetype}/export", 401, 403, 403, 200 },
        { "POST /media-type/import", 401, 403, 403, 400 },
        { "POST /media-type/folder", 401, 403, 403, 400 },
        { "GET /redirect-management", 401, 200, 200, 200 },
        { "POST /redirect-management/status", 401, 403, 403, 400 },
        { "GET /indexer", 401, 403, 403, 200 },
        { "POST /indexer/NoIndex/rebuild", 401, 403, 403, 404 },
        { "GET /searcher/ExternalIndex/query?term=drug", 401, 403, 403, 200 },
        { "GET /published-cache/rebuild/status", 401, 403, 403, 200 },
        { "POST /published-cache/reload", 401, 403, 403, 200 },
        { "GET /no-such-thing", 401, 404, 404, 404 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Is_as_the_table_says(string operation, int anonymous, int writer, int editor, int administrator)
    {
        var (verb, address) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        var (method, path) = (new HttpMethod(verb), Fill(address));
        var body = method == HttpMethod.Get || method == HttpMethod.Delete ? null : Bodies.GetValueOrDefault(address, new { });
        using var request = new HttpRequestMessage(method, BackofficeUser.Api + path) { Content = body is null ? null : JsonContent.Create(body) };
        Assert.Equal(
            (anonymous, writer, editor, administrator),
            ((int)(await site.Cms.Visitor.SendAsync(request)).StatusCode,
                (int)(await site.Writer.SendAsync(method, path, body)).StatusCode,
                (int)(await site.Editor.SendAsync(method, path, body)).StatusCode,
                (int)(await site.Administrator.SendAsync(method, path, body)).StatusCode));
    }

    private string Fill(string path) => path
        .Replace("{principle}", site.Principle.ToString(), StringComparison.Ordinal)
        .Replace("{principles}", site.Principles.ToString(), StringComparison.Ordinal)
        .Replace("{picture}", site.Picture.ToString(), StringComparison.Ordinal)
        .Replace("{picturetype}", Constants.MediaTypes.Guids.Image, StringComparison.Ordinal)
        .Replace("{type}", site.PrincipleType.ToString(), StringComparison.Ordinal)
        .Replace("{nobody}", Nobody, StringComparison.Ordinal);
}
