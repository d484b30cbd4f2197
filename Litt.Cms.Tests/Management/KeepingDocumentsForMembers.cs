using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Management;

public sealed class KeepingDocumentsForMembers(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Holds_for_the_groups_that_are_chosen_until_it_is_taken_back()
    {
        var (secret, below, door) = await WriteAsync("Kept");
        await AddGroupAsync("Volunteers");
        await AddGroupAsync("Board");

        var made = await site.Administrator.SendAsync(HttpMethod.Post, $"/document/{secret}/public-access", For(door, "Volunteers"));

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(["Volunteers"], Groups(await site.Administrator.GetAsync($"/document/{secret}/public-access")));
        var inherited = await site.Administrator.GetAsync($"/document/{below}/public-access?includeAncestors=true");
        Assert.Equal((true, door), ((bool)inherited["isProtectedByAncestor"]!, (Guid)inherited["loginDocument"]!["id"]!));
        Assert.True((bool)(await site.Administrator.GetAsync($"/item/document?id={secret}"))[0]!["isProtected"]!);

        await site.Administrator.PutAsync($"/document/{secret}/public-access", For(door, "Board"));
        Assert.Equal(["Board"], Groups(await site.Administrator.GetAsync($"/document/{secret}/public-access")));

        await site.Administrator.DeleteAsync($"/document/{secret}/public-access");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Administrator.SendAsync(HttpMethod.Get, $"/document/{secret}/public-access")).StatusCode);
        Assert.False((bool)(await site.Administrator.GetAsync($"/item/document?id={secret}"))[0]!["isProtected"]!);
    }

    [Fact]
    public async Task Hides_them_and_what_lies_below_from_visitors_at_once()
    {
        var (secret, below, door) = await WriteAsync("Hidden");
        await AddGroupAsync("Friends");
        await site.PublishAsync(secret, "en-US");
        await site.PublishAsync(below, "en-US");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await DeliveredAsync(secret), await DeliveredAsync(below)]);

        await site.Administrator.SendAsync(HttpMethod.Post, $"/document/{secret}/public-access", For(door, "Friends"));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [await DeliveredAsync(secret), await DeliveredAsync(below)]);

        await site.Administrator.DeleteAsync($"/document/{secret}/public-access");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await DeliveredAsync(secret), await DeliveredAsync(below)]);
    }

    [Fact]
    public async Task Is_refused_for_nobody_for_both_and_without_a_page_to_sign_in()
    {
        var (secret, _, door) = await WriteAsync("Refused");
        await AddGroupAsync("Readers");

        Assert.Equal("NoAllowedEntities", await RefusalAsync(secret, For(door)));
        Assert.Equal("LoginNodeNotFound", await RefusalAsync(secret, For(Guid.NewGuid(), "Readers")));
        Assert.Equal("AmbiguousRule", await RefusalAsync(secret, For(door, ["Readers"], ["somebody"])));
    }

    private async Task<(Guid Secret, Guid Below, Guid Door)> WriteAsync(string name)
    {
        var secret = await site.WriteAsync(name);
        return (secret, await site.WriteAsync($"{name}, below", parent: secret), await site.WriteAsync($"{name}, door"));
    }

    private async Task<HttpStatusCode> DeliveredAsync(Guid id) =>
        (await site.Cms.Visitor.GetAsync(new Uri($"/umbraco/delivery/api/v2/content/item/{id}", UriKind.Relative))).StatusCode;

    private Task AddGroupAsync(string name) => site.Service<IMemberGroupService>().CreateAsync(new MemberGroup { Name = name });

    private async Task<string?> RefusalAsync(Guid document, object wish)
    {
        var answer = await site.Administrator.SendAsync(HttpMethod.Post, $"/document/{document}/public-access", wish);
        Assert.True((int)answer.StatusCode is >= 400 and < 500, answer.StatusCode.ToString());
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["operationStatus"];
    }

    private static object For(Guid door, params string[] groups) => For(door, groups, []);

    private static object For(Guid door, string[] groups, string[] members) =>
        new { MemberGroupNames = groups, MemberUserNames = members, LoginDocument = new { Id = door }, ErrorDocument = new { Id = door } };

    private static IEnumerable<string> Groups(JsonNode access) => access["groups"]!.AsArray().Select(group => (string)group!["name"]!);
}
