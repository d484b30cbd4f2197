using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of the repository of documents when it saves them.</summary>
public sealed class StoringDocuments : IDisposable
{
    private readonly ContentFixture database = new();

    [Fact]
    public void Gives_a_new_document_its_ids_and_its_place()
    {
        var home = database.AddPage("Home", "Welcome");
        var below = database.AddPage("Below", parent: home);
        var beside = database.AddPage("Beside", parent: home);

        Assert.True(home.HasIdentity);
        Assert.False(home.IsDirty());
        Assert.True(home.WasPropertyDirty("Name"));
        Assert.Equal(($"-1,{home.Id}", 1, 0), (home.Path, home.Level, home.SortOrder));
        Assert.Equal(($"-1,{home.Id},{below.Id}", 2, 0), (below.Path, below.Level, below.SortOrder));
        Assert.Equal(1, beside.SortOrder);
        Assert.True(home.VersionId > 0);
        Assert.Equal((0, false, true, PublishedState.Unpublished), (home.PublishedVersionId, home.Published, home.Edited, home.PublishedState));
        Assert.Equal(DateTimeKind.Utc, home.CreateDate.Kind);
    }

    [Fact]
    public void Reads_a_document_as_it_was_saved()
    {
        var page = database.NewPage("Home", "Welcome");
        page.SetValue("number", 42);
        (page.CreatorId, page.WriterId) = (5, 6);
        database.Save(page);

        var read = database.Read(page.Id);

        Assert.False(read.IsDirty());
        Assert.Equal((page.Key, "Home", -1, page.Path, 1, 0, false), (read.Key, read.Name, read.ParentId, read.Path, read.Level, read.SortOrder, read.Trashed));
        Assert.Equal((page.VersionId, 0, database.Page.Id, "page", 5, 6), (read.VersionId, read.PublishedVersionId, read.ContentTypeId, read.ContentType.Alias, read.CreatorId, read.WriterId));
        Assert.Equal((page.CreateDate, page.UpdateDate), (read.CreateDate, read.UpdateDate));
        Assert.Equal(("Welcome", 42), (read.GetValue<string>("title"), read.GetValue<int>("number")));
        Assert.Null(read.GetValue("title", published: true));
    }

    [Fact]
    public void Writes_nothing_when_nothing_has_changed()
    {
        var page = database.AddPage("Home", "Welcome");
        var read = database.Read(page.Id);

        database.Save(read);

        Assert.Equal(page.UpdateDate, database.Read(page.Id).UpdateDate);
    }

    [Fact]
    public void Saves_a_draft_in_the_version_that_is_being_edited()
    {
        var page = database.AddPage("Home", "Welcome");
        var read = database.Read(page.Id);
        read.SetValue("title", "Welcome all");
        read.Name = "Start";

        database.Save(read);

        var again = database.Read(page.Id);
        Assert.Equal((page.VersionId, "Start", "Welcome all"), (again.VersionId, again.Name, again.GetValue<string>("title")));
        Assert.Single(database.Documents(documents => documents.GetVersionIds(page.Id, 10)));
    }

    [Fact]
    public void Publishes_by_making_a_version_of_what_is_shown_and_beginning_a_new_draft()
    {
        var page = database.AddPage("Home", "Welcome");
        var first = page.VersionId;

        database.Publish(page);

        Assert.Equal((true, false, PublishedState.Published), (page.Published, page.Edited, page.PublishedState));
        Assert.Equal(("Home", page.UpdateDate, first), (page.PublishName, page.PublishDate, page.PublishedVersionId));
        Assert.True(page.VersionId > first);
        var read = database.Read(page.Id);
        Assert.Equal((true, false, first, page.VersionId), (read.Published, read.Edited, read.PublishedVersionId, read.VersionId));
        Assert.Equal(("Home", page.UpdateDate), (read.PublishName, read.PublishDate));
        Assert.Equal(("Welcome", "Welcome"), (read.GetValue<string>("title"), read.GetValue<string>("title", published: true)));
    }

    [Fact]
    public void Shows_the_published_values_until_the_draft_is_published()
    {
        var page = database.AddPage("Home", "Welcome");
        database.Publish(page);
        var read = database.Read(page.Id);
        read.SetValue("title", "Draft");
        read.Name = "Draft of home";

        database.Save(read);

        var draft = database.Read(page.Id);
        Assert.Equal((true, true, "Draft of home", "Home"), (draft.Published, draft.Edited, draft.Name, draft.PublishName));
        Assert.Equal(("Draft", "Welcome"), (draft.GetValue<string>("title"), draft.GetValue<string>("title", published: true)));
        database.Publish(draft);
        var published = database.Read(page.Id);
        Assert.Equal((false, "Draft of home", "Draft"), (published.Edited, published.PublishName, published.GetValue<string>("title", published: true)));
        Assert.Equal(3, database.Documents(documents => documents.GetVersionIds(page.Id, 10)).Count());
    }

    [Fact]
    public void Is_not_edited_any_more_when_a_change_is_taken_back()
    {
        var page = database.AddPage("Home", "Welcome");
        database.Publish(page);
        page.SetValue("title", "Draft");
        database.Save(page);
        Assert.True(database.Read(page.Id).Edited);

        page.SetValue("title", "Welcome");
        database.Save(page);

        Assert.False(database.Read(page.Id).Edited);
    }

    [Fact]
    public void Unpublishes_and_keeps_the_draft()
    {
        var page = database.AddPage("Home", "Welcome");
        database.Publish(page);

        database.Unpublish(page);

        Assert.Equal((false, true, PublishedState.Unpublished), (page.Published, page.Edited, page.PublishedState));
        var read = database.Read(page.Id);
        Assert.Equal((false, true, 0, null), (read.Published, read.Edited, read.PublishedVersionId, read.PublishName));
        Assert.Equal("Welcome", read.GetValue<string>("title"));
        Assert.Null(read.GetValue("title", published: true));
    }

    [Fact]
    public void Refuses_a_version_that_is_not_being_edited()
    {
        var page = database.AddPage("Home", "Welcome");
        var stale = database.Read(page.Id);
        database.Publish(page);
        stale.SetValue("title", "Too late");

        Assert.Throws<InvalidOperationException>(() => database.Save(stale));
    }

    [Fact]
    public void Refuses_a_document_without_a_name()
    {
        Assert.Throws<InvalidOperationException>(() => database.AddPage(" "));
    }

    [Fact]
    public void Numbers_the_names_of_siblings()
    {
        var home = database.AddPage("Home");

        Assert.Equal("home (1)", database.AddPage("home").Name);
        Assert.Equal("Home (2)", database.AddPage("Home (1)").Name);
        Assert.Equal("Home", database.AddPage("Home", parent: home).Name);
        var other = database.AddPage("Other");
        other.Name = "Home";
        database.Save(other);
        Assert.Equal("Home (3)", other.Name);
    }

    [Fact]
    public void Keeps_names_and_values_by_culture()
    {
        var article = database.NewArticle("News", "Nyheder");
        article.SetValue("title", "English", "en-US");
        article.SetValue("title", "Dansk", "da-DK");
        article.SetValue("number", 7);
        database.Save(article);

        var read = database.Read(article.Id);

        Assert.Equal(("News", "News", "Nyheder"), (read.Name, read.GetCultureName("en-US"), read.GetCultureName("da-DK")));
        Assert.Equal(["da-DK", "en-US"], read.AvailableCultures.Order());
        Assert.Equal(["da-DK", "en-US"], read.EditedCultures!.Order());
        Assert.Equal(("English", "Dansk", 7), (read.GetValue<string>("title", "en-US"), read.GetValue<string>("title", "da-DK"), read.GetValue<int>("number")));
        Assert.Equal(article.GetUpdateDate("da-DK"), read.GetUpdateDate("da-DK"));
    }

    [Fact]
    public void Publishes_one_culture_and_leaves_the_other()
    {
        var article = database.NewArticle("News", "Nyheder");
        article.SetValue("title", "English", "en-US");
        article.SetValue("title", "Dansk", "da-DK");
        database.Save(article);

        database.Publish(article, "en-US");

        var read = database.Read(article.Id);
        Assert.Equal(["en-US"], read.PublishedCultures);
        Assert.Equal(["da-DK"], read.EditedCultures!);
        Assert.Equal(("News", null), (read.GetPublishName("en-US"), read.GetPublishName("da-DK")));
        Assert.Equal(("English", null), (read.GetValue<string>("title", "en-US", published: true), read.GetValue<string>("title", "da-DK", published: true)));
        database.Publish(read, "da-DK");
        var both = database.Read(article.Id);
        Assert.Equal(["da-DK", "en-US"], both.PublishedCultures.Order());
        Assert.Empty(both.EditedCultures!);
        Assert.False(both.Edited);
    }

    [Fact]
    public void Tells_which_cultures_were_edited_since()
    {
        var article = database.NewArticle("News", "Nyheder");
        database.Save(article);
        database.Publish(article, "en-US");
        database.Publish(article, "da-DK");

        article.SetValue("title", "Dansk", "da-DK");
        database.Save(article);
        Assert.Equal(["da-DK"], database.Read(article.Id).EditedCultures!);

        article.SetValue("number", 7);
        database.Save(article);
        Assert.Equal(["da-DK", "en-US"], database.Read(article.Id).EditedCultures!.Order());

        article.SetValue("number", null);
        article.SetValue("title", null, "da-DK");
        article.SetCultureName("Nyt", "da-DK");
        database.Save(article);
        Assert.Equal(["da-DK"], database.Read(article.Id).EditedCultures!);
    }

    [Fact]
    public void Numbers_the_names_of_siblings_by_culture()
    {
        database.Save(database.NewArticle("News", "Nyheder"));

        var other = database.NewArticle("Other", "Nyheder");
        database.Save(other);

        Assert.Equal(("Other", "Nyheder (1)"), (other.GetCultureName("en-US"), other.GetCultureName("da-DK")));
    }

    [Fact]
    public void Keeps_values_of_properties_that_it_does_not_know()
    {
        var page = database.AddPage("Home", "Welcome");
        database.Do<IScopeAccessor>(scope =>
        {
            var version = scope.Writing.Set<VersionRow>().AsTracking().Single(row => row.NodeId == page.Id);
            var data = VersionData.FromJson(version.Data);
            data.Values.Add(StoredValue.Of(987654, null, null, "of a package that is not installed"));
            version.Data = data.ToJson();
            scope.Writing.SaveAndForget();
        });
        var read = database.Read(page.Id);
        read.SetValue("title", "Changed");
        database.Save(read);
        database.Publish(read);

        var versions = database.Do<IScopeAccessor, List<VersionRow>>(scope => [.. scope.Reading.Set<VersionRow>().AsNoTracking().Where(row => row.NodeId == page.Id)]);

        Assert.Equal(2, versions.Count);
        Assert.All(versions, version => Assert.Contains(VersionData.FromJson(version.Data).Values, value => value.PropertyTypeId == 987654 && value.Text == "of a package that is not installed"));
    }

    [Fact]
    public void Keeps_every_kind_of_value()
    {
        var date = database.AddDataType("Umbraco.DateTime", ValueStorageType.Date);
        var money = database.AddDataType("Umbraco.Decimal", ValueStorageType.Decimal);
        var type = database.AddType("kinds", ContentVariation.Nothing, ("text", database.Text, 0), ("number", database.Number, 0), ("date", date, 0), ("money", money, 0));
        var content = new Content("Kinds", -1, type);
        content.SetValue("text", "Ærlig \"talt\" \u2028 \ud83d\ude00 {\"p\":1,");
        content.SetValue("number", int.MinValue);
        content.SetValue("date", new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Unspecified));
        content.SetValue("money", 79228162514264.337593543950m);
        database.Save(content);

        var read = database.Read(content.Id);

        foreach (var alias in new[] { "text", "number", "date", "money" })
            Assert.Equal(content.GetValue(alias), read.GetValue(alias));
    }

    [Fact]
    public void Moves_a_document_with_all_that_lies_below()
    {
        var here = database.AddPage("Here");
        var there = database.AddPage("There");
        var moved = database.AddPage("Moved", "Text", here);
        var below = database.AddPage("Below", "Text", moved);

        var read = database.Read(moved.Id);
        read.ParentId = there.Id;
        database.Save(read);
        Assert.Equal(($"-1,{there.Id},{moved.Id}", 2, 0), (read.Path, read.Level, read.SortOrder));
        var child = database.Read(below.Id);
        (child.Path, child.Level) = ($"{read.Path},{below.Id}", 4);
        database.Save(child);

        var after = database.Read(below.Id);
        Assert.Equal((child.Path, 4, "Text", below.UpdateDate), (after.Path, after.Level, after.GetValue<string>("title"), after.UpdateDate));
        Assert.Equal(1, database.Documents(documents => documents.CountDescendants(there.Id, "page")) - 1);
    }

    [Fact]
    public void Deletes_a_document_with_its_versions()
    {
        var page = database.AddPage("Home", "Welcome");
        database.Publish(page);

        database.Do<IDocumentRepository>(documents => documents.Delete(page));

        Assert.Null(database.Documents(documents => documents.Get(page.Id)));
        Assert.False(database.Documents(documents => documents.Exists(page.Key)));
        Assert.Equal(0, database.Do<IScopeAccessor, int>(scope => scope.Reading.Set<VersionRow>().Count(version => version.NodeId == page.Id)));
    }

    [Fact]
    public void Takes_over_a_reserved_id()
    {
        var key = Guid.NewGuid();
        var id = database.Do<IEntityRepository, int>(entities => entities.ReserveId(key));
        var page = database.NewPage("Home");
        page.Key = key;

        database.Save(page);

        Assert.Equal(id, page.Id);
        Assert.Equal("Home", database.Documents(documents => documents.Get(key))!.Name);
    }

    public void Dispose() => database.Dispose();
}
