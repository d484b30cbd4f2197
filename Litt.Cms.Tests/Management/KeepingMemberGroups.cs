using System.Net;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Management;

public sealed class KeepingMemberGroups(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Makes_renames_lists_and_deletes_them()
    {
        var friends = await CreateAsync("Friends");
        var board = await CreateAsync("Board");
        await site.Administrator.PutAsync($"/member-group/{friends}", new { Name = "Allies" });

        Assert.Equal("Allies", (string?)(await site.Administrator.GetAsync($"/member-group/{friends}"))["name"]);
        foreach (var list in new[] { "/member-group", "/tree/member-group/root" })
            Assert.Equal(["Allies", "Board"], Names((await site.Administrator.GetAsync(list))["items"]!));
        Assert.Equal(["Board"], Names(await site.Administrator.GetAsync($"/item/member-group?id={board}")));

        await site.Administrator.DeleteAsync($"/member-group/{friends}");
        await site.Administrator.DeleteAsync($"/member-group/{board}");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Administrator.SendAsync(HttpMethod.Get, $"/member-group/{friends}")).StatusCode);
        Assert.Empty((await site.Administrator.GetAsync("/member-group"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Refuses_a_name_that_is_taken_or_missing_and_one_that_is_not_there()
    {
        var group = await CreateAsync("Taken");
        var other = await CreateAsync("Other");

        Assert.Equal("DuplicateName", await RefusalAsync(HttpMethod.Post, "/member-group", "Taken"));
        Assert.Equal("DuplicateName", await RefusalAsync(HttpMethod.Put, $"/member-group/{other}", "Taken"));
        Assert.Equal("CannotHaveEmptyName", await RefusalAsync(HttpMethod.Post, "/member-group", " "));
        Assert.Equal("NotFound", await RefusalAsync(HttpMethod.Put, $"/member-group/{Guid.NewGuid()}", "Somebody"));
        foreach (var id in new[] { group, other })
            await site.Administrator.DeleteAsync($"/member-group/{id}");
    }

    [Fact]
    public async Task Keeps_documents_to_them_under_their_new_name_until_they_are_gone()
    {
        var (group, door) = (await CreateAsync("Crew"), await site.WriteAsync("The door"));
        var captain = await CreateAsync("Captain");
        var secret = await site.WriteAsync("The secret");
        await site.Administrator.SendAsync(HttpMethod.Post, $"/document/{secret}/public-access", new
        {
            MemberGroupNames = new[] { "Crew", "Captain" },
            MemberUserNames = Array.Empty<string>(),
            LoginDocument = new { Id = door },
            ErrorDocument = new { Id = door },
        });

        await site.Administrator.PutAsync($"/member-group/{group}", new { Name = "Hands" });
        Assert.Equal(["Captain", "Hands"], await WhoAsync());
        await site.Administrator.DeleteAsync($"/member-group/{group}");
        Assert.Equal(["Captain"], await WhoAsync());
        await site.Administrator.DeleteAsync($"/member-group/{captain}");

        async Task<IEnumerable<string?>> WhoAsync() => Names((await site.Administrator.GetAsync($"/document/{secret}/public-access"))["groups"]!).Order(StringComparer.Ordinal);
    }

    private Task<Guid> CreateAsync(string name) => site.Administrator.CreateAsync("/member-group", new { Name = name });

    private async Task<string?> RefusalAsync(HttpMethod method, string path, string name)
    {
        using var answer = await site.Administrator.SendAsync(method, path, new { Name = name });
        Assert.InRange((int)answer.StatusCode, 400, 499);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["operationStatus"];
    }

    private static IEnumerable<string?> Names(JsonNode items) => items.AsArray().Select(item => (string?)item!["name"]);
}
