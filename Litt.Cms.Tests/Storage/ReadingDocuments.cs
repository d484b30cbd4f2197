using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of the repository of documents when it looks for them.</summary>
public sealed class ReadingDocuments : IDisposable
{
    private readonly ContentFixture database = new();

    [Fact]
    public void Finds_documents_by_id_and_key()
    {
        var one = database.AddPage("One");
        var two = database.AddPage("Two");

        Assert.Equal(two.Id, database.Documents(documents => documents.Get(two.Key))!.Id);
        Assert.Null(database.Documents(documents => documents.Get(4711)));
        Assert.Equal([one.Id, two.Id], database.Documents(documents => documents.GetMany(one.Id, two.Id, 4711)).Select(page => page.Id).Order());
        Assert.Equal([two.Id], database.Documents(documents => documents.GetMany([two.Key])).Select(page => page.Id));
        Assert.Equal(2, database.Documents(documents => documents.GetMany(Array.Empty<int>())).Count());
        Assert.True(database.Documents(documents => documents.Exists(one.Id) && documents.Exists(one.Key)));
        Assert.False(database.Documents(documents => documents.Exists(Guid.NewGuid())));
    }

    [Fact]
    public void Finds_documents_by_the_questions_that_core_asks()
    {
        var home = database.AddPage("Home");
        var below = database.AddPage("Below", parent: home);
        var deeper = database.AddPage("Deeper", parent: below);
        database.Publish(below);
        var path = home.Path + ",";
        var types = new[] { database.Page.Id };

        Assert.Equal([below.Id, deeper.Id], Ids(query => query.Where(page => page.Path.SqlStartsWith(path, TextColumnType.NVarchar))));
        Assert.Equal([below.Id, deeper.Id], Ids(query => query.Where(page => page.Path.StartsWith(path))));
        Assert.Equal([below.Id], Ids(query => query.Where(page => page.ParentId == home.Id && page.Published)));
        Assert.Equal([home.Id], Ids(query => query.Where(page => page.Level == 1 && page.Trashed == false)));
        Assert.Equal([home.Id, below.Id, deeper.Id], Ids(query => query.Where(page => types.Contains(page.ContentTypeId))));
        Assert.Equal([deeper.Id], Ids(query => query.WhereIn(page => page.Id, new[] { deeper.Id })));
        Assert.Equal([below.Id], Ids(query => query.Where(page => page.Name!.Contains("LOW"))));
        Assert.Equal([deeper.Id], Ids(query => query.Where(page => page.Key == deeper.Key)));
        Assert.Equal([home.Id], Ids(query => query.WhereNotIn(page => page.Id, new[] { below.Id, deeper.Id })));
        Assert.Equal([home.Id], Ids(query => query.Where(page => page.CreatorId == 0 || page.Id == home.Id).Where(page => page.Id == home.Id)));
        Assert.Equal(3, database.Documents(documents => documents.Count(database.Query<IContent>())));
    }

    [Fact]
    public void Counts_by_type_children_descendants_and_publication()
    {
        var home = database.AddPage("Home");
        var below = database.AddPage("Below", parent: home);
        database.AddPage("Deeper", parent: below);
        database.Publish(home);

        Assert.Equal((3, 3, 0), (Count(all => all.Count()), Count(all => all.Count("page")), Count(all => all.Count("article"))));
        Assert.Equal((1, 1, 0), (Count(all => all.CountChildren(home.Id)), Count(all => all.CountChildren(-1, "page")), Count(all => all.CountChildren(home.Id, "article"))));
        Assert.Equal((2, 3), (Count(all => all.CountDescendants(home.Id)), Count(all => all.CountDescendants(-1))));
        Assert.Equal((1, 0), (Count(all => all.CountPublished()), Count(all => all.CountPublished("article"))));
    }

    [Theory]
    [InlineData("name", Direction.Ascending, "a", "B", "c")]
    [InlineData("Name", Direction.Descending, "c", "B", "a")]
    [InlineData("sortOrder", Direction.Ascending, "c", "a", "B")]
    [InlineData("createDate", Direction.Ascending, "c", "a", "B")]
    [InlineData("updateDate", Direction.Descending, "B", "a", "c")]
    [InlineData("published", Direction.Descending, "a", "c", "B")]
    [InlineData("contentTypeAlias", Direction.Ascending, "c", "a", "B")]
    [InlineData("owner", Direction.Ascending, "c", "a", "B")]
    [InlineData("updater", Direction.Ascending, "c", "a", "B")]
    [InlineData("level", Direction.Ascending, "c", "a", "B")]
    [InlineData("path", Direction.Ascending, "c", "a", "B")]
    public void Orders_pages(string by, Direction direction, params string[] names)
    {
        database.AddPage("c");
        database.Publish(database.AddPage("a"));
        database.AddPage("B");
        // What is published is newer than what was made after it.
        if (by == "updateDate")
            database.Save(Renamed("B"));

        Assert.Equal(names, Page(Ordering.By(by, direction)).Select(page => page.Name));
    }

    [Fact]
    public void Orders_pages_by_a_property()
    {
        foreach (var (name, number, title) in new[] { ("one", 10, "b"), ("two", 9, "A"), ("three", 100, "c") })
        {
            var page = database.NewPage(name, title);
            page.SetValue("number", number);
            database.Save(page);
        }

        database.AddPage("none");

        Assert.Equal(["none", "two", "one", "three"], Page(Ordering.By("number", isCustomField: true)).Select(page => page.Name));
        Assert.Equal(["three", "one", "two", "none"], Page(Ordering.By("title", Direction.Descending, isCustomField: true)).Select(page => page.Name));
    }

    [Fact]
    public void Orders_and_filters_pages_by_the_name_in_a_culture()
    {
        database.Save(database.NewArticle("A", "z"));
        database.Save(database.NewArticle("B", "Y"));
        database.Save(database.NewArticle("C", "x"));

        Assert.Equal(["x", "Y", "z"], Page(Ordering.By("name", culture: "da-DK")).Select(page => page.GetCultureName("da-DK")));
        var part = "y";
        var filter = database.Query<IContent>().Where(page => page.Name!.Contains(part));
        Assert.Equal(["B"], database.Documents(documents => documents.GetPage(null, 0, 10, out _, null, filter, Ordering.By("name", culture: "da-DK"))).Select(page => page.Name));
    }

    [Fact]
    public void Cuts_pages_that_never_overlap()
    {
        for (var number = 0; number < 7; number++)
            database.AddPage($"Page {number}");

        var seen = new List<string?>();
        for (var index = 0; index < 4; index++)
        {
            long total = 0;
            seen.AddRange(database.Documents(documents => documents.GetPage(null, index, 2, out total, null, null, Ordering.By("level"))).Select(page => page.Name));
            Assert.Equal(7, total);
        }

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Empty(database.Documents(documents => documents.GetPage(null, 9, 2, out _, null, null, Ordering.By("level"))));
    }

    [Fact]
    public void Refuses_an_order_that_it_does_not_know()
    {
        database.AddPage("Home");

        Assert.Throws<NotSupportedException>(() => Page(Ordering.By("nothing that is")));
    }

    [Fact]
    public void Lists_versions_the_current_one_first()
    {
        var page = database.AddPage("Home", "One");
        database.Publish(page);
        page.SetValue("title", "Two");
        database.Publish(page);
        page.SetValue("title", "Three");
        database.Save(page);

        var versions = database.Documents(documents => documents.GetAllVersions(page.Id)).ToList();

        Assert.Equal(["Three", "Two", "One"], versions.Select(version => version.GetValue<string>("title")));
        Assert.All(versions, version => Assert.Equal("Two", version.GetValue<string>("title", published: true)));
        Assert.Equal([page.VersionId, page.PublishedVersionId], versions.Take(2).Select(version => version.VersionId));
        Assert.Equal(["Two"], database.Documents(documents => documents.GetAllVersionsSlim(page.Id, 1, 1)).Select(version => version.GetValue<string>("title")));
        Assert.Equal(versions.Select(version => version.VersionId), database.Documents(documents => documents.GetVersionIds(page.Id, 5)));
        Assert.Equal("One", database.Documents(documents => documents.GetVersion(versions[2].VersionId))!.GetValue<string>("title"));
    }

    [Fact]
    public void Deletes_old_versions_and_never_the_two_that_count()
    {
        var page = database.AddPage("Home", "One");
        database.Publish(page);
        database.Publish(page);
        var oldest = database.Documents(documents => documents.GetVersionIds(page.Id, 5)).Last();

        Assert.Throws<InvalidOperationException>(() => database.Do<IDocumentRepository>(documents => documents.DeleteVersion(page.VersionId)));
        Assert.Throws<InvalidOperationException>(() => database.Do<IDocumentRepository>(documents => documents.DeleteVersion(page.PublishedVersionId)));
        database.Do<IDocumentRepository>(documents => documents.DeleteVersions(page.Id, DateTime.UtcNow.AddDays(1)));

        Assert.Equal([page.VersionId, page.PublishedVersionId], database.Documents(documents => documents.GetVersionIds(page.Id, 5)));
        Assert.Null(database.Documents(documents => documents.GetVersion(oldest)));
    }

    [Fact]
    public void Describes_versions_for_the_history_and_for_its_clean_up()
    {
        var page = database.AddPage("Home", "One");
        database.Publish(page);
        database.Publish(page);

        var listed = database.Do<IDocumentVersionRepository, List<ContentVersionMeta>>(versions => [.. versions.GetPagedItemsByContentId(page.Id, 0, 10, out _)]);
        var old = listed[2];
        Assert.Equal([(true, false), (false, true), (false, false)], listed.Select(version => (version.CurrentDraftVersion, version.CurrentPublishedVersion)));
        Assert.Equal((page.Id, database.Page.Id), (old.ContentId, old.ContentTypeId));
        Assert.Equal([old.VersionId], Eligible());

        database.Do<IDocumentVersionRepository>(versions => versions.SetPreventCleanup(old.VersionId, true));
        Assert.Empty(Eligible());
        Assert.True(database.Do<IDocumentVersionRepository, ContentVersionMeta?>(versions => versions.Get(old.VersionId))!.PreventCleanup);

        database.Do<IDocumentVersionRepository>(versions => versions.DeleteVersions(listed.Select(version => version.VersionId)));
        Assert.Equal([page.VersionId, page.PublishedVersionId], database.Documents(documents => documents.GetVersionIds(page.Id, 5)));
        Assert.Contains(database.Page.Id, database.Do<IDocumentVersionRepository, IEnumerable<int>>(versions => versions.GetCleanupPolicies().Select(policy => policy.ContentTypeId)));

        IEnumerable<int> Eligible() => database.Do<IDocumentVersionRepository, IEnumerable<int>>(versions =>
            versions.GetContentVersionsEligibleForCleanup(DateTime.UtcNow.AddDays(1), null).Select(version => version.VersionId));
    }

    [Fact]
    public void Knows_whether_everything_above_is_published()
    {
        var home = database.AddPage("Home");
        var below = database.AddPage("Below", parent: home);
        database.Publish(below);
        Assert.False(database.Documents(documents => documents.IsPathPublished(below)));

        database.Publish(home);

        Assert.True(database.Documents(documents => documents.IsPathPublished(below)));
        Assert.False(database.Documents(documents => documents.IsPathPublished(null)));
    }

    [Fact]
    public void Keeps_schedules()
    {
        var (soon, later) = (new DateTime(2030, 1, 1, 8, 0, 0, DateTimeKind.Utc), new DateTime(2031, 1, 1, 8, 0, 0, DateTimeKind.Utc));
        var page = database.AddPage("Home");
        var schedule = new ContentScheduleCollection();
        schedule.Add("en-US", soon, later);
        database.Do<IDocumentRepository>(documents => documents.PersistContentSchedule(page, schedule));

        var read = database.Documents(documents => documents.GetContentSchedule(page.Id)).FullSchedule;

        Assert.Equal([("en-US", soon, ContentScheduleAction.Release), ("en-US", later, ContentScheduleAction.Expire)], read.Select(entry => (entry.Culture, entry.Date, entry.Action)));
        Assert.Equal(2, database.Documents(documents => documents.GetContentSchedulesByIds([page.Id]))[page.Id].Count());
        Assert.False(database.Documents(documents => documents.HasContentForRelease(soon.AddHours(-1))));
        Assert.Equal([page.Id], database.Documents(documents => documents.GetContentForRelease(soon)).Select(due => due.Id));
        Assert.False(database.Documents(documents => documents.HasContentForExpiration(soon)));
        database.Do<IDocumentRepository>(documents => documents.ClearSchedule(later, ContentScheduleAction.Release));
        Assert.Equal([ContentScheduleAction.Expire], database.Documents(documents => documents.GetContentSchedule(page.Id)).FullSchedule.Select(entry => entry.Action));
    }

    [Fact]
    public void Orders_siblings_at_once()
    {
        var pages = new[] { database.AddPage("One"), database.AddPage("Two"), database.AddPage("Three") };

        database.Do<IDocumentRepository>(documents => documents.UpdateSortOrder([pages[2].Id, pages[0].Id, pages[1].Id]));

        Assert.Equal(["Three", "One", "Two"], Page(null).Select(page => page.Name));
    }

    [Fact]
    public void Finds_and_mends_wrong_paths()
    {
        var home = database.AddPage("Home");
        var below = database.AddPage("Below", parent: home);
        database.Do<IScopeAccessor>(scope => scope.Writing.Set<NodeRow>().Where(node => node.Id == below.Id).ExecuteUpdate(set => set.SetProperty(node => node.Path, "-1,7").SetProperty(node => node.Level, 9)));

        Assert.False(database.Documents(documents => documents.CheckDataIntegrity(new ContentDataIntegrityReportOptions())).Ok);
        var report = database.Documents(documents => documents.CheckDataIntegrity(new ContentDataIntegrityReportOptions { FixIssues = true }));

        Assert.Equal([below.Id], report.FixedIssues.Keys);
        Assert.Equal((below.Path, 2), (database.Read(below.Id).Path, database.Read(below.Id).Level));
        Assert.True(database.Documents(documents => documents.CheckDataIntegrity(new ContentDataIntegrityReportOptions())).Ok);
    }

    public void Dispose() => database.Dispose();

    private IContent Renamed(string name)
    {
        var page = Page(null).Single(page => page.Name == name);
        page.SetValue("title", "newer");
        return page;
    }

    private int Count(Func<IDocumentRepository, int> count) => database.Documents(count);

    private IEnumerable<int> Ids(Func<IQuery<IContent>, IQuery<IContent>> ask) => database.Documents(documents => documents.Get(ask(database.Query<IContent>()))).Select(page => page.Id);

    private IEnumerable<IContent> Page(Ordering? ordering) => database.Documents(documents => documents.GetPage(null, 0, 10, out _, null, null, ordering));
}
