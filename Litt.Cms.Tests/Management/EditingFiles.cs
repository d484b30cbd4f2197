using System.Net;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Management;

/// <summary>The text files of Settings: partial views, stylesheets and scripts, and their folders.</summary>
public sealed class EditingFiles(FilesSite site) : IClassFixture<FilesSite>
{
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "partial-view", ".cshtml", "Views/Partials" },
        { "stylesheet", ".css", "wwwroot/css" },
        { "script", ".js", "wwwroot/scripts" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Makes_changes_renames_and_deletes_a_file(string kind, string extension, string folder)
    {
        var made = await site.MakeAsync(kind, new { name = "first" + extension, content = "one" });
        Assert.Equal("/first" + extension, made);
        Assert.Equal("one", await File.ReadAllTextAsync(site.OnDisk(folder, "first" + extension)));

        await site.User.PutAsync($"/{kind}/{FilesSite.Escape(made)}", new { content = "två\r\nrader" });
        var answer = await site.User.GetAsync($"/{kind}/{FilesSite.Escape(made)}");
        Assert.Equal("två\r\nrader", answer["content"]!.GetValue<string>());
        Assert.Null(answer["parent"]);

        var renamed = await site.SendAsync(HttpMethod.Put, $"/{kind}/{FilesSite.Escape(made)}/rename", new { name = "second" + extension });
        Assert.Equal(HttpStatusCode.Created, renamed.StatusCode);
        Assert.Equal("/second" + extension, FilesSite.MadeBy(renamed));
        Assert.Equal("två\r\nrader", await File.ReadAllTextAsync(site.OnDisk(folder, "second" + extension)));
        Assert.False(File.Exists(site.OnDisk(folder, "first" + extension)));

        await site.User.DeleteAsync($"/{kind}/{FilesSite.Escape("/second" + extension)}");
        Assert.False(File.Exists(site.OnDisk(folder, "second" + extension)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Shows_folders_and_files_in_the_tree(string kind, string extension, string folder)
    {
        var outer = await site.MakeAsync($"{kind}/folder", new { name = "outer" });
        var inner = await site.MakeAsync($"{kind}/folder", new { name = "inner", parent = new { path = outer } });
        foreach (var name in (string[])["a", "b", "c"])
            await site.MakeAsync(kind, new { name = name + extension, content = "", parent = new { path = inner } });
        await File.WriteAllTextAsync(site.OnDisk(folder, "outer/inner/other.txt"), "");

        Assert.Equal("/outer/inner", (await site.User.GetAsync($"/{kind}/folder/{FilesSite.Escape(inner)}"))["path"]!.GetValue<string>());
        var root = (await site.User.GetAsync($"/tree/{kind}/root"))["items"]!.AsArray().Single(item => item!["path"]!.GetValue<string>() == "/outer")!;
        Assert.Equal((true, true), (root["isFolder"]!.GetValue<bool>(), root["hasChildren"]!.GetValue<bool>()));
        Assert.Equal([$"/outer/inner/a{extension}", $"/outer/inner/b{extension}", $"/outer/inner/c{extension}"], Paths((await site.User.GetAsync($"/tree/{kind}/children?parentPath={inner}"))["items"]!));
        Assert.Equal([$"/outer/inner/b{extension}"], Paths((await site.User.GetAsync($"/tree/{kind}/children?parentPath={inner}&skip=1&take=1"))["items"]!));
        Assert.Equal(["/outer", "/outer/inner", $"/outer/inner/b{extension}"], Paths(await site.User.GetAsync($"/tree/{kind}/ancestors?descendantPath=/outer/inner/b{extension}")));
        var siblings = await site.User.GetAsync($"/tree/{kind}/siblings?path=/outer/inner/b{extension}&before=0&after=5");
        Assert.Equal([$"/outer/inner/b{extension}", $"/outer/inner/c{extension}"], Paths(siblings["items"]!));
        Assert.Equal((1, 0), (siblings["totalBefore"]!.GetValue<int>(), siblings["totalAfter"]!.GetValue<int>()));
        Assert.Equal(["/outer/inner", $"/outer/inner/c{extension}"], Paths(await site.User.GetAsync($"/item/{kind}?path={inner}&path=/outer/inner/c{extension}&path=/nothing{extension}")));

        Assert.Equal("NotEmpty", await site.RefusalAsync(HttpMethod.Delete, $"/{kind}/folder/{FilesSite.Escape(outer)}", null, HttpStatusCode.BadRequest));
        Directory.Delete(site.OnDisk(folder, "outer/inner"), recursive: true);
        await site.User.DeleteAsync($"/{kind}/folder/{FilesSite.Escape(outer)}");
        Assert.False(Directory.Exists(site.OnDisk(folder, "outer")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Refuses_what_would_not_be_a_file_of_its_kind(string kind, string extension, string folder)
    {
        await site.MakeAsync(kind, new { name = "kept" + extension, content = "kept" });

        Assert.Equal("InvalidFileExtension", await site.RefusalAsync(HttpMethod.Post, $"/{kind}", new { name = "page.html", content = "" }, HttpStatusCode.BadRequest));
        Assert.Equal("InvalidFileExtension", await site.RefusalAsync(HttpMethod.Put, $"/{kind}/{FilesSite.Escape("/kept" + extension)}/rename", new { name = "kept.exe" }, HttpStatusCode.BadRequest));
        Assert.Equal("AlreadyExists", await site.RefusalAsync(HttpMethod.Post, $"/{kind}", new { name = "kept" + extension, content = "lost" }, HttpStatusCode.BadRequest));
        Assert.Equal("ParentNotFound", await site.RefusalAsync(HttpMethod.Post, $"/{kind}", new { name = "x" + extension, content = "", parent = new { path = "/nowhere" } }, HttpStatusCode.NotFound));
        Assert.Equal("NotFound", await site.RefusalAsync(HttpMethod.Put, $"/{kind}/{FilesSite.Escape("/nothing" + extension)}", new { content = "" }, HttpStatusCode.NotFound));
        Assert.Equal("kept", await File.ReadAllTextAsync(site.OnDisk(folder, "kept" + extension)));
    }

    [Fact]
    public async Task Offers_partial_views_to_begin_with()
    {
        var all = await site.User.GetAsync("/partial-view/snippet?take=100");
        Assert.Equal(all["total"]!.GetValue<int>(), all["items"]!.AsArray().Count);
        foreach (var item in all["items"]!.AsArray())
        {
            var snippet = await site.User.GetAsync($"/partial-view/snippet/{item!["id"]}");
            Assert.Equal(item["name"]!.GetValue<string>(), snippet["name"]!.GetValue<string>());
            Assert.Contains("@", snippet["content"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync(HttpMethod.Get, "/partial-view/snippet/nothing")).StatusCode);
    }

    [Fact]
    public async Task Shows_the_static_files_of_the_folders_that_visitors_may_load_alone()
    {
        Assert.Equal(["/wwwroot"], Paths((await site.User.GetAsync("/tree/static-file/root"))["items"]!));
        Assert.Contains("/wwwroot/css/site.css", Paths((await site.User.GetAsync("/tree/static-file/children?parentPath=/wwwroot/css"))["items"]!));
        Assert.Equal(["/wwwroot", "/wwwroot/css", "/wwwroot/css/site.css"], Paths(await site.User.GetAsync("/tree/static-file/ancestors?descendantPath=/wwwroot/css/site.css")));
        Assert.Equal(["/wwwroot/css/site.css"], Paths(await site.User.GetAsync("/item/static-file?path=/wwwroot/css/site.css&path=/Views/home.cshtml&path=/appsettings.json")));
        Assert.Empty((await site.User.GetAsync("/tree/static-file/children?parentPath=/Views"))["items"]!.AsArray());
    }

    private static string[] Paths(JsonNode items) => [.. items.AsArray().Select(item => item!["path"]!.GetValue<string>())];
}
