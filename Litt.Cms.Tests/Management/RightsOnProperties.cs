using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Management;

/// <summary>Who may see and change which values of a document, by the permissions on its properties.</summary>
public sealed class RightsOnProperties(DocumentSite site) : IClassFixture<DocumentSite>
{
    private const string Read = ActionDocumentPropertyRead.ActionLetter;
    private const string Write = ActionDocumentPropertyWrite.ActionLetter;

    [Fact]
    public async Task Keep_back_what_may_not_be_read_wherever_it_is_shown()
    {
        var id = await site.WriteAsync("Secretive", "Hemmelig", author: "Grace");
        await site.PublishAsync(id, "en-US", "da-DK");
        var blueprint = await site.Administrator.CreateAsync("/document-blueprint/from-document", new { Document = new { Id = id }, Name = "Secretive blueprint" });
        var user = await site.HireAsync(group => Allow(group, "author"));
        var version = (await user.GetAsync($"/document-version?documentId={id}&culture=en-US"))["items"]![0]!["id"];

        foreach (var path in new[] { $"/document/{id}", $"/document/{id}/published", $"/document-version/{version}", $"/document-blueprint/{blueprint}/scaffold" })
        {
            Assert.Equal(["title"], Aliases(await user.GetAsync(path)));
            Assert.Contains("author", Aliases(await site.Administrator.GetAsync(path)));
        }
    }

    [Theory]
    [InlineData("kept as it is sent", "Grace", Read)]
    [InlineData("kept where it can't be seen", null)]
    [InlineData("kept against a try", "Mallory", Read)]
    [InlineData("kept against a blind try", "Mallory")]
    public async Task Leave_as_it_is_what_may_not_be_written(string name, string? sent, params string[] verbs)
    {
        var id = await site.WriteAsync(name, author: "Grace");
        var user = await site.HireAsync(group => Allow(group, "author", verbs));

        await user.PutAsync($"/document/{id}", Draft(name + ", again", sent));

        Assert.Equal(("Grace", name + ", again"), await ValuesAsync(id));
        await user.PutAsync($"/document/{id}/update-and-publish", Draft(name + ", published", sent));
        Assert.Equal(("Grace", name + ", published"), await ValuesAsync(id));
    }

    [Fact]
    public async Task Leave_as_it_is_what_may_be_written_but_not_seen_unless_it_is_sent()
    {
        var id = await site.WriteAsync("Blind", author: "Grace");
        var user = await site.HireAsync(group => Allow(group, "author", Write));

        await user.PutAsync($"/document/{id}", Draft("Blind", null));
        Assert.Equal(("Grace", "Blind"), await ValuesAsync(id));
        await user.PutAsync($"/document/{id}", Draft("Blind", "Ada"));
        Assert.Equal(("Ada", "Blind"), await ValuesAsync(id));
    }

    [Fact]
    public async Task Hold_for_patches_and_for_new_documents_too()
    {
        var id = await site.WriteAsync("Patched", author: "Grace");
        var user = await site.HireAsync(group => Allow(group, "author", Read));

        var patched = await user.SendAsync(HttpMethod.Patch, $"/document/{id}/patch", new { Operations = new[] { new { Op = "replace", Path = "/values[alias=author]/value", Value = "Mallory" } } });
        var made = await user.CreateAsync("/document", new
        {
            DocumentType = new { Id = site.ArticleType },
            Values = new[] { new { Alias = "author", Value = "Mallory" } },
            Variants = new[] { new { Name = "Made", Culture = "en-US" } },
        });

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        Assert.Equal("Grace", (await ValuesAsync(id)).Author);
        Assert.Null((await ValuesAsync(made)).Author);
    }

    [Fact]
    public async Task Are_those_of_any_property_where_nothing_is_said_of_one()
    {
        var id = await site.WriteAsync("Any", author: "Grace");
        var user = await site.HireAsync(group =>
        {
            group.Permissions.Remove(Write);
            Allow(group, "title", Read, Write);
        });

        await user.PutAsync($"/document/{id}", Draft("Any at all", "Mallory"));

        Assert.Equal(("Grace", "Any at all"), await ValuesAsync(id));
        Assert.Equal(["author", "title"], Aliases(await user.GetAsync($"/document/{id}")).Order(StringComparer.Ordinal));
    }

    /// <summary>Says of one property what the group may do with it: nothing where no verb is given.</summary>
    private void Allow(UserGroup group, string property, params string[] verbs)
    {
        var type = site.Service<IContentTypeService>().Get(site.ArticleType)!;
        var key = type.PropertyTypes.Single(own => own.Alias == property).Key;
        foreach (var verb in verbs.DefaultIfEmpty(string.Empty))
            group.GranularPermissions.Add(new DocumentPropertyValueGranularPermission { Key = type.Key, Permission = $"{key}|{verb}" });
    }

    private static object Draft(string title, string? author) => new
    {
        CulturesToPublish = new[] { "en-US" },
        Values = new[] { new { Alias = "title", Value = title, Culture = (string?)"en-US" } }
            .Concat(author is null ? [] : [new { Alias = "author", Value = author, Culture = (string?)null }]),
        Variants = new[] { new { Name = title, Culture = "en-US" } },
    };

    private async Task<(string? Author, string? Title)> ValuesAsync(Guid id)
    {
        var values = (await site.Administrator.GetAsync($"/document/{id}"))["values"]!.AsArray();
        return (Of("author"), Of("title"));

        string? Of(string alias) => (string?)values.FirstOrDefault(value => (string?)value!["alias"] == alias)?["value"];
    }

    private static IEnumerable<string> Aliases(JsonNode document) =>
        document["values"]!.AsArray().Select(value => (string)value!["alias"]!).Distinct();
}
