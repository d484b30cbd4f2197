using System.Diagnostics;
using System.Net;

namespace Litt.Cms.Tests.Management;

public sealed class ManyEditorsAtOnce(DocumentSite site) : IClassFixture<DocumentSite>
{
    private const int Editors = 20;
    private const int Visitors = 4;

    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Lose_nothing_and_fail_nowhere_while_visitors_read()
    {
        List<(BackofficeUser Editor, Guid Document)> work = [];
        for (var i = 0; i < Editors; i++)
            work.Add((await site.HireAsync(_ => { }), await site.WriteAsync($"Busy {i}", $"Travl {i}")));

        var clock = Stopwatch.StartNew();
        var written = Task.WhenAll(work.Select(one => EditAsync(one.Editor, one.Document, clock)));
        var read = Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => ReadAsync(clock)));

        var saves = await written;
        Assert.All(saves, count => Assert.True(count > 0));
        Assert.All(await read, count => Assert.True(count > 0));
        for (var i = 0; i < Editors; i++)
        {
            var published = await site.Administrator.GetAsync($"/document/{work[i].Document}/published");
            Assert.Contains($"Turn {saves[i]}", published["values"]!.AsArray().Select(value => (string?)value!["value"]));
        }
    }

    [Fact]
    public async Task Who_publish_the_same_document_find_both_versions_in_its_history()
    {
        var id = await site.WriteAsync("Shared");
        var (ada, grace) = (await site.HireAsync(_ => { }), await site.HireAsync(_ => { }));

        await Task.WhenAll(PublishAsync(ada, id, "Written by Ada"), PublishAsync(grace, id, "Written by Grace"));

        var versions = await AuthorsAsync(id);
        Assert.Superset(new HashSet<string?> { "Written by Ada", "Written by Grace" }, versions.ToHashSet());
        Assert.Equal(await AuthorAsync($"/document/{id}"), await AuthorAsync($"/document/{id}/published"));
    }

    [Fact]
    public async Task Who_patch_publish_and_unpublish_the_same_document_wait_for_each_other()
    {
        var id = await site.WriteAsync("Crowded");
        var publish = new { PublishSchedules = new[] { new { Culture = DocumentSite.English } } };
        var changes = Enumerable.Range(0, 8).Select(i => (i % 4) switch
        {
            0 => site.Administrator.SendAsync(HttpMethod.Put, $"/document/{id}/publish", publish),
            1 => site.Administrator.SendAsync(HttpMethod.Put, $"/document/{id}/unpublish", new { Cultures = new[] { DocumentSite.English } }),
            _ => site.Administrator.SendAsync(HttpMethod.Patch, $"/document/{id}/patch", new { Operations = new[] { new { Op = "replace", Path = "/variants[culture=en-US]/name", Value = $"Crowded {i}" } } }),
        });

        var answers = await Task.WhenAll(changes);

        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode}"));
        Assert.All(answers.Where(answer => answer.RequestMessage!.Method == HttpMethod.Patch), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    /// <summary>Saves and publishes again and again, and reads each time what was saved.</summary>
    /// <returns>The number of the last turn.</returns>
    private static async Task<int> EditAsync(BackofficeUser editor, Guid document, Stopwatch clock)
    {
        var turn = 0;
        do
        {
            var text = $"Turn {++turn}";
            await editor.PutAsync($"/document/{document}/update-and-publish", new
            {
                CulturesToPublish = new[] { DocumentSite.English, DocumentSite.Danish },
                Values = new[] { new { Alias = "title", Value = text, Culture = DocumentSite.English }, new { Alias = "title", Value = text, Culture = DocumentSite.Danish } },
                Variants = new[] { new { Name = $"{text} of {document}", Culture = DocumentSite.English }, new { Name = $"{text} of {document}", Culture = DocumentSite.Danish } },
            });
            var titles = (await editor.GetAsync($"/document/{document}"))["values"]!.AsArray().Where(value => (string?)value!["alias"] == "title");
            Assert.All(titles, title => Assert.Equal(text, (string?)title!["value"]));
        }
        while (clock.Elapsed < Busy);

        return turn;
    }

    private async Task<int> ReadAsync(Stopwatch clock)
    {
        var reads = 0;
        do
        {
            foreach (var path in new[] { "/harm-reduction-principles/", "/umbraco/delivery/api/v2/content?take=50" })
                Assert.Equal(HttpStatusCode.OK, (await site.Cms.Visitor.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            reads++;
            await Task.Yield();
        }
        while (clock.Elapsed < Busy);

        return reads;
    }

    private static Task PublishAsync(BackofficeUser editor, Guid id, string author) => editor.PutAsync($"/document/{id}/update-and-publish", new
    {
        CulturesToPublish = new[] { DocumentSite.English },
        Values = new[] { new { Alias = "author", Value = author } },
        Variants = new[] { new { Name = "Shared", Culture = DocumentSite.English } },
    });

    private async Task<IEnumerable<string?>> AuthorsAsync(Guid id)
    {
        List<string?> authors = [];
        foreach (var version in (await site.Administrator.GetAsync($"/document-version?documentId={id}&culture=en-US"))["items"]!.AsArray())
            authors.Add(await AuthorAsync($"/document-version/{version!["id"]}"));
        return authors;
    }

    private async Task<string?> AuthorAsync(string path) => (string?)(await site.Administrator.GetAsync(path))["values"]!.AsArray()
        .Single(value => (string?)value!["alias"] == "author")!["value"];
}
