using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Management;

public sealed class ListingChildren(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Shows_the_columns_of_the_list_in_the_order_that_is_asked_for()
    {
        await AddColumnAsync("author");
        var list = await site.WriteAsync("A list");
        await site.WriteAsync("One", "En", list, author: "Cleo");
        await site.WriteAsync("Two", "To", list, author: "Bea");
        await site.WriteAsync("Three", "Tre", list, author: "Dora");

        var byAuthor = await ReadAsync($"/collection/document/{list}?orderBy=author&orderDirection=Descending");
        Assert.Equal(["Dora", "Cleo", "Bea"], byAuthor.Select(item => (string?)item["values"]!.AsArray().Single()!["value"]));
        Assert.Equal(["One", "Three", "Two"], Names(await ReadAsync($"/collection/document/{list}?orderBy=name&orderCulture=en-US"), "en-US"));
        Assert.Equal(["En", "To", "Tre"], Names(await ReadAsync($"/collection/document/{list}?orderBy=name&orderCulture=da-DK"), "da-DK"));
        Assert.Equal(3, (await ReadAsync($"/collection/document/{list}?dataTypeId=")).Length);
        Assert.Equal(["Three"], Names(await ReadAsync($"/collection/document/{list}?orderBy=name&orderCulture=en-US&skip=1&take=1"), "en-US"));
        Assert.Equal(["One"], Names(await ReadAsync($"/collection/document/{list}?orderBy=name&filter=one"), "en-US"));
        Assert.Equal("Ada Administrator", (string?)byAuthor[0]["creator"]);
        Assert.Equal(list, (Guid)byAuthor[0]["ancestors"]![0]!["id"]!);
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        var list = await site.WriteAsync("Another list");

        Assert.Equal("OrderByNotPartOfCollectionConfiguration", await RefusedAsync($"/collection/document/{list}?orderBy=nonsense", HttpStatusCode.BadRequest));
        Assert.Equal("DataTypeNotFound", await RefusedAsync($"/collection/document/{list}?dataTypeId={Guid.NewGuid()}", HttpStatusCode.NotFound));
        Assert.Equal("DataTypeNotContentProperty", await RefusedAsync(
            $"/collection/document/{list}?dataTypeId={Constants.DataTypes.Guids.ListViewContentGuid}", HttpStatusCode.BadRequest));
        Assert.Equal("ContentNotCollection", await RefusedAsync($"/collection/document/{Website.Author.FirstPrinciple}", HttpStatusCode.BadRequest));
        Assert.Equal("ContentNotFound", await RefusedAsync($"/collection/document/{Guid.NewGuid()}", HttpStatusCode.NotFound));
    }

    private async Task AddColumnAsync(string alias)
    {
        var types = site.Cms.Services.GetRequiredService<IDataTypeService>();
        var view = (await types.GetAsync(Constants.DataTypes.Guids.ListViewContentGuid))!;
        view.ConfigurationData = new Dictionary<string, object>(view.ConfigurationData)
        {
            ["includeProperties"] = new[] { new { alias = "updateDate", isSystem = true }, new { alias, isSystem = false } },
        };
        Assert.True((await types.UpdateAsync(view, Constants.Security.SuperUserKey)).Success);
    }

    private async Task<JsonNode[]> ReadAsync(string path) => [.. (await site.Administrator.GetAsync(path))["items"]!.AsArray().Select(item => item!)];

    private static IEnumerable<string?> Names(JsonNode[] items, string culture) =>
        items.Select(item => (string?)item["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == culture)!["name"]);

    private async Task<string?> RefusedAsync(string path, HttpStatusCode status)
    {
        var answer = await site.Administrator.SendAsync(HttpMethod.Get, path);
        Assert.Equal(status, answer.StatusCode);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["operationStatus"];
    }
}
