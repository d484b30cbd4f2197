using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Management;

public sealed class VaryingByCulture(DocumentSite site) : IClassFixture<DocumentSite>
{
    [Fact]
    public async Task Publishes_and_unpublishes_the_cultures_that_are_chosen()
    {
        var id = await site.WriteAsync("Chosen", "Valgt");

        await site.PublishAsync(id, "en-US", "da-DK");
        Assert.Equal(["da-DK: Published", "en-US: Published"], await StatesAsync(id));
        await site.Administrator.PutAsync($"/document/{id}/unpublish", new { Cultures = new[] { "da-DK" } });
        Assert.Equal(["da-DK: Draft", "en-US: Published"], await StatesAsync(id));
        await site.SaveAsync(id, "Chosen again", "Valgt");
        Assert.Equal(["da-DK: Draft", "en-US: PublishedPendingChanges"], await StatesAsync(id));
    }

    [Fact]
    public async Task Needs_the_mandatory_languages_and_goes_offline_with_them()
    {
        var languages = site.Service<ILanguageService>();
        var danish = (await languages.GetAsync(DocumentSite.Danish))!;
        var id = await site.WriteAsync("Mandatory", "Obligatorisk");
        danish.IsMandatory = true;
        await languages.UpdateAsync(danish, Constants.Security.SuperUserKey);
        try
        {
            var refused = await site.Administrator.SendAsync(HttpMethod.Put, $"/document/{id}/publish", DocumentSite.Now("en-US"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("MandatoryCultureMissing", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["operationStatus"]);

            await site.PublishAsync(id, "en-US", "da-DK");
            await site.Administrator.PutAsync($"/document/{id}/unpublish", new { Cultures = new[] { "da-DK" } });
            var visible = await site.Administrator.SendAsync(HttpMethod.Get, $"/document/{id}/published");
            Assert.Equal(HttpStatusCode.NotFound, visible.StatusCode);
        }
        finally
        {
            danish.IsMandatory = false;
            await languages.UpdateAsync(danish, Constants.Security.SuperUserKey);
        }
    }

    [Fact]
    public async Task Goes_back_to_an_older_version_in_one_culture_alone()
    {
        var id = await site.WriteAsync("First", "Første");
        await site.PublishAsync(id, "en-US", "da-DK");
        await site.SaveAsync(id, "Second", "Anden");
        await site.PublishAsync(id, "en-US", "da-DK");
        var versions = (await site.Administrator.GetAsync($"/document-version?documentId={id}&culture=da-DK"))["items"]!.AsArray();
        var old = versions.Single(version => !(bool)version!["isCurrentPublishedVersion"]! && !(bool)version["isCurrentDraftVersion"]!)!;

        var done = await site.Administrator.SendAsync(HttpMethod.Post, $"/document-version/{old["id"]}/rollback?culture=da-DK");

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var titles = (await site.Administrator.GetAsync($"/document/{id}"))["values"]!.AsArray().Where(value => (string?)value!["alias"] == "title");
        Assert.Equal(["Første", "Second"], titles.Select(title => (string?)title!["value"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Publishes_a_branch_while_the_client_asks_how_far_it_is()
    {
        var top = await site.WriteAsync("Branch", "Gren");
        var (below, deep) = (await site.WriteAsync("Twig", "Kvist", top), Guid.Empty);
        deep = await site.WriteAsync("Leaf", "Blad", below);

        var task = await PublishBranchAsync(top, includeUnpublished: true, "en-US");

        while (!(bool)(await site.Administrator.GetAsync($"/document/{top}/publish-with-descendants/result/{task}"))["isComplete"]!)
            await Task.Yield();

        Assert.Equal(["da-DK: Draft", "en-US: Published"], await StatesAsync(top));
        Assert.Equal(["da-DK: Draft", "en-US: Published"], await StatesAsync(deep));
    }

    [Fact]
    public async Task Of_a_branch_leaves_unpublished_what_was_so_unless_asked()
    {
        var top = await site.WriteAsync("Other branch");
        var draft = await site.WriteAsync("Draft twig", parent: top);

        var task = await PublishBranchAsync(top, includeUnpublished: false, "en-US");

        while (!(bool)(await site.Administrator.GetAsync($"/document/{top}/publish-with-descendants/result/{task}"))["isComplete"]!)
            await Task.Yield();

        Assert.Equal(["en-US: Draft"], await StatesAsync(draft));
    }

    [Fact]
    public async Task Tells_in_the_users_language_why_a_culture_has_no_address()
    {
        var id = await site.WriteAsync("Without a host", "Uden domæne");

        var published = await site.Administrator.SendAsync(HttpMethod.Put, $"/document/{id}/publish", DocumentSite.Now("en-US", "da-DK"));

        Assert.Contains("has no URL because it is not the default language", published.Headers.GetValues("Umb-Notifications").Single(), StringComparison.Ordinal);
        Assert.StartsWith("This document is published in 'Danish'", await WhyAsync(site.Administrator), StringComparison.Ordinal);
        var dane = await site.HireAsync(_ => { });
        await site.SpeakAsync(dane, DocumentSite.Danish);
        Assert.StartsWith("Dette dokument er udgivet", await WhyAsync(dane), StringComparison.Ordinal);

        async Task<string> WhyAsync(BackofficeUser reader) => (string)(await reader.GetAsync($"/document/urls?id={id}&culture=da-DK"))[0]!["urlInfos"]!.AsArray().Single()!["message"]!;
    }

    private async Task<string> PublishBranchAsync(Guid id, bool includeUnpublished, params string[] cultures)
    {
        var started = await site.Administrator.SendAsync(
            HttpMethod.Put, $"/document/{id}/publish-with-descendants", new { IncludeUnpublishedDescendants = includeUnpublished, Cultures = cultures });
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        return (string)JsonNode.Parse(await started.Content.ReadAsStringAsync())!["taskId"]!;
    }

    private async Task<IEnumerable<string>> StatesAsync(Guid id) => (await site.Administrator.GetAsync($"/document/{id}"))["variants"]!.AsArray()
        .Select(variant => $"{variant!["culture"]}: {variant["state"]}").Order(StringComparer.Ordinal);
}
