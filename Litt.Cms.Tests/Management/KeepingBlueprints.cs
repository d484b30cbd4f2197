using System.Net;
using System.Text.Json.Nodes;

namespace Litt.Cms.Tests.Management;

public sealed class KeepingBlueprints(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Lets_documents_begin_as_another_is()
    {
        var document = await site.WriteAsync("Model", "Model", author: "Bea");
        var folder = await site.Administrator.CreateAsync("/document-blueprint/folder", new { Name = "Models" });

        var blueprint = await site.Administrator.CreateAsync("/document-blueprint/from-document", new { Document = new { Id = document }, Name = "As Bea does", Parent = new { Id = folder } });

        var scaffold = await site.Administrator.GetAsync($"/document-blueprint/{blueprint}/scaffold");
        Assert.Equal("Bea", (string?)Value(scaffold, "author")["value"]);
        Assert.Equal(site.ArticleType, (Guid)scaffold["documentType"]!["id"]!);
        Assert.Equal(["As Bea does"], await NamesAsync($"/document-type/{site.ArticleType}/blueprint", "As Bea does"));
        Assert.Equal(["As Bea does"], await NamesAsync($"/tree/document-blueprint/children?parentId={folder}"));
        Assert.Contains("Models", await NamesAsync("/tree/document-blueprint/root?foldersOnly=true"));
    }

    [Fact]
    public async Task Changes_moves_and_deletes_them()
    {
        var blueprint = await site.Administrator.CreateAsync("/document-blueprint", new
        {
            DocumentType = new { Id = site.ArticleType },
            Values = new[] { new { Alias = "author", Value = "Cleo" } },
            Variants = new[] { new { Name = "First", Culture = "en-US" } },
        });
        var folder = await site.Administrator.CreateAsync("/document-blueprint/folder", new { Name = "Moved here" });

        await site.Administrator.PutAsync($"/document-blueprint/{blueprint}", new
        {
            Values = new[] { new { Alias = "author", Value = "Dora" } },
            Variants = new[] { new { Name = "Second", Culture = "en-US" } },
        });
        await site.Administrator.PutAsync($"/document-blueprint/{blueprint}/move", new { Target = new { Id = folder } });

        var now = await site.Administrator.GetAsync($"/document-blueprint/{blueprint}");
        Assert.Equal("Dora", (string?)Value(now, "author")["value"]);
        Assert.Equal(["Second"], await NamesAsync($"/tree/document-blueprint/children?parentId={folder}"));
        Assert.NotEmpty((await site.Administrator.GetAsync($"/document-blueprint/{blueprint}/audit-log"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Administrator.SendAsync(HttpMethod.Delete, $"/document-blueprint/folder/{folder}")).StatusCode);
        await site.Administrator.DeleteAsync($"/document-blueprint/{blueprint}");
        await site.Administrator.DeleteAsync($"/document-blueprint/folder/{folder}");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Administrator.SendAsync(HttpMethod.Get, $"/document-blueprint/{blueprint}")).StatusCode);
    }

    private async Task<IEnumerable<string?>> NamesAsync(string path, string? only = null) =>
        (await site.Administrator.GetAsync(path))["items"]!.AsArray().Select(item => (string?)item!["name"]).Where(name => only is null || name == only);

    private static JsonNode Value(JsonNode document, string alias) => document["values"]!.AsArray().Single(value => (string?)value!["alias"] == alias)!;
}
