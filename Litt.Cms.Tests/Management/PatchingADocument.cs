using System.Net;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Management;

public sealed class PatchingADocument(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Changes_the_named_parts_and_leaves_the_others()
    {
        var id = await site.WriteAsync("About", "Om");

        var answer = await PatchAsync(
            id,
            new { Op = "replace", Path = "/variants[culture=da-DK,segment=null]/name", Value = "Om os" },
            new { Op = "replace", Path = "/values[alias=title,culture=en-US,segment=null]/value", Value = "About us" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var now = await site.Administrator.GetAsync($"/document/{id}");
        Assert.Equal(["About", "Om os"], now["variants"]!.AsArray().Select(variant => (string)variant!["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal("About us", ValueOf(now, "title", "en-US"));
        Assert.Equal("Om", ValueOf(now, "title", "da-DK"));
        Assert.Equal("Ada", ValueOf(now, "author", null));
    }

    [Fact]
    public async Task Adds_and_removes_values()
    {
        var id = await site.WriteAsync("Adding");

        Assert.Equal(HttpStatusCode.OK, (await PatchAsync(
            id,
            new { Op = "add", Path = "/variants/-", Value = new { Name = "Tilføjet", Culture = "da-DK" } },
            new { Op = "add", Path = "/values/-", Value = new { Alias = "title", Culture = "da-DK", Value = "Tilføjet" } },
            new { Op = "remove", Path = "/values[alias=title,culture=en-US]/value", Value = (string?)null })).StatusCode);

        var now = await site.Administrator.GetAsync($"/document/{id}");
        Assert.Equal("Tilføjet", ValueOf(now, "title", "da-DK"));
        Assert.Null(ValueOf(now, "title", "en-US"));
    }

    [Theory]
    [InlineData("replace", "/values[alias=nothing]/value", "x")]
    [InlineData("replace", "values", "x")]
    [InlineData("replace", "/values[alias=title", "x")]
    [InlineData("replace", "/values[]/value", "x")]
    [InlineData("replace", "/values/99/value", "x")]
    [InlineData("replace", "/variants", "x")]
    [InlineData("replace", "/variants[culture=en-US]/name", null)]
    [InlineData("add", "/values[alias=title]", "x")]
    [InlineData("remove", "/nothing/at/all", null)]
    [InlineData("move", "/values/0", "x")]
    [InlineData("remove", "/variants", null)]
    [InlineData("replace", "/", "x")]
    public async Task Is_refused_as_a_whole_where_one_part_can_not_be_done(string op, string path, string? value)
    {
        var id = await site.WriteAsync("Kept");

        var answer = await PatchAsync(id, new { Op = "replace", Path = "/variants[culture=en-US]/name", Value = "Not kept" }, new { Op = op, Path = path, Value = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("Kept", (string?)(await site.Administrator.GetAsync($"/document/{id}"))["variants"]![0]!["name"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_culture_that_the_site_does_not_have_is_refused()
    {
        var id = await site.WriteAsync("Cultured");

        var answer = await PatchAsync(id, new { Op = "add", Path = "/variants/-", Value = new { Name = "Bonjour", Culture = "fr-FR" } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<HttpResponseMessage> PatchAsync(Guid id, params object[] operations) =>
        site.Administrator.SendAsync(HttpMethod.Patch, $"/document/{id}/patch", new { Operations = operations });

    private static string? ValueOf(JsonNode document, string alias, string? culture) => (string?)document["values"]!.AsArray()
        .SingleOrDefault(value => (string?)value!["alias"] == alias && (string?)value["culture"] == culture)?["value"];
}
