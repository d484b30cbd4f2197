using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Management;

public sealed class PlacingDocuments(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Copies_with_all_below_and_remembers_the_original()
    {
        var original = await site.WriteAsync("Original");
        await site.WriteAsync("Part", parent: original);
        var target = await site.WriteAsync("Target");

        var copy = await site.Administrator.CreateAsync(
            $"/document/{original}/copy", new { Target = new { Id = target }, RelateToOriginal = true, IncludeDescendants = true });

        Assert.Equal(["Part"], await NamesAsync($"/tree/document/children?parentId={copy}"));
        var type = site.Service<IRelationService>().GetRelationTypeByAlias(Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias)!.Key;
        var relations = (await site.Administrator.GetAsync($"/relation/type/{type}"))["items"]!.AsArray();
        Assert.Contains(relations, relation => (Guid)relation!["parent"]!["id"]! == original && (Guid)relation["child"]!["id"]! == copy);
    }

    [Fact]
    public async Task Moves_and_refuses_to_move_below_itself()
    {
        var (from, to) = (await site.WriteAsync("From"), await site.WriteAsync("To"));
        var moved = await site.WriteAsync("Moved", parent: from);

        await site.Administrator.PutAsync($"/document/{moved}/move", new { Target = new { Id = to } });
        Assert.Equal(["Moved"], await NamesAsync($"/tree/document/children?parentId={to}"));
        Assert.Empty(await NamesAsync($"/tree/document/children?parentId={from}"));

        var refused = await site.Administrator.SendAsync(HttpMethod.Put, $"/document/{to}/move", new { Target = new { Id = moved } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Sorts_children_and_the_root()
    {
        var parent = await site.WriteAsync("Sorted");
        var (b, a, c) = (await site.WriteAsync("B", parent: parent), await site.WriteAsync("A", parent: parent), await site.WriteAsync("C", parent: parent));

        await site.Administrator.PutAsync("/document/sort", new
        {
            Parent = new { Id = parent },
            Sorting = new[] { c, b, a }.Select((id, place) => new { Id = id, SortOrder = place }),
        });
        Assert.Equal(["C", "B", "A"], await NamesAsync($"/tree/document/children?parentId={parent}"));

        await site.Administrator.PutAsync($"/document/{parent}/sort-children", new { Field = "Name", Direction = "Ascending", Culture = "en-US" });
        Assert.Equal(["A", "B", "C"], await NamesAsync($"/tree/document/children?parentId={parent}"));

        Guid[] root = [.. (await site.Administrator.GetAsync("/tree/document/root"))["items"]!.AsArray().Select(item => (Guid)item!["id"]!)];
        await site.Administrator.PutAsync("/document/sort", new { Parent = (object?)null, Sorting = root.Reverse().Select((id, place) => new { Id = id, SortOrder = place }) });
        Assert.Equal(root.Reverse(), (await site.Administrator.GetAsync("/tree/document/root"))["items"]!.AsArray().Select(item => (Guid)item!["id"]!));
    }

    [Fact]
    public async Task Puts_back_what_was_thrown_away_or_deletes_it_for_good()
    {
        var parent = await site.WriteAsync("Parent of trash");
        var trashed = await site.WriteAsync("Trash", parent: parent);
        await site.WriteAsync("Trash below", parent: trashed);

        await site.Administrator.PutAsync($"/document/{trashed}/move-to-recycle-bin", null);
        Assert.Equal(parent, (Guid)(await site.Administrator.GetAsync($"/recycle-bin/document/{trashed}/original-parent"))["id"]!);
        Assert.Contains("Trash", await NamesAsync("/recycle-bin/document/root"));
        Assert.Equal(["Trash below"], await NamesAsync($"/recycle-bin/document/children?parentId={trashed}"));
        Assert.Empty(await NamesAsync($"/tree/document/children?parentId={parent}"));

        await site.Administrator.PutAsync($"/recycle-bin/document/{trashed}/restore", new { Target = new { Id = parent } });
        Assert.Equal(["Trash"], await NamesAsync($"/tree/document/children?parentId={parent}"));
        Assert.Equal(["Trash below"], await NamesAsync($"/tree/document/children?parentId={trashed}"));

        await site.Administrator.PutAsync($"/document/{trashed}/move-to-recycle-bin", null);
        await site.Administrator.DeleteAsync("/recycle-bin/document");
        Assert.Empty(await NamesAsync("/recycle-bin/document/root"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Administrator.SendAsync(HttpMethod.Get, $"/document/{trashed}")).StatusCode);
    }

    [Fact]
    public async Task Leaves_the_tree_as_it_is_around_what_was_thrown_away()
    {
        var parent = await site.WriteAsync("Parent of lost");
        var trashed = await site.WriteAsync("Lost", parent: parent);
        await site.WriteAsync("Lost below", parent: trashed);
        await site.Administrator.PutAsync($"/document/{trashed}/move-to-recycle-bin", null);

        Assert.Equal(await IdsAsync("/tree/document/root?take=100"), await IdsAsync($"/tree/document/siblings?target={trashed}&before=100&after=100"));
        var line = (await site.Administrator.GetAsync($"/tree/document/ancestors?descendantId={trashed}")).AsArray();
        Assert.Equal([trashed], line.Select(item => (Guid)item!["id"]!));
        Assert.True((bool)line[0]!["isTrashed"]!);
        Assert.Null(line[0]!["parent"]);
    }

    [Fact]
    public async Task Deletes_one_of_the_things_that_were_thrown_away_with_all_below()
    {
        var (gone, kept) = (await site.WriteAsync("Gone from trash"), await site.WriteAsync("Kept in trash"));
        var below = await site.WriteAsync("Gone below", parent: gone);
        foreach (var document in (Guid[])[gone, kept])
            await site.Administrator.PutAsync($"/document/{document}/move-to-recycle-bin", null);

        await site.Administrator.DeleteAsync($"/document/{gone}");

        var left = await NamesAsync("/recycle-bin/document/root?take=100");
        Assert.Contains("Kept in trash", left);
        Assert.DoesNotContain("Gone from trash", left);
        foreach (var document in (Guid[])[gone, below])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Administrator.SendAsync(HttpMethod.Get, $"/document/{document}")).StatusCode);
    }

    [Fact]
    public async Task Tells_who_refers_to_a_document_and_to_what_lies_below_it()
    {
        var parent = await site.WriteAsync("Parent of picked");
        var picked = await site.WriteAsync("Picked", parent: parent);
        var picking = await site.Administrator.CreateAsync("/document", new
        {
            DocumentType = new { Id = site.ArticleType },
            Values = new[] { new { Alias = "related", Value = picked } },
            Variants = new[] { new { Name = "Picking", Culture = "en-US" } },
        });

        var referring = (await site.Administrator.GetAsync($"/document/{picked}/referenced-by"))["items"]!.AsArray();
        Assert.Equal([picking], referring.Select(item => (Guid)item!["id"]!));
        Assert.Equal([picked], await IdsAsync($"/document/are-referenced?id={picked}&id={picking}"));
        Assert.Equal([picked], await IdsAsync($"/document/{parent}/referenced-descendants"));
    }

    private async Task<IEnumerable<string?>> NamesAsync(string path) =>
        (await site.Administrator.GetAsync(path))["items"]!.AsArray().Select(item => (string?)item!["variants"]![0]!["name"]);

    private async Task<IEnumerable<Guid>> IdsAsync(string path) => (await site.Administrator.GetAsync(path))["items"]!.AsArray().Select(item => (Guid)item!["id"]!);
}
