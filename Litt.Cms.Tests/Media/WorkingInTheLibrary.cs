using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Litt.Cms.Tests.Media;

public sealed class WorkingInTheLibrary(MediaSite site) : IClassFixture<MediaSite>
{
    private Photographer Photographer => site.Photographer;

    private BackofficeUser User => site.Photographer.User;

    [Fact]
    public async Task An_uploaded_file_becomes_an_item_that_says_what_it_is()
    {
        var content = Pictures.Png(40, 30);

        var picture = await Photographer.UploadAsync("Summer party.png", content: content);

        Assert.Equal(
            ("40", "30", $"{content.Length}", "png"),
            (await Photographer.ValueAsync(picture, Constants.Conventions.Media.Width),
                await Photographer.ValueAsync(picture, Constants.Conventions.Media.Height),
                await Photographer.ValueAsync(picture, Constants.Conventions.Media.Bytes),
                await Photographer.ValueAsync(picture, Constants.Conventions.Media.Extension)));
        var address = await Photographer.AddressAsync(picture);
        Assert.StartsWith("/media/", address, StringComparison.Ordinal);
        Assert.EndsWith("/summer-party.png", address, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(OnDisk(address!)));
    }

    [Fact]
    public async Task An_upload_that_is_gone_is_refused_and_nothing_is_made()
    {
        var folder = await Photographer.MakeFolderAsync("Empty stays");
        var item = Photographer.Item(Constants.MediaTypes.Guids.Image, "Nothing", folder, Photographer.File(Guid.NewGuid()));

        var (code, _, errors) = await Photographer.RefusedAsync(HttpMethod.Post, "/media/validate", item);

        Assert.Equal(400, code);
        Assert.Contains("$.values[0].value", errors, StringComparison.Ordinal);
        Assert.Empty(await Photographer.NamesAsync(folder));
    }

    [Fact]
    public async Task A_new_file_takes_the_place_of_the_old_at_an_address_of_its_own()
    {
        var picture = await Photographer.UploadAsync("same-name.png");
        var before = await Photographer.AddressAsync(picture);
        var content = Pictures.Png(20, 10);

        await User.PutAsync($"/media/{picture}", new JsonObject
        {
            ["values"] = new JsonArray(Photographer.File(await Photographer.SendAsync("same-name.png", content))),
            ["variants"] = new JsonArray(new JsonObject { ["name"] = "same-name.png" }),
        });

        var after = await Photographer.AddressAsync(picture);
        Assert.NotEqual(before, after);
        Assert.Equal(content, await File.ReadAllBytesAsync(OnDisk(after!)));
        Assert.Equal("20", await Photographer.ValueAsync(picture, Constants.Conventions.Media.Width));
    }

    [Fact]
    public async Task A_new_name_keeps_the_file()
    {
        var picture = await Photographer.UploadAsync("before.png");
        var address = await Photographer.AddressAsync(picture);

        await User.PutAsync($"/media/{picture}", await ChangedAsync(picture, "After"));

        Assert.Equal("After", (string?)(await Photographer.ReadAsync(picture))["variants"]![0]!["name"]);
        Assert.Equal(address, await Photographer.AddressAsync(picture));
    }

    [Fact]
    public async Task Items_move_and_lie_in_the_order_that_they_are_sorted_in()
    {
        var (from, to) = (await Photographer.MakeFolderAsync("From"), await Photographer.MakeFolderAsync("To"));
        var (first, second) = (await Photographer.UploadAsync("first.png", from), await Photographer.UploadAsync("second.png", from));
        var moved = await Photographer.UploadAsync("moved.png", to);

        await User.PutAsync($"/media/{moved}/move", new { Target = new { Id = from } });
        await User.PutAsync("/media/sort", new { Parent = new { Id = from }, Sorting = new[] { new { Id = moved, SortOrder = 0 }, new { Id = second, SortOrder = 1 }, new { Id = first, SortOrder = 2 } } });

        Assert.Empty(await Photographer.NamesAsync(to));
        Assert.Equal(["moved.png", "second.png", "first.png"], await Photographer.NamesAsync(from));
        await User.PutAsync($"/media/{from}/sort-children", new { Field = "Name", Direction = "Ascending" });
        Assert.Equal(["first.png", "moved.png", "second.png"], await Photographer.NamesAsync(from));
    }

    [Fact]
    public async Task A_picture_has_nothing_below_it()
    {
        var picture = await Photographer.UploadAsync("alone.png");

        var (_, status, _) = await Photographer.RefusedAsync(HttpMethod.Post, "/media", Photographer.Item(Constants.MediaTypes.Guids.Folder, "Below", picture));

        Assert.Equal("NotAllowed", status);
    }

    [Fact]
    public async Task What_is_thrown_away_can_be_brought_back_to_where_it_was()
    {
        var folder = await Photographer.MakeFolderAsync("Kept");
        var picture = await Photographer.UploadAsync("back-again.png", folder);

        await User.PutAsync($"/media/{picture}/move-to-recycle-bin", null);
        Assert.Empty(await Photographer.NamesAsync(folder));
        Assert.Contains("back-again.png", await BinAsync());
        Assert.Equal(folder, (Guid?)(await User.GetAsync($"/recycle-bin/media/{picture}/original-parent"))["id"]);

        await User.PutAsync($"/recycle-bin/media/{picture}/restore", new { Target = new { Id = folder } });
        Assert.Equal(["back-again.png"], await Photographer.NamesAsync(folder));
        Assert.DoesNotContain("back-again.png", await BinAsync());
    }

    [Fact]
    public async Task What_is_thrown_away_is_seen_by_staff_under_the_name_that_it_has_then()
    {
        var picture = await Photographer.UploadAsync("seen-in-the-bin.png");
        var before = await Photographer.AddressAsync(picture);
        await User.PutAsync($"/media/{picture}/move-to-recycle-bin", null);

        var address = await Photographer.AddressAsync(picture);

        Assert.Equal(before!.Replace(".png", ".deleted.png", StringComparison.Ordinal), address);
        Assert.Equal(address, (string?)JsonNode.Parse((await Photographer.ValueAsync(picture, Constants.Conventions.Media.File))!)!["src"]);
        Assert.True(File.Exists(OnDisk(address!)));
        Assert.Equal(HttpStatusCode.NotFound, (await Photographer.Visitor.GetAsync(new Uri(address!, UriKind.Relative))).StatusCode);
        await User.PutAsync($"/recycle-bin/media/{picture}/restore", new { Target = (object?)null });
        Assert.Equal(before, await Photographer.AddressAsync(picture));
    }

    [Fact]
    public async Task An_open_item_of_the_recycle_bin_leaves_the_tree_as_it_is()
    {
        var picture = await Photographer.UploadAsync("opened-in-the-bin.png");
        await Photographer.MakeFolderAsync("Beside the bin");
        await User.PutAsync($"/media/{picture}/move-to-recycle-bin", null);

        var tree = await User.GetAsync($"/tree/media/siblings?target={picture}&before=100&after=100");

        Assert.Equal(await Photographer.NamesAsync(), Names(tree));
        Assert.Equal(0, (int)tree["totalAfter"]!);
    }

    [Fact]
    public async Task Only_what_is_in_the_recycle_bin_is_deleted_from_it()
    {
        var picture = await Photographer.UploadAsync("not-thrown.png");

        Assert.Equal("NotInTrash", (await Photographer.RefusedAsync(HttpMethod.Delete, $"/recycle-bin/media/{picture}")).Status);
        await User.PutAsync($"/media/{picture}/move-to-recycle-bin", null);
        await User.DeleteAsync($"/recycle-bin/media/{picture}");

        Assert.Equal(HttpStatusCode.NotFound, (await User.SendAsync(HttpMethod.Get, $"/media/{picture}")).StatusCode);
    }

    [Fact]
    public async Task A_folder_is_listed_in_order_and_by_what_the_names_have_in_them()
    {
        var folder = await Photographer.MakeFolderAsync("Listed");
        foreach (var name in (string[])["b-tree.png", "a-tree.png", "house.png"])
            await Photographer.UploadAsync(name, folder);

        Assert.Equal(["a-tree.png", "b-tree.png", "house.png"], await ListAsync($"?id={folder}&orderBy=name"));
        Assert.Equal(["b-tree.png", "a-tree.png"], await ListAsync($"?id={folder}&orderBy=name&orderDirection=Descending&filter=tree"));
        Assert.Equal(["b-tree.png"], await ListAsync($"?id={folder}&orderBy=name&skip=1&take=1"));
        Assert.Contains("Listed", await ListAsync("?id=&dataTypeId=&orderBy=name&filter="));
        var (_, status, _) = await Photographer.RefusedAsync(HttpMethod.Get, $"/collection/media?id={folder}&orderBy=nonsense");
        Assert.Equal("OrderByNotPartOfCollectionConfiguration", status);
    }

    [Fact]
    public async Task Who_uses_a_picture_is_known_before_it_goes()
    {
        var picture = await Photographer.UploadAsync("used.png");
        Assert.Equal(0, (int)(await User.GetAsync($"/media/{picture}/referenced-by"))["total"]!);

        var home = (await User.GetAsync("/tree/document/root"))["items"]![0]!["id"]!.GetValue<Guid>();
        var document = await User.GetAsync($"/document/{home}");
        var values = document["values"]!.AsArray().Where(value => (string?)value!["alias"] != "shareImage").Select(value => value!.DeepClone()).ToList();
        values.Add(Photographer.Value("shareImage", new JsonArray(new JsonObject { ["key"] = Guid.NewGuid().ToString(), ["mediaKey"] = picture.ToString(), ["mediaTypeAlias"] = "Image" })));
        await User.PutAsync($"/document/{home}", new JsonObject
        {
            ["values"] = new JsonArray([.. values]),
            ["variants"] = document["variants"]!.DeepClone(),
            ["template"] = document["template"]?.DeepClone(),
        });

        var found = await User.GetAsync($"/media/{picture}/referenced-by");
        Assert.Equal(home, (Guid?)found["items"]![0]!["id"]);
        Assert.Equal(picture, (Guid?)(await User.GetAsync($"/media/are-referenced?id={picture}"))["items"]![0]!["id"]);
    }

    private string OnDisk(string address) => Path.Combine(site.Cms.DataFolder, address.TrimStart('/'));

    private async Task<JsonObject> ChangedAsync(Guid media, string name)
    {
        var values = (await Photographer.ReadAsync(media))["values"]!.AsArray().Select(value => Photographer.Value((string)value!["alias"]!, value["value"]?.DeepClone()));
        return new() { ["values"] = new JsonArray([.. values]), ["variants"] = new JsonArray(new JsonObject { ["name"] = name }) };
    }

    private async Task<IReadOnlyList<string>> BinAsync() => Names(await User.GetAsync("/recycle-bin/media/root"));

    private async Task<IReadOnlyList<string>> ListAsync(string query) => Names(await User.GetAsync("/collection/media" + query));

    private static IReadOnlyList<string> Names(JsonNode page) => [.. page["items"]!.AsArray().Select(item => (string)item!["variants"]![0]!["name"]!)];
}
