using System.Text.Json.Nodes;
using Litt.Cms.Tests.Media;

namespace Litt.Cms.Tests.Upkeep;

public sealed class CheckingHealth(MediaSite site) : IClassFixture<MediaSite>
{
    private const string Files = "Media files";
    private const string Group = "Data Integrity";

    private BackofficeUser User => site.Photographer.User;

    private string MediaFolder => Path.Combine(site.Cms.DataFolder, "media");

    [Fact]
    public async Task Every_check_runs_and_says_something()
    {
        var groups = (await User.GetAsync("/health-check-group"))["items"]!.AsArray().Select(group => (string)group!["name"]!).ToList();
        Assert.Contains(Group, groups);
        Assert.Contains("Security", groups);

        foreach (var group in groups)
        {
            var named = (await User.GetAsync($"/health-check-group/{group}"))["checks"]!.AsArray();
            var results = (await User.PostAsync($"/health-check-group/{group}/check", new { }))["checks"]!.AsArray();

            Assert.Equal(named.Select(check => (string)check!["id"]!), results.Select(check => (string)check!["id"]!));
            foreach (var message in results.SelectMany(check => check!["results"]!.AsArray()).Select(result => (string)result!["message"]!))
            {
                Assert.DoesNotContain("itself failed", message, StringComparison.Ordinal);
                // So looks a text that nobody has written.
                Assert.False(message.StartsWith('['), message);
            }
        }
    }

    [Fact]
    public async Task A_file_that_nothing_names_is_put_aside()
    {
        var stray = Path.Combine(MediaFolder, "stray", "a&b.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(stray)!);
        await File.WriteAllTextAsync(stray, "left over");
        File.SetLastWriteTimeUtc(stray, DateTime.UtcNow.AddDays(-2));

        var found = (await ResultsAsync())[0]!;
        Assert.Equal("Warning", (string?)found["resultType"]);
        Assert.Contains("stray/a&amp;b.txt", (string)found["message"]!, StringComparison.Ordinal);
        var mended = await User.PostAsync("/health-check/execute-action", found["actions"]![0]!.DeepClone());

        Assert.Equal("Success", (string?)mended["resultType"]);
        Assert.False(File.Exists(stray));
        Assert.Equal(400, (await site.Photographer.RefusedAsync(HttpMethod.Post, "/health-check/execute-action", found["actions"]![0]!.DeepClone())).Code);
        Assert.Equal("left over", await File.ReadAllTextAsync(Path.Combine(site.Cms.DataFolder, "strays", "stray", "a&b.txt")));
    }

    [Fact]
    public async Task A_file_that_was_put_aside_returns_to_its_item()
    {
        var picture = await site.Photographer.UploadAsync("missed.png");
        var file = Path.Combine(site.Cms.DataFolder, (await site.Photographer.AddressAsync(picture))!.TrimStart('/'));
        var aside = Path.Combine(site.Cms.DataFolder, "strays", Path.GetRelativePath(MediaFolder, file));
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.Move(file, aside);

        var found = (await ResultsAsync())[1]!;
        Assert.Equal("Error", (string?)found["resultType"]);
        Assert.Contains("missed.png", (string)found["message"]!, StringComparison.Ordinal);
        var mended = await User.PostAsync("/health-check/execute-action", found["actions"]![0]!.DeepClone());

        Assert.Equal("Success", (string?)mended["resultType"]);
        Assert.True(File.Exists(file));
        Assert.False(File.Exists(aside));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_done()
    {
        var check = await IdAsync();

        Assert.Equal(404, (await site.Photographer.RefusedAsync(HttpMethod.Get, "/health-check-group/Nonsense")).Code);
        Assert.Equal(404, (await site.Photographer.RefusedAsync(HttpMethod.Post, "/health-check-group/Nonsense/check")).Code);
        foreach (var (id, alias, field) in new[] { (Guid.NewGuid().ToString(), "putAside", "$.healthCheck.id"), (check, "nonsense", "$.alias") })
        {
            var refused = await site.Photographer.RefusedAsync(HttpMethod.Post, "/health-check/execute-action", new { HealthCheck = new { Id = id }, Alias = alias, ValueRequired = false });
            Assert.Equal(400, refused.Code);
            Assert.Contains(field, refused.Errors, StringComparison.Ordinal);
        }
    }

    private async Task<string> IdAsync() => (string)(await User.GetAsync($"/health-check-group/{Group}"))["checks"]!.AsArray().Single(check => (string?)check!["name"] == Files)!["id"]!;

    private async Task<JsonArray> ResultsAsync()
    {
        var id = await IdAsync();
        return (await User.PostAsync($"/health-check-group/{Group}/check", new { }))["checks"]!.AsArray().Single(check => (string?)check!["id"] == id)!["results"]!.AsArray();
    }
}
