using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Litt.Cms.Tests.Sync;

/// <summary>Parents that are not there or in the recycle bin, names that are taken, folders in folders, marks.</summary>
public sealed class ImportingOddPlaces(OddSite site) : IClassFixture<OddSite>
{
    private readonly Guid key = Guid.NewGuid();
    private readonly Guid other = Guid.NewGuid();

    [Fact]
    public async Task A_new_item_without_its_parent_lies_as_near_to_it_as_can_be()
    {
        await site.ImportAsync(OddSite.Document(other, "Near"));

        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, parent: $"{Guid.NewGuid()}", path: "/Near/Gone/Odd", level: 3))).Results);

        Assert.Equal(SyncChange.Created, result.Change);
        Assert.Contains("is not there: it lies below \"Near\"", result.Message, StringComparison.Ordinal);
        Assert.Equal(site.Find(other)!.Id, site.Find(key)!.ParentId);
    }

    [Fact]
    public async Task An_item_whose_parent_is_not_there_stays_where_it_is()
    {
        await site.ImportAsync(OddSite.Document(other, "Above"), OddSite.Document(key, parent: $"{other}", level: 2));

        var result = Assert.Single((await site.ImportAsync(OddSite.Document(key, "New name", parent: $"{Guid.NewGuid()}", path: "/Nowhere/Odd", level: 2))).Results);

        Assert.Contains("it stays where it is", result.Message, StringComparison.Ordinal);
        Assert.Equal((site.Find(other)!.Id, "New name"), (site.Find(key)!.ParentId, site.Find(key)!.Name));
    }

    [Fact]
    public async Task A_parent_is_found_by_its_path_where_its_key_is_another()
    {
        await site.ImportAsync(OddSite.Document(other, "Our Place"));

        await site.ImportAsync(OddSite.Document(key, parent: $"{Guid.NewGuid()}", path: "/OurPlace/Odd", level: 2));

        Assert.Equal(site.Find(other)!.Id, site.Find(key)!.ParentId);
    }

    [Fact]
    public async Task Settings_can_refuse_what_has_no_parent()
    {
        await using var strict = await TestCms.StartAsync(new Dictionary<string, string?> { ["uSync:Settings:FailOnMissingParent"] = "true" });
        var (path, text) = OddSite.Document(key, type: "page", properties: "", parent: $"{Guid.NewGuid()}", path: "/Nowhere/Odd", level: 2);
        await System.IO.File.WriteAllTextAsync(Path.Combine(strict.SyncFolder, "v18", path), text);

        var report = await strict.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Path.Combine(strict.SyncFolder, "v18")));

        var refused = Assert.Single(report.Failures);
        Assert.StartsWith("Its parent", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, refused.Line);
    }

    [Fact]
    public async Task Nothing_comes_to_lie_in_the_recycle_bin_that_is_not_trashed()
    {
        await site.ImportAsync(OddSite.Document(other, "Thrown away", trashed: "<Trashed>true</Trashed>", level: 101));

        var refused = Assert.Single((await site.ImportAsync(OddSite.Document(key, parent: $"{other}", level: 2))).Failures);

        Assert.Equal("Its parent \"Thrown away\" is in the recycle bin", refused.Message);
        Assert.Null(site.Find(key));
    }

    [Fact]
    public async Task A_trashed_item_remembers_the_living_parent_that_it_is_restored_to()
    {
        var below = OddSite.Document(key, trashed: $"<Trashed Parent=\"{other}\">true</Trashed>", level: 101);
        await site.ImportAsync(OddSite.Document(other, "Alive"), below);
        Assert.True(site.Find(key)!.Trashed);
        Assert.Contains($"<Trashed Parent=\"{other}\">true</Trashed>", await site.WriteAsync(key), StringComparison.Ordinal);
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync(below)).Results).Change);

        await site.ImportAsync(OddSite.Document(key, parent: $"{other}", level: 2));

        Assert.Equal((false, site.Find(other)!.Id), (site.Find(key)!.Trashed, site.Find(key)!.ParentId));
    }

    [Fact]
    public async Task A_name_that_is_taken_gets_a_number_and_that_is_told()
    {
        var name = $"Name {key:n}";

        var report = await site.ImportAsync(OddSite.Document(other, name), OddSite.Document(key, name));

        Assert.Empty(report.Failures);
        var told = Assert.Single(report.Results, result => result.Message is not null);
        Assert.Contains($"so it is called \"{name} (1)\"", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_in_folders_and_names_of_keys_are_read()
    {
        var report = await site.ImportAsync(
            ("Content/one/two/three/x.config", OddSite.Document(key).Text), ($"content/{other}.config", OddSite.Document(other).Text));

        Assert.Equal(2, report.Count(SyncChange.Created));
    }

    [Fact]
    public async Task Kinds_that_have_no_place_here_are_kept_and_told()
    {
        var report = await site.ImportAsync(("Webhooks/a.config", "<Webhook Key=\"a\" Alias=\"b\" />"), ("Element/b.config", "no XML at all"));

        Assert.All(report.Results, result => Assert.Equal(SyncChange.Kept, result.Change));
        Assert.Equal(
            ["this site has no place for items of the kind Element: the file stays as it is", "this site has no place for items of the kind Webhooks: the file stays as it is"],
            report.Results.Select(result => result.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Rename", SyncChange.Kept)]
    [InlineData("None", SyncChange.Kept)]
    [InlineData("Clean", SyncChange.Kept)]
    [InlineData("Delete", SyncChange.Deleted)]
    public async Task Marks_do_what_they_say(string mark, object change)
    {
        await site.ImportAsync(OddSite.Document(key));

        var result = Assert.Single((await site.ImportAsync(("Content/a.config", $"<Empty Key=\"{key}\" Alias=\"Odd\" Change=\"{mark}\" Level=\"1\" />"))).Results);

        Assert.Equal(change, result.Change);
        Assert.Equal((SyncChange)change == SyncChange.Deleted, site.Find(key) is null);
    }

    [Fact]
    public async Task A_mark_does_not_delete_what_another_file_says()
    {
        var report = await site.ImportAsync(("Content/a.config", $"<Empty Key=\"{key}\" Alias=\"Old\" Change=\"Delete\" Level=\"1\" />"), OddSite.Document(key, "New"));

        Assert.Equal(["another file says what the item is, so it is not deleted"], report.Results.Select(result => result.Message).OfType<string>());
        Assert.Equal("New", site.Find(key)!.Name);
    }

    [Fact]
    public async Task A_mark_for_what_is_not_there_is_no_change() =>
        Assert.Equal(SyncChange.Unchanged, Assert.Single((await site.ImportAsync(("Content/a.config", $"<Empty Key=\"{key}\" Alias=\"x\" Change=\"Delete\" />"))).Results).Change);
}
