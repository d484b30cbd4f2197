using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Media;

/// <summary>A process that is killed after it wrote a file and before it saved the item leaves a file too many, which the next one finds and puts aside.</summary>
public sealed class PullingThePlugOnAnUpload : IAsyncLifetime
{
    private string folder = "";

    private string Media => Path.Combine(folder, "data", "media");

    public async Task InitializeAsync() => folder = await TestCms.NewFolderAsync();

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Leaves_a_file_that_the_health_check_finds_and_mends()
    {
        await KillWhileSavingAsync("half.png");
        var stray = Assert.Single(Directory.EnumerateFiles(Media, "half.png", SearchOption.AllDirectories));
        // It could still belong to something that is being saved.
        File.SetLastWriteTimeUtc(stray, DateTime.UtcNow.AddDays(-2));

        using var site = SiteProcess.Start(TestCms.SettingsIn(folder));
        var photographer = await SignInAsync(site);
        Assert.Empty(await photographer.NamesAsync());
        var found = (await CheckAsync(photographer.User))[0]!;
        Assert.Equal("Warning", (string?)found["resultType"]);
        Assert.Contains("half.png", (string)found["message"]!, StringComparison.Ordinal);

        await photographer.User.PostAsync("/health-check/execute-action", found["actions"]![0]!.DeepClone());

        Assert.All(await CheckAsync(photographer.User), result => Assert.Equal("Success", (string?)result!["resultType"]));
        Assert.False(File.Exists(stray));
        Assert.True(File.Exists(Path.Combine(folder, "data", "strays", Path.GetRelativePath(Media, stray))));
        await photographer.UploadAsync("half.png");
        Assert.Equal(["half.png"], await photographer.NamesAsync());
    }

    /// <summary>The item cannot be saved as long as another program writes into the database: so the process is between the two for sure.</summary>
    private async Task KillWhileSavingAsync(string file)
    {
        using var site = SiteProcess.Start(TestCms.SettingsIn(folder));
        var photographer = await SignInAsync(site);
        var upload = await photographer.SendAsync(file, Pictures.Png());
        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "litt.sqlite.db")};Pooling=False");
        await other.OpenAsync();
        await using var writing = other.BeginTransaction(deferred: false);
        var saving = photographer.User.SendAsync(HttpMethod.Post, "/media", Photographer.Item(Constants.MediaTypes.Guids.Image, file, null, Photographer.File(upload)));
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(20));
        for (var tries = 0; !Directory.EnumerateFiles(Media, file, SearchOption.AllDirectories).Any() && await timer.WaitForNextTickAsync(); tries++)
            Assert.True(tries < 1000 && !saving.IsCompleted, "The file was not written before the item.");
        await site.KillAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => saving);
    }

    private static async Task<Photographer> SignInAsync(SiteProcess site)
    {
        var browser = SiteProcess.Browser(await site.AddressAsync());
        return new(browser, await BackofficeUser.SignInAsync(browser));
    }

    private static async Task<JsonArray> CheckAsync(BackofficeUser user)
    {
        const string Group = "/health-check-group/Data Integrity";
        var id = (await user.GetAsync(Group))["checks"]!.AsArray().Single(check => (string?)check!["name"] == "Media files")!["id"]!;
        return (await user.PostAsync($"{Group}/check", new { }))["checks"]!.AsArray().Single(check => (string?)check!["id"] == (string?)id)!["results"]!.AsArray();
    }
}
