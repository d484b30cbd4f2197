using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>What uSync's settings change in an import, an export and a start.</summary>
public sealed class FollowingTheSettings : IAsyncLifetime
{
    private const string Heading = "[LITT advocates for";

    private TestCms cms = null!;

    private string Folder => Path.Combine(cms.SyncFolder, "v18");

    private string Statement => Path.Combine(Folder, "Content", "advocacy-statement.config");

    private IContentService Contents => cms.Services.GetRequiredService<IContentService>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Theory]
    [InlineData("uSync:Settings:CreateOnly")]
    [InlineData("uSync:Sets:Default:HandlerDefaults:Settings:CreateOnly")]
    [InlineData("uSync:Sets:Default:Handlers:ContentHandler:Settings:CreateOnly")]
    public async Task CreateOnly_leaves_what_is_there(string setting)
    {
        await StartAsync((setting, "true"));
        await ChangeAsync("[The file says");

        var report = await ImportAsync();

        Assert.Equal(SyncChange.Kept, Assert.Single(report.Results, result => result.Key == Author.Statement).Change);
        Assert.DoesNotContain("The file says", (string?)Contents.GetById(Author.Statement)!.GetValue("heading"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task NoRemove_leaves_what_a_file_does_not_name(string setting, int properties)
    {
        await StartAsync(("uSync:Settings:NoRemove", setting));
        var path = Path.Combine(Folder, "ContentTypes", "principle.config");
        var root = SyncXml.Read(File.OpenRead(path));
        root.At("GenericProperties")!.Elements().Single(property => property.Text("Alias") == "explanation").Remove();
        await File.WriteAllBytesAsync(path, SyncXml.Write(root));

        var report = await ImportAsync();

        Assert.Empty(report.Refused.Select(result => result.ToString()));
        Assert.Equal(properties, cms.Services.GetRequiredService<IContentTypeService>().Get("principle")!.PropertyTypes.Count(property => property.Alias == "explanation"));
        Assert.All((await ImportAsync()).Results, result => Assert.Equal(SyncChange.Unchanged, result.Change));
    }

    [Fact]
    public async Task FailOnDuplicates_keeps_a_kind_out_while_two_files_have_one_key()
    {
        await StartAsync(("uSync:Settings:FailOnDuplicates", "true"));
        File.Copy(Statement, Path.Combine(Folder, "Content", "copy.config"));
        await ChangeAsync("[The file says");

        var report = await ImportAsync();

        Assert.Single(report.Failures);
        Assert.DoesNotContain("The file says", (string?)Contents.GetById(Author.Statement)!.GetValue("heading"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uSync:Sets:Default:DisabledHandlers:0", "ContentHandler")]
    [InlineData("uSync:Sets:Default:HandlerGroups:0", "Settings")]
    [InlineData("uSync:Sets:Default:Handlers:ContentHandler:Enabled", "false")]
    [InlineData("uSync:Sets:Default:Handlers:ContentHandler:Actions:0", "Export")]
    public async Task A_set_tells_which_kinds_are_kept_in_step(string setting, string value)
    {
        await StartAsync((setting, value));

        var report = await ImportAsync();

        Assert.DoesNotContain(report.Results, result => result.Kind == "Content");
        Assert.Contains(report.Results, result => result.Kind == "ContentTypes");
    }

    [Fact]
    public async Task A_handler_that_there_is_not_is_named_at_the_start()
    {
        cms = await TestCms.StartAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var other = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Sets:Default:DisabledHandlers:0"] = "ContentHandlers" });
        });

        Assert.Contains("uSync:Sets:Default names the handler \"ContentHandlers\"", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usync.stop", false, "usync.stop")]
    [InlineData("usync.once", true, "usync.stop")]
    [InlineData(null, true, null)]
    public async Task A_stop_file_keeps_a_start_from_importing_and_a_once_file_lets_one(string? file, bool imports, string? afterwards)
    {
        await StartAsync(("uSync:Settings:ImportAtStartup", "All"));
        await ChangeAsync("[The file says");
        if (file is not null)
            await File.WriteAllTextAsync(Path.Combine(Folder, file), "");

        await cms.Services.GetRequiredService<SyncStart>().RunAsync(firstBoot: false);

        Assert.Equal(imports, ((string?)Contents.GetById(Author.Statement)!.GetValue("heading"))!.StartsWith("The file says", StringComparison.Ordinal));
        Assert.Equal(afterwards is null ? [] : [afterwards], Directory.GetFiles(Folder, "usync.*").Select(Path.GetFileName).Except(["usync.config"]));
    }

    [Fact]
    public async Task What_a_later_folder_says_counts_and_only_what_differs_from_the_first_is_written_there()
    {
        var root = Directory.CreateTempSubdirectory("litt-sync-").FullName;
        var (first, later) = (Path.Combine(root, "Root"), Path.Combine(root, "v18"));
        Copy(TestCms.RepositoryFolder("uSync/v18"), first);
        Directory.CreateDirectory(Path.Combine(later, "Content"));
        File.Copy(Path.Combine(first, "Content", "advocacy-statement.config"), Path.Combine(later, "Content", "advocacy-statement.config"));
        cms = await TestCms.StartAsync();
        var layers = new SyncFolder(later, first);
        var path = Path.Combine(later, "Content", "advocacy-statement.config");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(Heading, "[The later folder says", StringComparison.Ordinal));

        var report = await cms.Services.GetRequiredService<SyncImport>().RunAsync(layers.Files);

        Assert.Empty(report.Refused.Select(result => result.ToString()));
        Assert.StartsWith("The later folder says", (string?)Contents.GetById(Author.Statement)!.GetValue("heading"), StringComparison.Ordinal);
        var item = SyncItem.Read(layers.Files.In("Content").Single(file => file.Layer == 0 && file.Name == "love-in-the-trenches"), "Content");
        layers.Write("Content", "love-in-the-trenches", item.Root, SyncShape.Of("Content"));
        Assert.False(File.Exists(Path.Combine(later, "Content", "love-in-the-trenches.config")));
        Directory.Delete(root, recursive: true);
    }

    private async Task StartAsync(params (string Name, string Value)[] settings) =>
        cms = await TestCms.StartAsync(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));

    private async Task ChangeAsync(string heading) =>
        await File.WriteAllTextAsync(Statement, (await File.ReadAllTextAsync(Statement)).Replace(Heading, heading, StringComparison.Ordinal));

    private Task<SyncReport> ImportAsync() => cms.Services.GetRequiredService<SyncImport>().RunAsync(cms.Services.GetRequiredService<SyncFolder>().Files);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
