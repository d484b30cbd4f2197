using Litt.Cms.Sync;
using Litt.Cms.Sync.Kinds;

namespace Litt.Cms.Tests.Sync;

/// <summary>The settings under uSync:Settings.</summary>
public sealed class SettingSync : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("litt-sync-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Names_a_folder_for_all_versions_from_the_content_root() =>
        Assert.Equal(Path.Combine(root, "uSync", "v18"), new SyncSettings { RootFolder = "../uSync" }.FolderIn(Path.Combine(root, "site")));

    [Fact]
    public void Names_the_versioned_folder_itself_where_it_holds_the_version()
    {
        File.WriteAllText(Path.Combine(root, "usync.config"), "<uSync />");

        Assert.Equal(root, new SyncSettings { RootFolder = root }.FolderIn("/"));
    }

    [Fact]
    public void Refuses_a_group_that_is_not_there_and_names_the_setting()
    {
        var result = new SyncSettingsCheck().Validate(null, new SyncSettings { ImportAtStartup = "Everything" });

        Assert.Equal("uSync:Settings:ImportAtStartup is \"Everything\"; it can be All, None, Settings or Content.", Assert.Single(result.Failures!));
    }

    [Theory]
    [InlineData("all", true, true)]
    [InlineData("Settings", true, false)]
    [InlineData("content", false, true)]
    [InlineData("None", false, false)]
    public void Names_groups_as_uSync_does(string setting, bool settings, bool content)
    {
        Assert.Equal(settings, SyncGroups.Includes(setting, SyncGroup.Settings));
        Assert.Equal(content, SyncGroups.Includes(setting, SyncGroup.Content));
    }
}
