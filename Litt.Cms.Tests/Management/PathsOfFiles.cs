using System.Net;
using Litt.Cms.Management.Common;

namespace Litt.Cms.Tests.Management;

/// <summary>Paths that somebody sends: none leads out of the folder of its kind.</summary>
public sealed class PathsOfFiles(FilesSite site) : IClassFixture<FilesSite>
{
    private const string Secret = "a secret outside";

    public static TheoryData<string> Names =>
    [
        "..", ".", "", " ", "../x.css", "..\\x.css", "a/b.css", "a\\b.css", "/etc/passwd", "C:x.css", "x.css:stream", "x\0.css", "x\n.css", "x.css.", "x.css ", " x.css",
        "CON", "con.css", "NUL.css", "COM1.css", "lpt9", "CONIN$.css", "a*.css", "a?.css", "<a>.css", "a|b.css", "\uFFFD.css", new string('x', 300) + ".css",
    ];

    public static TheoryData<string> Ways =>
    [
        "../secret.css", "/../secret.css", "..", "/", "//", "/folder/../../secret.css", "..\\secret.css", "\\..\\secret.css", "%2e%2e%2fsecret.css", "..%2Fsecret.css", "..%5csecret.css",
        "/./site.css", "//site.css", "/site.css/", "C:\\secret.css", "/link-to-file.css", "/link-to-folder/secret.css", "/link-to-link/secret.css", "/NUL", "/site.css:x", "/x\u0001.css",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_refused_as_the_name_of_something_new(string name)
    {
        Assert.False(FilePaths.IsName(name));
        var before = Everything();

        Assert.Equal(HttpStatusCode.BadRequest, (await site.SendAsync(HttpMethod.Post, "/stylesheet", new { name, content = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.SendAsync(HttpMethod.Post, "/stylesheet/folder", new { name })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.SendAsync(HttpMethod.Put, "/stylesheet/%2Fsite.css/rename", new { name })).StatusCode);

        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("site.css")]
    [InlineData("Ærlig talt.css")]
    [InlineData("a..b.css")]
    [InlineData("console.css")]
    [InlineData("100%.css")]
    [InlineData("a+b & c#d.css")]
    public async Task May_have_what_no_system_takes_for_something_else(string name)
    {
        Assert.True(FilePaths.IsName(name));

        Assert.Equal("/" + name, await site.MakeAsync("script/folder", new { name }));
        Assert.Equal(name, (await site.User.GetAsync($"/script/folder/{FilesSite.Escape("/" + name)}"))["name"]!.GetValue<string>());
        await site.User.DeleteAsync($"/script/folder/{FilesSite.Escape("/" + name)}");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Find_nothing_outside(string path)
    {
        var outside = Path.Combine(site.Cms.ContentRoot, "wwwroot", "secret.css");
        var folder = Directory.CreateDirectory(Path.Combine(site.Cms.ContentRoot, "outside")).FullName;
        await File.WriteAllTextAsync(outside, Secret);
        await File.WriteAllTextAsync(Path.Combine(folder, "secret.css"), Secret);
        Link("link-to-file.css", link => File.CreateSymbolicLink(link, outside));
        Link("link-to-folder", link => Directory.CreateSymbolicLink(link, folder));
        Link("link-to-link", link => Directory.CreateSymbolicLink(link, "link-to-folder"));
        var before = Everything();
        var escaped = FilesSite.Escape(path);

        foreach (var (method, address, body) in Requests(path, escaped))
        {
            var answer = await site.SendAsync(method, address, body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed, $"{method} {address} -> {(int)answer.StatusCode} {text}");
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }

        foreach (var reading in (string[])["/tree/stylesheet/children?parentPath=", "/item/stylesheet?path=", "/tree/static-file/children?parentPath=", "/item/static-file?path="])
            Assert.DoesNotContain("secret.css", await (await site.SendAsync(HttpMethod.Get, reading + escaped)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task Leave_links_that_lead_out_of_the_tree()
    {
        Link("link-away", link => Directory.CreateSymbolicLink(link, Path.GetTempPath()));

        var root = await (await site.SendAsync(HttpMethod.Get, "/tree/stylesheet/root")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("link-away", root, StringComparison.Ordinal);
        Assert.Contains("site.css", root, StringComparison.Ordinal);
    }

    private static IEnumerable<(HttpMethod Method, string Address, object? Body)> Requests(string path, string escaped) =>
    [
        (HttpMethod.Get, $"/stylesheet/{escaped}", null),
        (HttpMethod.Put, $"/stylesheet/{escaped}", new { content = "changed" }),
        (HttpMethod.Put, $"/stylesheet/{escaped}/rename", new { name = "taken.css" }),
        (HttpMethod.Delete, $"/stylesheet/{escaped}", null),
        (HttpMethod.Get, $"/stylesheet/folder/{escaped}", null),
        (HttpMethod.Delete, $"/stylesheet/folder/{escaped}", null),
        .. path == "/" ? (IEnumerable<(HttpMethod, string, object?)>)[] : [(HttpMethod.Post, "/stylesheet", (object?)new { name = "new.css", content = "x", parent = new { path } })],
        .. path == "/" ? (IEnumerable<(HttpMethod, string, object?)>)[] : [(HttpMethod.Post, "/stylesheet/folder", (object?)new { name = "new", parent = new { path } })],
    ];

    private void Link(string name, Action<string> make)
    {
        var link = site.OnDisk("wwwroot/css", name);
        if (!Path.Exists(link))
            make(link);
    }

    /// <summary>All files of the site, with their text.</summary>
    private string Everything() => string.Join('\n', Directory.EnumerateFileSystemEntries(site.Cms.ContentRoot, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(path => !path.Contains("/dist", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => File.Exists(path) ? path + File.ReadAllText(path) : path));
}
