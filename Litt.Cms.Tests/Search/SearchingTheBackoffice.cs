using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Search;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Search;

public sealed class SearchingTheBackoffice : IAsyncLifetime
{
    private TestCms cms = null!;
    private BackofficeUser administrator = null!;

    private Author Author => new(cms);

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        administrator = await BackofficeUser.SignInAsync(cms);
    }

    public async Task DisposeAsync() => await cms.DisposeAsync();

    [Fact]
    public async Task Finds_a_draft_at_once_by_its_name_and_its_text_while_visitors_do_not()
    {
        await FindAsync("warm up the index");
        var key = await Author.WritePageAsync("Zebra crossing", null, ("heading", "Quokka"));

        Assert.Equal([key], await FindAsync("zebra cros"));
        Assert.Equal([key], await FindAsync("quokka"));
        Assert.Equal([key], await FindAsync(key.ToString()));

        await Author.ChangeAsync(key, "Giraffe", ("heading", "Quokka"));
        Assert.Empty(await FindAsync("zebra"));
        Assert.Equal([key], await FindAsync("giraffe"));
        Assert.Empty((await QueryAsync("ExternalIndex", "giraffe"))["items"]!.AsArray());

        await Author.PublishAsync(key);
        Assert.Single((await QueryAsync("ExternalIndex", "giraffe"))["items"]!.AsArray());
        await Author.UnpublishAsync(key);
        Assert.Empty((await QueryAsync("ExternalIndex", "giraffe"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Finds_what_is_in_the_recycle_bin_only_where_that_is_asked_for()
    {
        var key = await Author.WritePageAsync("Zebra crossing");
        var below = await Author.WritePageAsync("Zebra foal", key);
        await Author.TrashAsync(key);

        Assert.Empty(await FindAsync("zebra"));
        Assert.Equal([key, below], await FindAsync("zebra", "&trashed=true"), new AsSets());
        Assert.Equal(HttpStatusCode.OK, (await administrator.SendAsync(HttpMethod.Delete, $"/recycle-bin/document/{key}")).StatusCode);
        Assert.Empty(await FindAsync("zebra", "&trashed=true"));
    }

    [Fact]
    public async Task Is_narrowed_by_type_and_parent_and_cut_into_pages()
    {
        var parent = await Author.WritePageAsync("Zebra house");
        var below = new List<Guid>();
        foreach (var number in Enumerable.Range(1, 5))
            below.Add(await Author.WritePageAsync($"Zebra {number}", parent));

        Assert.Equal(below, await FindAsync("zebra", $"&parentId={parent}"), new AsSets());
        Assert.Empty(await FindAsync("zebra", $"&allowedDocumentTypes={Author.PrincipleType}"));
        Assert.Equal(6, (await FindAsync("zebra", $"&allowedDocumentTypes={Author.PageType}")).Count);
        var page = await administrator.GetAsync("/item/document/search?query=zebra&skip=4&take=4");
        Assert.Equal(6, page["total"]!.GetValue<int>());
        Assert.Equal(2, page["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Neither_lists_nor_counts_what_lies_outside_the_start_nodes_or_may_not_be_read()
    {
        var mine = await Author.WritePageAsync("Zebra house");
        var hidden = await Author.WritePageAsync("Zebra secret", mine);
        var open = await Author.WritePageAsync("Zebra open", mine);
        await Author.WritePageAsync("Zebra elsewhere");
        var user = await HireAsync(mine, hidden);

        var found = await user.GetAsync("/item/document/search?query=zebra");

        Assert.Equal([mine, open], found["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()), new AsSets());
        Assert.Equal(2, found["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Goes_on_when_the_index_is_rebuilt_from_the_dashboard()
    {
        var key = await Author.WritePageAsync("Zebra crossing");
        Assert.Equal([key], await FindAsync("zebra"));

        Assert.Equal(HttpStatusCode.OK, (await administrator.SendAsync(HttpMethod.Post, "/indexer/InternalIndex/rebuild")).StatusCode);
        await WaitForHealthAsync();

        Assert.Equal([key], await FindAsync("zebra"));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.SendAsync(HttpMethod.Post, "/indexer/NoIndex/rebuild")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.SendAsync(HttpMethod.Get, "/indexer/NoIndex")).StatusCode);
    }

    [Fact]
    public async Task Knows_that_the_index_is_as_new_as_the_database_and_when_it_is_not()
    {
        var key = await Author.PublishPageAsync("Zebra crossing");
        var other = await Author.PublishPageAsync("Zebra foal");
        await Author.MoveAsync(other, key);
        await Author.ChangeAsync(key, "Zebra house");
        await Author.TrashAsync(other);
        Assert.Equal([key], await FindAsync("zebra"));
        var indexes = cms.Services.GetRequiredService<SearchIndexes>();

        indexes.Commit();
        Assert.False(indexes.AreBehind());
        indexes.Internal.Commit("another database");
        Assert.True(indexes.AreBehind());
    }

    private async Task WaitForHealthAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await administrator.GetAsync("/indexer/InternalIndex"))["healthStatus"]!["status"]!.GetValue<string>() != "Healthy")
            await Task.Delay(20, limit.Token);
    }

    private async Task<IReadOnlyList<Guid>> FindAsync(string query, string more = "") =>
        [.. (await administrator.GetAsync($"/item/document/search?query={Uri.EscapeDataString(query)}{more}"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>())];

    private Task<JsonNode> QueryAsync(string searcher, string term) => administrator.GetAsync($"/searcher/{searcher}/query?term={term}");

    /// <summary>Somebody who begins at a document and may not read another one below it.</summary>
    private async Task<BackofficeUser> HireAsync(Guid start, Guid hidden)
    {
        var services = cms.Services;
        var groups = services.GetRequiredService<IUserGroupService>();
        var group = await groups.GetAsync(Constants.Security.EditorGroupKey) ?? throw new InvalidOperationException("There is no group of editors.");
        group.GranularPermissions.Add(new DocumentGranularPermission { Key = hidden, Permission = "Umb.Document.Update" });
        Assert.True((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success);
        var users = services.GetRequiredService<IUserService>();
        var made = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = "e@litt.example", UserName = "e@litt.example", Name = "E", UserGroupKeys = new HashSet<Guid> { group.Key } },
            approveUser: true);
        var user = made.Result.CreatedUser!;
        user.StartContentIds = [services.GetRequiredService<IEntityService>().Get(start)!.Id];
        users.Save(user);
        return await BackofficeUser.SignInAsync(cms, "e@litt.example", made.Result.InitialPassword!);
    }

    private sealed class AsSets : IEqualityComparer<IEnumerable<Guid>>
    {
        public bool Equals(IEnumerable<Guid>? x, IEnumerable<Guid>? y) => x!.Order().SequenceEqual(y!.Order());

        public int GetHashCode(IEnumerable<Guid> obj) => 0;
    }
}
