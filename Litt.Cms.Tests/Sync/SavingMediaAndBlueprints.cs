using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>What a change to media and blueprints changes in the uSync folder.</summary>
public sealed class SavingMediaAndBlueprints : IAsyncLifetime
{
    private TestCms cms = null!;

    private IMediaService Media => cms.Services.GetRequiredService<IMediaService>();

    private IContentService Contents => cms.Services.GetRequiredService<IContentService>();

    public async Task InitializeAsync() => cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public void Renames_the_file_of_a_folder_and_tells_what_lies_in_it()
    {
        var (folder, picture) = (Save("Folder", Constants.System.Root, "Folder"), default(IMedia)!);
        picture = Save("Picture", folder.Id, "Image");
        Save("Other", Constants.System.Root, "Folder");
        var files = Look();

        folder.Name = "Album";
        Media.Save(folder);

        Assert.Equal(["Media/album.config", "Media/folder.config", "Media/picture.config"], files.Touched());
        Assert.Contains("Change=\"Rename\"", files.Read()["Media/folder.config"], StringComparison.Ordinal);
        Assert.Contains($"<Parent Key=\"{folder.Key}\">Album</Parent>", files.Read()["Media/picture.config"], StringComparison.Ordinal);
        Assert.Contains("<Path>/Album/Picture</Path>", files.Read()["Media/picture.config"], StringComparison.Ordinal);
        Assert.Equal(2, picture.Level);
    }

    [Fact]
    public void Tells_the_new_order_of_what_was_sorted()
    {
        var items = new[] { "One", "Two", "Three" }.Select(name => Save(name, Constants.System.Root, "Folder")).ToList();
        var files = Look();

        Media.Sort([items[1], items[0], items[2]]);

        Assert.Equal(["Media/one.config: <SortOrder>1</SortOrder>", "Media/two.config: <SortOrder>0</SortOrder>"], files.Changes());
    }

    [Fact]
    public void Tells_where_moved_media_lies_what_is_in_the_recycle_bin_and_what_is_gone()
    {
        var folder = Save("Folder", Constants.System.Root, "Folder");
        var picture = Save("Picture", Constants.System.Root, "Image");

        Media.Move(picture, folder.Id);
        Assert.Contains($"<Parent Key=\"{folder.Key}\">Folder</Parent>", Look().Read()["Media/picture.config"], StringComparison.Ordinal);

        Media.MoveToRecycleBin(folder);
        Assert.Contains("Level=\"101\"", Look().Read()["Media/folder.config"], StringComparison.Ordinal);
        Assert.Contains("<Path>/[-21]/Folder/Picture</Path>", Look().Read()["Media/picture.config"], StringComparison.Ordinal);

        Media.EmptyRecycleBin(Constants.Security.SuperUserId);
        Assert.Contains("Change=\"Delete\"", Look().Read()["Media/folder.config"], StringComparison.Ordinal);
        Assert.Contains("Change=\"Delete\"", Look().Read()["Media/picture.config"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_blueprints_with_the_folder_that_they_lie_in()
    {
        var folders = cms.Services.GetRequiredService<IContentBlueprintContainerService>();
        var folder = (await folders.CreateAsync(null, "For writers", null, Constants.Security.SuperUserKey)).Result!;
        var type = cms.Services.GetRequiredService<IContentTypeService>().Get("page")!;
        var blueprint = new Content("News", Constants.System.Root, type);
        Contents.SaveBlueprint(blueprint, null);
        Assert.Contains("<IsBlueprint>true</IsBlueprint>", Look().Read()["Blueprints/news.config"], StringComparison.Ordinal);

        blueprint.ParentId = folder.Id;
        Contents.MoveBlueprint(blueprint);
        Assert.Contains($"<Parent Key=\"{folder.Key}\">For writers</Parent>", Look().Read()["Blueprints/news.config"], StringComparison.Ordinal);

        await folders.UpdateAsync(folder.Key, "For editors", Constants.Security.SuperUserKey);
        Assert.Contains("<Path>/ForEditors/News</Path>", Look().Read()["Blueprints/news.config"], StringComparison.Ordinal);

        Contents.DeleteBlueprint(blueprint);
        Assert.Contains("Change=\"Delete\"", Look().Read()["Blueprints/news.config"], StringComparison.Ordinal);
    }

    private IMedia Save(string name, int parent, string type)
    {
        var media = Media.CreateMedia(name, parent, type);
        Media.Save(media);
        return media;
    }

    private FolderDiff Look() => new(Path.Combine(cms.SyncFolder, "v18"));
}
