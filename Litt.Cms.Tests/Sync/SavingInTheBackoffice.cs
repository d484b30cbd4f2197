using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>What a change in the site changes in the uSync folder.</summary>
public sealed class SavingInTheBackoffice : IAsyncLifetime
{
    private static readonly Guid Home = Guid.Parse("93a2faef-714b-4b76-b4f3-1ea57319f1c6");

    private TestCms cms = null!;
    private FolderDiff files = null!;

    private IContentService Contents => cms.Services.GetRequiredService<IContentService>();

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        files = new FolderDiff(Path.Combine(cms.SyncFolder, "v18"));
    }

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public void Changes_the_one_line_of_a_changed_sentence()
    {
        var principle = Principle(0);
        principle.SetValue("statement", "Accepts that drug use is part of our world");

        Contents.Save(principle);

        Assert.Equal(
            ["Content/accepts-that-drug-use-is-part-of-our-world.config: <Value><![CDATA[Accepts that drug use is part of our world]]></Value>"],
            Changes());
    }

    [Fact]
    public void Writes_nothing_where_nothing_changed()
    {
        Contents.Save(Principle(0));
        Contents.Publish(Principle(0), ["*"]);

        Assert.Empty(Changes());
    }

    [Fact]
    public void Tells_that_a_document_is_no_longer_published()
    {
        Contents.Unpublish(Principle(2));

        Assert.Equal(["Content/ensures-that-people-who-use-drugs-have-a-real-voice.config: <Published Default=\"false\" />"], Changes());

        Contents.Publish(Principle(2), ["*"]);

        Assert.Empty(Changes());
    }

    [Fact]
    public void Tells_the_new_order_of_what_was_sorted()
    {
        Contents.Sort([Principle(1).Id, Principle(0).Id, .. Enumerable.Range(2, 6).Select(i => Principle(i).Id)]);

        Assert.Equal(
            [
                "Content/accepts-that-drug-use-is-part-of-our-world.config: <SortOrder>1</SortOrder>",
                "Content/establishes-quality-of-life-and-well-being-as-the-criteria.config: <SortOrder>0</SortOrder>",
            ],
            Changes());
    }

    [Fact]
    public void Gives_a_renamed_document_a_new_file_and_its_children_its_name()
    {
        var page = Page();
        page.Name = "Principles";

        Contents.Save(page);

        var files = Files();
        Assert.Contains("Change=\"Rename\"", files["Content/harm-reduction-principles.config"], StringComparison.Ordinal);
        Assert.Contains("<NodeName Default=\"Principles\" />", files["Content/principles.config"], StringComparison.Ordinal);
        Assert.Equal(8, files.Values.Count(file => file.Contains(">Principles</Parent>", StringComparison.Ordinal)));
        Assert.Equal(8, files.Values.Count(file => file.Contains("<Path>/LoveInTheTrenches/Principles/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tells_where_a_moved_document_lies()
    {
        var moved = Contents.Create("Moved", Home, "page");
        Contents.Save(moved);
        var below = Contents.Create("Below", Home, "page");
        Contents.Save(below);

        Contents.Move(below, moved.Id);

        Assert.Contains($"<Parent Key=\"{moved.Key}\">Moved</Parent>", Files()["Content/below.config"], StringComparison.Ordinal);
        Assert.Contains("Level=\"3\"", Files()["Content/below.config"], StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_is_in_the_recycle_bin_and_what_is_gone()
    {
        var principle = Principle(7);
        const string file = "Content/does-not-attempt-to-minimize-or-ignore-the-real-harm.config";

        Contents.MoveToRecycleBin(principle);

        Assert.Contains($"<Trashed Parent=\"{Page().Key}\">true</Trashed>", Files()[file], StringComparison.Ordinal);

        Contents.Delete(Contents.GetById(principle.Key)!);

        Assert.Contains("Change=\"Delete\"", Files()[file], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_property_that_was_added_to_a_document_type()
    {
        var types = cms.Services.GetRequiredService<IContentTypeService>();
        var page = types.Get("page")!;
        page.PropertyTypes.Single(property => property.Alias == "body").Description = "All the words of the page.";

        await types.UpdateAsync(page, Constants.Security.SuperUserKey);

        Assert.Equal(["ContentTypes/page.config: <Description><![CDATA[All the words of the page.]]></Description>"], Changes());
    }

    [Fact]
    public async Task Tells_the_new_name_of_a_folder_in_the_files_of_what_lies_in_it()
    {
        var folders = cms.Services.GetRequiredService<IDataTypeContainerService>();
        var folder = (await folders.CreateAsync(null, "Ours", null, Constants.Security.SuperUserKey)).Result!;
        var types = cms.Services.GetRequiredService<IDataTypeService>();
        var type = (await types.GetAsync("Textarea"))!;
        await types.MoveAsync(type, folder.Key, Constants.Security.SuperUserKey);

        await folders.UpdateAsync(folder.Key, "All ours", Constants.Security.SuperUserKey);

        Assert.Contains("<Folder>All+ours</Folder>", Files()["DataTypes/Textarea.config"], StringComparison.Ordinal);
        Assert.Equal(["DataTypes/Textarea.config"], files.Touched());
    }

    [Fact]
    public async Task Keeps_quiet_where_the_settings_say_so()
    {
        await using var quiet = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Settings:ExportOnSave"] = "Settings" });
        var contents = quiet.Services.GetRequiredService<IContentService>();
        var home = contents.GetById(Home)!;
        home.SetValue("siteName", "LITT");

        contents.Save(home);

        var file = await System.IO.File.ReadAllTextAsync(Path.Combine(quiet.SyncFolder, "v18", "Content", "love-in-the-trenches.config"));
        Assert.DoesNotContain("[LITT]", file, StringComparison.Ordinal);
    }

    private IContent Page() => Contents.GetPagedChildren(Contents.GetById(Home)!.Id, 0, 10, out _, null, null, null).Single(child => child.ContentType.Alias == "principlesPage");

    private IContent Principle(int place) => Contents.GetPagedChildren(Page().Id, 0, 10, out _, null, null, null).Single(child => child.SortOrder == place);

    private IEnumerable<string> Changes() => files.Changes();

    private Dictionary<string, string> Files() => files.Read();
}
