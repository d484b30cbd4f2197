using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Tests.Website;

namespace Litt.Cms.Tests.Editors;

/// <summary>What others refer to: here the advocacy statement, to which a page links in its text.</summary>
public sealed class ReferencedDocuments
{
    private const string Content = "Umbraco:CMS:Content:";

    [Fact]
    public async Task Tell_who_refers_to_them()
    {
        await using var cms = await TestCms.StartAsync();
        var user = await BackofficeUser.SignInAsync(cms);
        var referring = await ReferAsync(cms);

        var found = await user.GetAsync($"/document/{Author.Statement}/referenced-by");

        Assert.Contains(referring.ToString(), found["items"]!.AsArray().Select(item => (string?)item!["id"]));
    }

    [Theory]
    [InlineData("DisableUnpublishWhenReferenced", "PUT", "unpublish", "CannotUnpublishWhenReferenced")]
    [InlineData("DisableDeleteWhenReferenced", "PUT", "move-to-recycle-bin", "CannotMoveToRecycleBinWhenReferenced")]
    [InlineData("DisableDeleteWhenReferenced", "DELETE", "", "CannotDeleteWhenReferenced")]
    public async Task Stay_where_the_settings_say_so(string setting, string method, string operation, string status)
    {
        await using var cms = await TestCms.StartAsync(new Dictionary<string, string?> { [Content + setting] = "true" });
        var user = await BackofficeUser.SignInAsync(cms);
        await ReferAsync(cms);
        object? body = operation == "unpublish" ? new { Cultures = (string[]?)null } : null;

        using var refused = await user.SendAsync(new HttpMethod(method), $"/document/{Author.Statement}/{operation}".TrimEnd('/'), body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(status, (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["operationStatus"]);
        Assert.Equal(HttpStatusCode.OK, await cms.StatusAsync("/advocacy-statement/"));
        Assert.False((bool)(await user.GetAsync($"/document/{Author.Statement}"))["isTrashed"]!);
    }

    private static Task<Guid> ReferAsync(TestCms cms) => new Author(cms).PublishPageAsync(
        "Referring", values: ("body", $$"""{"markup":"<p><a type=\"document\" href=\"/{localLink:{{Author.Statement}}}\">x</a></p>"}"""));
}
