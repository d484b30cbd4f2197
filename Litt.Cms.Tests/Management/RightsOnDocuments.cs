using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Management;

/// <summary>Who may do what with a document, by start nodes, permissions and languages.</summary>
public sealed class RightsOnDocuments(RightsSite site) : IClassFixture<RightsSite>
{
    private const int Ok = 200;
    private const int Made = 201;
    private const int No = 403;

    private static readonly Dictionary<string, Func<RightsSite, object?>> Bodies = new()
    {
        ["PUT /document/{id}"] = _ => DocumentSite.Draft("Changed"),
        ["PUT /document/{id}/update-and-publish"] = _ => new
        {
            CulturesToPublish = new[] { "en-US" },
            Values = Array.Empty<object>(),
            Variants = new[] { new { Name = "Changed", Culture = "en-US" } },
        },
        ["PUT /umbraco/management/api/v1.1/document/{id}/validate"] = _ => DocumentSite.Draft("Changed"),
        ["PATCH /document/{id}/patch"] = _ => new { Operations = new[] { new { Op = "replace", Path = "/variants[culture=en-US]/name", Value = "Changed" } } },
        ["POST /document"] = at => new
        {
            DocumentType = new { Id = at.Documents.ArticleType },
            Parent = new { Id = at.Document },
            Values = Array.Empty<object>(),
            Variants = new[] { new { Name = "Below", Culture = "en-US" } },
        },
        ["PUT /document/{id}/publish"] = _ => DocumentSite.Now("en-US"),
        ["PUT /document/{id}/publish-with-descendants"] = _ => new { IncludeUnpublishedDescendants = true, Cultures = new[] { "en-US" } },
        ["PUT /document/{id}/unpublish"] = _ => new { Cultures = new[] { "en-US" } },
        ["PUT /document/{id}/move"] = at => new { Target = new { Id = at.Home } },
        ["POST /document/{id}/copy"] = at => new { Target = new { Id = at.Home }, RelateToOriginal = false, IncludeDescendants = false },
        ["PUT /document/sort"] = at => new { Parent = new { Id = at.Home }, Sorting = new[] { new { Id = at.Document, SortOrder = 0 } } },
        ["PUT /document/{id}/sort-children"] = _ => new { Field = "Name", Direction = "Ascending" },
        ["PUT /document/{id}/domains"] = _ => new { Domains = Array.Empty<object>(), DefaultIsoCode = (string?)null },
        ["PUT /document/{id}/notifications"] = _ => new { SubscribedActionIds = Array.Empty<string>() },
        ["POST /document-blueprint/from-document"] = at => new { Document = new { Id = at.Document }, Name = Guid.NewGuid().ToString() },
    };

    /// <summary>Operation, then the status for somebody who may do all, who begins elsewhere in the tree, who may only read, and who may do nothing.</summary>
    public static TheoryData<string, int, int, int, int> Table => new()
    {
        { "GET /document/{id}", Ok, No, Ok, No },
        { "GET /document/{id}/published", Ok, No, Ok, No },
        { "GET /document/{id}/available-segment-options", Ok, No, Ok, No },
        { "GET /document/{id}/audit-log", Ok, No, Ok, No },
        { "GET /document/{id}/domains", Ok, No, Ok, No },
        { "GET /document/{id}/notifications", Ok, No, Ok, No },
        { "GET /document/{id}/referenced-by", Ok, No, Ok, No },
        { "GET /document/{id}/referenced-descendants", Ok, No, Ok, No },
        { "GET /document/are-referenced?id={id}", Ok, No, Ok, No },
        { "GET /document/urls?id={id}", Ok, No, Ok, No },
        { "GET /document/{id}/preview-url?providerAlias=umbDocumentUrlProvider", Ok, No, Ok, No },
        { "GET /document-version?documentId={id}", Ok, No, Ok, No },
        { "GET /document-version/{version}", Ok, No, Ok, No },
        { "GET /collection/document/{id}", Ok, No, Ok, No },
        { "GET /document/{id}/public-access", 404, No, No, No },
        { "GET /recycle-bin/document/root", Ok, No, Ok, No },
        { "PUT /document/{id}", Ok, No, No, No },
        { "PUT /document/{id}/update-and-publish", Ok, No, No, No },
        { "PATCH /document/{id}/patch", Ok, No, No, No },
        { "POST /document", Made, No, No, No },
        { "PUT /document/{id}/publish", Ok, No, No, No },
        { "PUT /document/{id}/publish-with-descendants", Ok, No, No, No },
        { "PUT /document/{id}/unpublish", Ok, No, No, No },
        { "PUT /document/{id}/move", Ok, No, No, No },
        { "POST /document/{id}/copy", Made, No, No, No },
        { "PUT /document/sort", Ok, No, No, No },
        { "PUT /document/{id}/sort-children", Ok, No, No, No },
        { "PUT /document/{id}/domains", Ok, No, No, No },
        { "PUT /document/{id}/notifications", Ok, No, No, No },
        { "DELETE /document/{id}/public-access", 404, No, No, No },
        { "PUT /document-version/{version}/prevent-cleanup?preventCleanup=true", Ok, No, No, No },
        { "POST /document-version/{version}/rollback?culture=en-US", Ok, No, No, No },
        { "POST /document-blueprint/from-document", Made, No, No, No },
        { "PUT /document/{id}/move-to-recycle-bin", Ok, No, No, No },
        { "DELETE /document/{id}", Ok, No, No, No },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Are_as_the_table_says(string operation, int all, int elsewhere, int reader, int nobody)
    {
        await site.WriteDocumentAsync();
        // Those who may not come first, so that the document is still there for them.
        Assert.Equal((No, "nobody"), nobody == No ? (await StatusAsync(site.Nobody, operation), "nobody") : default);
        Assert.Equal(elsewhere, await StatusAsync(site.Elsewhere, operation));
        Assert.Equal(reader, await StatusAsync(site.Reader, operation));
        Assert.Equal(all, await StatusAsync(site.Editor, operation));
    }

    [Fact]
    public async Task Hide_in_lists_what_may_not_be_read()
    {
        var parent = await site.Documents.WriteAsync("Parent of hidden");
        var shown = await site.Documents.WriteAsync("Shown one", parent: parent);
        var hidden = await site.Documents.WriteAsync("Hidden one", parent: parent);
        var user = await site.Documents.HireAsync(group => group.GranularPermissions.Add(new DocumentGranularPermission { Key = hidden, Permission = ActionNotify.ActionLetter }));

        Assert.Equal([shown], await IdsAsync(user, $"/tree/document/children?parentId={parent}"));
        Assert.Equal([shown], await IdsAsync(user, $"/collection/document/{parent}"));
        Assert.DoesNotContain(hidden, await IdsAsync(user, "/item/document/search?query=Hidden"));
        Assert.Equal(No, (int)(await user.SendAsync(HttpMethod.Get, $"/document/{hidden}")).StatusCode);
        Assert.Equal([shown, hidden], await IdsAsync(site.Documents.Administrator, $"/tree/document/children?parentId={parent}"));
    }

    [Fact]
    public async Task Show_of_the_tree_the_start_node_and_the_way_to_it()
    {
        var top = await site.Documents.WriteAsync("Top of a start node");
        var start = await site.Documents.WriteAsync("A start node", parent: top);
        var beside = await site.Documents.WriteAsync("Beside a start node", parent: top);
        var below = await site.Documents.WriteAsync("Below a start node", parent: start);
        var user = await site.Documents.HireAsync(group => group.StartContentId = site.Documents.IdOf(start));

        var root = (await user.GetAsync("/tree/document/root"))["items"]!.AsArray();
        Assert.Equal([(top, true)], root.Select(item => ((Guid)item!["id"]!, (bool)item["noAccess"]!)));
        Assert.Equal([start], await IdsAsync(user, $"/tree/document/children?parentId={top}"));
        Assert.Equal([below], await IdsAsync(user, $"/tree/document/children?parentId={start}"));
        Assert.DoesNotContain(beside, await IdsAsync(user, "/item/document/search?query=start"));
        Assert.Equal(No, (int)(await user.SendAsync(HttpMethod.Get, $"/document/{top}")).StatusCode);
        Assert.Equal(Ok, (int)(await user.SendAsync(HttpMethod.Get, $"/document/{below}")).StatusCode);
    }

    [Fact]
    public async Task End_at_the_languages_that_a_user_may_edit()
    {
        var document = await site.Documents.WriteAsync("English name", "Dansk navn");
        var english = (await site.Documents.Service<ILanguageService>().GetAsync(DocumentSite.English))!.Id;
        var user = await site.Documents.HireAsync(group =>
        {
            group.HasAccessToAllLanguages = false;
            group.AddAllowedLanguage(english);
        });

        Assert.Equal(No, (int)(await user.SendAsync(HttpMethod.Put, $"/document/{document}/publish", DocumentSite.Now("da-DK"))).StatusCode);
        Assert.Equal(Ok, (int)(await user.SendAsync(HttpMethod.Put, $"/document/{document}/publish", DocumentSite.Now("en-US"))).StatusCode);
        await site.Documents.SaveAsync(document, "English again", "Dansk igen", by: user);
        var titles = (await user.GetAsync($"/document/{document}"))["values"]!.AsArray().Where(value => (string?)value!["alias"] == "title");
        Assert.Equal(["Dansk navn", "English again"], titles.Select(title => (string?)title!["value"]).Order(StringComparer.Ordinal));
        Assert.Equal(["Dansk navn", "English again"], (await user.GetAsync($"/document/{document}"))["variants"]!.AsArray()
            .Select(variant => (string?)variant!["name"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("false", "Ada")]
    [InlineData("true", "Grace")]
    public async Task Reach_what_all_languages_share_from_another_than_the_default_one_where_the_settings_say_so(string allowed, string author)
    {
        DocumentSite own = new();
        await own.InitializeAsync(new() { ["Umbraco:CMS:Content:AllowEditInvariantFromNonDefault"] = allowed });
        try
        {
            var danish = (await own.Service<ILanguageService>().GetAsync(DocumentSite.Danish))!.Id;
            var id = await own.WriteAsync("Shared", "Delt", author: "Ada");
            var user = await own.HireAsync(group =>
            {
                group.HasAccessToAllLanguages = false;
                group.AddAllowedLanguage(danish);
            });

            await own.SaveAsync(id, "Shared", "Delt igen", author: "Grace", by: user);

            var values = (await own.Administrator.GetAsync($"/document/{id}"))["values"]!.AsArray();
            Assert.Equal(author, (string?)values.Single(value => (string?)value!["alias"] == "author")!["value"]);
            Assert.Contains("Delt igen", values.Select(value => (string?)value!["value"]));
            Assert.Equal(allowed == "true", (bool)(await own.Administrator.GetAsync("/document/configuration"))["allowEditInvariantFromNonDefault"]!);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private async Task<int> StatusAsync(BackofficeUser user, string operation)
    {
        var parts = operation.Split(' ');
        var path = parts[1].Replace("{id}", site.Document.ToString(), StringComparison.Ordinal).Replace("{version}", site.Version, StringComparison.Ordinal);
        var body = Bodies.GetValueOrDefault(operation)?.Invoke(site);
        return (int)(await user.SendAsync(new HttpMethod(parts[0]), path, body)).StatusCode;
    }

    private static async Task<Guid[]> IdsAsync(BackofficeUser user, string path) =>
        [.. (await user.GetAsync(path))["items"]!.AsArray().Select(item => (Guid)item!["id"]!)];
}

/// <summary>A site with somebody for each column of the table, and a document for each of its rows.</summary>
public sealed class RightsSite : IAsyncLifetime
{
    internal DocumentSite Documents { get; } = new();

    internal BackofficeUser Editor { get; private set; } = null!;

    internal BackofficeUser Elsewhere { get; private set; } = null!;

    internal BackofficeUser Reader { get; private set; } = null!;

    internal BackofficeUser Nobody { get; private set; } = null!;

    /// <summary>Where the documents lie.</summary>
    internal Guid Home { get; private set; }

    internal Guid Document { get; private set; }

    internal string Version { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Documents.InitializeAsync();
        Home = await Documents.WriteAsync("Home of the table");
        await Documents.PublishAsync(Home, "en-US");
        var elsewhere = await Documents.WriteAsync("Elsewhere");
        Editor = await Documents.HireAsync(_ => { });
        Elsewhere = await Documents.HireAsync(group => group.StartContentId = Documents.IdOf(elsewhere));
        Reader = await Documents.HireAsync(group => group.Permissions = new HashSet<string> { ActionBrowse.ActionLetter });
        Nobody = await Documents.HireAsync(group => group.Permissions = new HashSet<string>());
    }

    public async Task DisposeAsync() => await Documents.DisposeAsync();

    /// <summary>A published document with an older version.</summary>
    internal async Task WriteDocumentAsync()
    {
        Document = await Documents.WriteAsync("Row of the table", parent: Home);
        await Documents.PublishAsync(Document, "en-US");
        await Documents.SaveAsync(Document, "Row of the table, again");
        await Documents.PublishAsync(Document, "en-US");
        var versions = (await Documents.Administrator.GetAsync($"/document-version?documentId={Document}&culture=en-US"))["items"]!.AsArray();
        Version = (string)versions.First(IsOld)!["id"]!;

        static bool IsOld(JsonNode? version) => !(bool)version!["isCurrentPublishedVersion"]! && !(bool)version["isCurrentDraftVersion"]!;
    }
}
