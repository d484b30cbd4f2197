using System.Net;

namespace Litt.Cms.Tests.Management;

/// <summary>A site in production: its files are as they were deployed.</summary>
public sealed class FilesInProduction
{
    private static readonly Dictionary<string, string?> Production = new() { ["Umbraco:CMS:Runtime:Mode"] = "Production" };

    [Fact]
    public async Task Files_are_read_but_not_written()
    {
        await using var cms = await TestCms.StartAsync(Production, ownFiles: true);
        var user = await BackofficeUser.SignInAsync(cms);
        var view = Path.Combine(Directory.CreateDirectory(Path.Combine(cms.ContentRoot, "Views", "Partials", "folder")).Parent!.FullName, "built.cshtml");
        await File.WriteAllTextAsync(view, "built");
        var template = (await user.GetAsync("/tree/template/root"))["items"]![0]!["id"]!;

        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Post, "/partial-view", new { name = "x.cshtml", content = "" }),
            (HttpMethod.Put, "/partial-view/%2Fbuilt.cshtml", new { content = "" }),
            (HttpMethod.Put, "/partial-view/%2Fbuilt.cshtml/rename", new { name = "x.cshtml" }),
            (HttpMethod.Delete, "/partial-view/%2Fbuilt.cshtml", null),
            (HttpMethod.Post, "/partial-view/folder", new { name = "x" }),
            (HttpMethod.Delete, "/partial-view/folder/%2Ffolder", null),
            (HttpMethod.Post, "/stylesheet", new { name = "x.css", content = "" }),
            (HttpMethod.Put, "/stylesheet/%2Fsite.css", new { content = "" }),
            (HttpMethod.Delete, "/stylesheet/%2Fsite.css", null),
            (HttpMethod.Post, "/script", new { name = "x.js", content = "" }),
            (HttpMethod.Post, "/script/folder", new { name = "x" }),
            (HttpMethod.Post, "/template", new { name = "x", alias = "x", content = "" }),
            (HttpMethod.Put, $"/template/{template}", new { name = "x", alias = "x", content = "" }),
            (HttpMethod.Delete, $"/template/{template}", null),
        })
        {
            var answer = await user.SendAsync(method, path, body);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("NotAllowedInProductionMode", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("built", (await user.GetAsync("/partial-view/%2Fbuilt.cshtml"))["content"]!.GetValue<string>());
        Assert.Equal("built", await File.ReadAllTextAsync(view));
        Assert.Equal("Production", (await user.GetAsync("/server/information"))["runtimeMode"]!.GetValue<string>());
        Assert.True((await user.GetAsync("/template/configuration"))["disabled"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_view_that_changes_on_the_disk_is_shown_as_it_was_built()
    {
        await using var cms = await TestCms.StartAsync(Production, ownFiles: true);
        var view = Path.Combine(cms.ContentRoot, "Views", "home.cshtml");
        await File.AppendAllTextAsync(view, "changed by somebody");

        Assert.DoesNotContain("changed by somebody", await cms.Visitor.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }
}
