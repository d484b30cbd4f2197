using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Litt.Cms.Tests.Storage;

/// <summary>Core's own services over the repositories: what an editor does in a day.</summary>
public sealed class WorkingWithContent : IDisposable
{
    private static readonly Guid Editor = Constants.Security.SuperUserKey;
    private readonly ContentFixture database = new();

    [Fact]
    public async Task Makes_a_type_and_a_document_of_it()
    {
        var tab = Guid.NewGuid();
        var made = await database.Get<IContentTypeEditingService>().CreateAsync(
            new ContentTypeCreateModel
            {
                Name = "Story",
                Alias = "story",
                AllowedAsRoot = true,
                Containers = [new ContentTypePropertyContainerModel { Key = tab, Name = "Content", Type = "Tab" }],
                Properties = [new ContentTypePropertyTypeModel { Key = Guid.NewGuid(), Alias = "heading", Name = "Heading", DataTypeKey = database.Text.Key, ContainerKey = tab }],
            },
            Editor);
        Assert.Equal(ContentTypeOperationStatus.Success, made.Status);

        var key = await CreateAsync(made.Result!.Key, "Our story", ("heading", "Once"));

        var read = (await Documents.GetAsync(key))!;
        Assert.Equal(("Our story", "Once", "story"), (read.Name, read.GetValue<string>("heading"), read.ContentType.Alias));
    }

    [Fact]
    public async Task Publishes_changes_republishes_and_unpublishes()
    {
        var key = await CreateAsync(database.Page.Key, "Home", ("title", "Welcome"));

        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(key));
        Assert.Equal((true, false), await StateAsync(key));

        await UpdateAsync(key, "Home", ("title", "Welcome all"));
        Assert.Equal((true, true), await StateAsync(key));
        Assert.Equal("Welcome", (await Documents.GetAsync(key))!.GetValue<string>("title", published: true));

        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(key));
        Assert.Equal("Welcome all", (await Documents.GetAsync(key))!.GetValue<string>("title", published: true));

        var unpublished = await database.Get<IContentPublishingService>().UnpublishAsync(key, null, Editor);
        Assert.Equal(ContentPublishingOperationStatus.Success, unpublished.Result);
        Assert.Equal((false, true), await StateAsync(key));
    }

    [Fact]
    public async Task Works_with_variants()
    {
        var key = Guid.NewGuid();
        var created = await Documents.CreateAsync(
            new ContentCreateModel
            {
                Key = key,
                ContentTypeKey = database.Article.Key,
                Variants = [new VariantModel { Culture = "en-US", Name = "News" }, new VariantModel { Culture = "da-DK", Name = "Nyheder" }],
                Properties =
                [
                    new PropertyValueModel { Alias = "title", Culture = "en-US", Value = "English" },
                    new PropertyValueModel { Alias = "title", Culture = "da-DK", Value = "Dansk" },
                    new PropertyValueModel { Alias = "number", Value = 3 },
                ],
            },
            Editor);
        Assert.Equal(ContentEditingOperationStatus.Success, created.Status);

        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(key, "en-US"));
        Assert.Equal(["en-US"], (await Documents.GetAsync(key))!.PublishedCultures);

        Assert.Equal(ContentPublishingOperationStatus.Success, await PublishAsync(key, "da-DK"));
        var both = (await Documents.GetAsync(key))!;
        Assert.Equal(("English", "Dansk", 3), (both.GetValue<string>("title", "en-US", published: true), both.GetValue<string>("title", "da-DK", published: true), both.GetValue<int>("number", published: true)));
        Assert.Empty(both.EditedCultures!);

        var unpublished = await database.Get<IContentPublishingService>().UnpublishAsync(key, new HashSet<string> { "da-DK" }, Editor);
        Assert.Equal(ContentPublishingOperationStatus.Success, unpublished.Result);
        var one = (await Documents.GetAsync(key))!;
        Assert.Equal((true, "Dansk", null), (one.Published, one.GetValue<string>("title", "da-DK"), one.GetValue<string>("title", "da-DK", published: true)));
        Assert.Equal(["en-US"], one.PublishedCultures);
    }

    [Fact]
    public async Task Trashes_restores_and_deletes_with_all_that_lies_below()
    {
        var home = await CreateAsync(database.Page.Key, "Home");
        var parent = await AllowedBelowAsync(home, "Parent");
        var child = await AllowedBelowAsync(parent, "Child");

        Assert.Equal(ContentEditingOperationStatus.Success, (await Documents.MoveToRecycleBinAsync(parent, Editor)).Status);

        var trashed = (await Documents.GetAsync(child))!;
        Assert.True(trashed.Trashed);
        Assert.StartsWith("-1,-20,", trashed.Path, StringComparison.Ordinal);
        database.Get<IContentService>().GetPagedContentInRecycleBin(0, 10, out var count);
        Assert.Equal(2, count);
        Assert.True(database.Get<IContentService>().RecycleBinSmells());

        Assert.Equal(ContentEditingOperationStatus.Success, (await Documents.RestoreAsync(parent, home, Editor)).Status);
        var restored = (await Documents.GetAsync(child))!;
        Assert.False(restored.Trashed);
        Assert.Equal(3, restored.Level);

        await Documents.MoveToRecycleBinAsync(parent, Editor);
        Assert.Equal(ContentEditingOperationStatus.Success, (await Documents.DeleteFromRecycleBinAsync(parent, Editor)).Status);
        Assert.Null(await Documents.GetAsync(child));
        Assert.NotNull(await Documents.GetAsync(home));
    }

    [Fact]
    public async Task Copies_and_moves_with_all_that_lies_below()
    {
        var home = await CreateAsync(database.Page.Key, "Home");
        var there = await CreateAsync(database.Page.Key, "There");
        var parent = await AllowedBelowAsync(home, "Parent", ("title", "Of the parent"));
        await AllowedBelowAsync(parent, "Child", ("title", "Of the child"));

        var copied = await Documents.CopyAsync(parent, there, relateToOriginal: false, includeDescendants: true, Editor);

        Assert.Equal(ContentEditingOperationStatus.Success, copied.Status);
        Assert.Equal("Of the parent", copied.Result!.GetValue<string>("title"));
        var child = Assert.Single(Children(copied.Result.Id));
        Assert.Equal(("Child", "Of the child", 3), (child.Name, child.GetValue<string>("title"), child.Level));

        Assert.Equal(ContentEditingOperationStatus.Success, (await Documents.MoveAsync(copied.Result.Key, null, Editor)).Status);
        var moved = (await Documents.GetAsync(child.Key))!;
        Assert.Equal((2, $"-1,{copied.Result.Id},{child.Id}"), (moved.Level, moved.Path));
    }

    [Fact]
    public async Task Sorts_children()
    {
        var home = await CreateAsync(database.Page.Key, "Home");
        var one = await AllowedBelowAsync(home, "One");
        var two = await AllowedBelowAsync(home, "Two");
        var three = await AllowedBelowAsync(home, "Three");

        var sorted = await Documents.SortAsync(
            home,
            [new SortingModel { Key = three, SortOrder = 0 }, new SortingModel { Key = one, SortOrder = 1 }, new SortingModel { Key = two, SortOrder = 2 }],
            Editor);

        Assert.Equal(ContentEditingOperationStatus.Success, sorted);
        Assert.Equal(["Three", "One", "Two"], Children((await Documents.GetAsync(home))!.Id).Select(child => child.Name));
    }

    [Fact]
    public async Task Rolls_back_to_an_older_version()
    {
        var key = await CreateAsync(database.Page.Key, "Home", ("title", "First"));
        await PublishAsync(key);
        await UpdateAsync(key, "Home", ("title", "Second"));
        await PublishAsync(key);

        var versions = await database.Get<IContentVersionService>().GetPagedContentVersionsAsync(key, null, 0, 10);
        Assert.Equal(3, versions.Result!.Total);
        var oldest = versions.Result.Items.Last();
        Assert.False(oldest.CurrentPublishedVersion);
        var rolledBack = await database.Get<IContentVersionService>().RollBackAsync(oldest.VersionId.ToGuid(), null, Editor);

        Assert.Equal(ContentVersionOperationStatus.Success, rolledBack.Result);
        var read = (await Documents.GetAsync(key))!;
        Assert.Equal(("First", "Second", true), (read.GetValue<string>("title"), read.GetValue<string>("title", published: true), read.Edited));
    }

    [Fact]
    public async Task Publishes_later_as_scheduled()
    {
        var key = await CreateAsync(database.Page.Key, "Home");
        var content = (await Documents.GetAsync(key))!;
        var due = DateTime.UtcNow.AddMinutes(-1);
        database.Get<IContentService>().PersistContentSchedule(content, ContentScheduleCollection.CreateWithEntry(due, null));

        database.Get<IContentService>().PerformScheduledPublish(DateTime.UtcNow);

        Assert.True((await Documents.GetAsync(key))!.Published);
        Assert.Empty(database.Get<IContentService>().GetContentScheduleByContentId(content.Id).FullSchedule);
    }

    [Fact]
    public async Task Deletes_a_type_with_its_documents()
    {
        var key = await CreateAsync(database.Page.Key, "Home");

        await database.Get<IContentTypeService>().DeleteAsync(database.Page.Key, Editor);

        Assert.Null(await Documents.GetAsync(key));
        Assert.Null(database.Get<IContentTypeService>().Get(database.Page.Key));
    }

    [Fact]
    public async Task Makes_and_uses_a_blueprint()
    {
        var made = await database.Get<IContentBlueprintEditingService>().CreateAsync(
            new ContentBlueprintCreateModel
            {
                Key = Guid.NewGuid(),
                ContentTypeKey = database.Page.Key,
                Variants = [new VariantModel { Name = "Template" }],
                Properties = [new PropertyValueModel { Alias = "title", Value = "Begin here" }],
            },
            Editor);

        Assert.Equal(ContentEditingOperationStatus.Success, made.Status);
        var read = (await database.Get<IContentBlueprintEditingService>().GetAsync(made.Result.Content!.Key))!;
        Assert.True(read.Blueprint);
        Assert.Equal("Begin here", read.GetValue<string>("title"));
        Assert.Null(await Documents.GetAsync(read.Key));
    }

    [Fact]
    public async Task Keeps_note_of_what_documents_refer_to()
    {
        var picker = database.AddDataType("Umbraco.ContentPicker", ValueStorageType.Nvarchar);
        var type = database.AddType("linked", ContentVariation.Nothing, ("link", picker, ContentVariation.Nothing));
        var target = await CreateAsync(database.Page.Key, "Target");

        var key = await CreateAsync(type.Key, "Linked", ("link", target));

        var references = database.Get<ITrackedReferencesService>();
        Assert.Equal(key, Assert.Single((await references.GetPagedRelationsForItemAsync(target, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: false)).Result.Items).NodeKey);
        await UpdateAsync(key, "Linked");
        Assert.Empty((await references.GetPagedRelationsForItemAsync(target, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: false)).Result.Items);
    }

    [Fact]
    public async Task Takes_the_values_of_a_removed_property_away()
    {
        var key = await CreateAsync(database.Page.Key, "Home", ("title", "Welcome"), ("number", 4));
        await PublishAsync(key);
        var type = (await database.Get<IContentTypeService>().GetAsync(database.Page.Key))!;
        Assert.True((await database.Get<IPropertyTypeUsageService>().HasSavedPropertyValuesAsync(type.Key, "title")).Result);

        type.RemovePropertyType("title");
        await database.Get<IContentTypeService>().UpdateAsync(type, Editor);
        type.AddPropertyType(new PropertyType(database.Strings, database.Text, "title") { Name = "Title" }, "content");
        await database.Get<IContentTypeService>().UpdateAsync(type, Editor);

        var read = (await Documents.GetAsync(key))!;
        Assert.Null(read.GetValue("title"));
        Assert.Null(read.GetValue("title", published: true));
        Assert.Equal(4, read.GetValue<int>("number", published: true));
        Assert.False((await database.Get<IPropertyTypeUsageService>().HasSavedPropertyValuesAsync(type.Key, "title")).Result);
    }

    [Fact]
    public async Task Takes_the_values_of_a_removed_composition_away()
    {
        var seo = database.AddType("seo", ContentVariation.Nothing, ("keywords", database.Text, ContentVariation.Nothing));
        var type = database.AddType("composed", ContentVariation.Nothing, ("title", database.Text, ContentVariation.Nothing));
        type.AddContentType(seo);
        await database.Get<IContentTypeService>().UpdateAsync(type, Editor);
        var key = await CreateAsync(type.Key, "Home", ("title", "Welcome"), ("keywords", "many"));
        Assert.Equal("many", (await Documents.GetAsync(key))!.GetValue<string>("keywords"));

        type.RemoveContentType("seo");
        await database.Get<IContentTypeService>().UpdateAsync(type, Editor);
        Assert.False((await Documents.GetAsync(key))!.HasProperty("keywords"));
        type.AddContentType(seo);
        await database.Get<IContentTypeService>().UpdateAsync(type, Editor);

        Assert.Equal(("Welcome", null), ((await Documents.GetAsync(key))!.GetValue<string>("title"), (await Documents.GetAsync(key))!.GetValue<string>("keywords")));
    }

    [Fact]
    public async Task Keeps_names_and_values_under_the_default_culture_when_a_type_begins_to_vary()
    {
        var key = await CreateAsync(database.Page.Key, "Home", ("title", "Welcome"), ("number", 4));
        await PublishAsync(key);

        await VaryAsync(database.Page.Key, ContentVariation.Culture, ("title", ContentVariation.Culture));

        var read = (await Documents.GetAsync(key))!;
        Assert.Equal(("Home", "Home", "Home"), (read.Name, read.GetCultureName("en-US"), read.GetPublishName("en-US")));
        Assert.Equal(("Welcome", "Welcome", 4), (read.GetValue<string>("title", "en-US"), read.GetValue<string>("title", "en-US", published: true), read.GetValue<int>("number")));
        Assert.Equal(["en-US"], read.PublishedCultures);
        Assert.Equal((true, false), await StateAsync(key));
        Assert.Empty(read.EditedCultures!);
    }

    [Fact]
    public async Task Keeps_what_the_default_culture_said_when_a_type_stops_varying_and_finds_the_others_again()
    {
        var article = database.NewArticle("News", "Nyheder");
        article.SetValue("title", "English", "en-US");
        article.SetValue("title", "Dansk", "da-DK");
        database.Save(article);
        database.Publish(article, "en-US");

        await VaryAsync(database.Article.Key, ContentVariation.Nothing);

        var read = (await Documents.GetAsync(article.Key))!;
        Assert.Equal(("News", "English", "English"), (read.Name, read.GetValue<string>("title"), read.GetValue<string>("title", published: true)));
        Assert.Equal((true, false), await StateAsync(article.Key));
        await UpdateAsync(article.Key, "Our news", ("title", "English"));

        await VaryAsync(database.Article.Key, ContentVariation.Culture, ("title", ContentVariation.Culture));

        var again = (await Documents.GetAsync(article.Key))!;
        Assert.Equal(("Our news", "Nyheder"), (again.GetCultureName("en-US"), again.GetCultureName("da-DK")));
        Assert.Equal(("English", "Dansk"), (again.GetValue<string>("title", "en-US"), again.GetValue<string>("title", "da-DK")));
    }

    [Fact]
    public async Task Finds_published_content_by_its_tags()
    {
        var list = database.AddDataType("Umbraco.Tags", ValueStorageType.Ntext);
        var type = database.AddType("tagged", ContentVariation.Nothing, ("tags", list, ContentVariation.Nothing));
        var key = await CreateAsync(type.Key, "Tagged", ("tags", new[] { "care", "Health" }));
        var tags = database.Get<ITagService>();
        Assert.Empty(tags.GetAllContentTags());

        await PublishAsync(key);

        Assert.Equal([("Health", 1), ("care", 1)], tags.GetAllContentTags().OrderBy(tag => tag.Text, StringComparer.Ordinal).Select(tag => (tag.Text, tag.NodeCount)));
        var entity = Assert.Single(tags.GetTaggedContentByTag("CARE", "default"));
        Assert.Equal(["tags"], entity.TaggedProperties.Select(property => property.PropertyTypeAlias));
        Assert.Empty(tags.GetAllMediaTags());
        Assert.Equal(2, tags.GetTagsForProperty(key, "tags").Count());
        await database.Get<IContentPublishingService>().UnpublishAsync(key, null, Editor);
        Assert.Empty(tags.GetTagsForEntity(key));
    }

    [Fact]
    public async Task Leaves_nothing_half_saved_when_the_import_goes_on_after_a_failure()
    {
        var key = Guid.NewGuid();
        using (var scope = database.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            var lost = database.NewPage("Lost");
            lost.ParentId = 987654;
            Assert.Throws<InvalidOperationException>(() => database.Get<IDocumentRepository>().Save(lost));
            var page = database.NewPage("Kept");
            page.Key = key;
            database.Get<IDocumentRepository>().Save(page);
        }

        Assert.Equal("Kept", (await Documents.GetAsync(key))!.Name);
        Assert.Equal(["Kept"], Children(-1).Select(page => page.Name));
    }

    public void Dispose() => database.Dispose();

    private IContentEditingService Documents => database.Get<IContentEditingService>();

    private IEnumerable<IContent> Children(int id) => database.Get<IContentService>().GetPagedChildren(id, 0, 100, out _);

    private async Task<Guid> AllowedBelowAsync(Guid parent, string name, params (string Alias, object Value)[] values)
    {
        var type = (await database.Get<IContentTypeService>().GetAsync(database.Page.Key))!;
        if (!type.AllowedContentTypes!.Any())
        {
            type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
            await database.Get<IContentTypeService>().UpdateAsync(type, Editor);
        }

        return await CreateAsync(type.Key, name, parent, values);
    }

    private Task<Guid> CreateAsync(Guid type, string name, params (string Alias, object Value)[] values) => CreateAsync(type, name, null, values);

    private async Task<Guid> CreateAsync(Guid type, string name, Guid? parent, (string Alias, object Value)[] values)
    {
        var key = Guid.NewGuid();
        var created = await Documents.CreateAsync(
            new ContentCreateModel { Key = key, ContentTypeKey = type, ParentKey = parent, Variants = [new VariantModel { Name = name }], Properties = Properties(values) },
            Editor);
        Assert.Equal(ContentEditingOperationStatus.Success, created.Status);
        return key;
    }

    private async Task UpdateAsync(Guid key, string name, params (string Alias, object Value)[] values)
    {
        var updated = await Documents.UpdateAsync(key, new ContentUpdateModel { Variants = [new VariantModel { Name = name }], Properties = Properties(values) }, Editor);
        Assert.Equal(ContentEditingOperationStatus.Success, updated.Status);
    }

    private static IEnumerable<PropertyValueModel> Properties((string Alias, object Value)[] values) =>
        values.Select(value => new PropertyValueModel { Alias = value.Alias, Value = value.Value });

    private async Task VaryAsync(Guid key, ContentVariation variation, params (string Alias, ContentVariation Variation)[] properties)
    {
        var type = (await database.Get<IContentTypeService>().GetAsync(key))!;
        type.Variations = variation;
        foreach (var (alias, varies) in properties)
            type.PropertyTypes.Single(property => property.Alias == alias).Variations = varies;
        await database.Get<IContentTypeService>().UpdateAsync(type, Editor);
    }

    private async Task<ContentPublishingOperationStatus> PublishAsync(Guid key, string? culture = null) =>
        (await database.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = culture }], Editor)).Status;

    private async Task<(bool Published, bool Edited)> StateAsync(Guid key)
    {
        var read = (await Documents.GetAsync(key))!;
        return (read.Published, read.Edited);
    }
}
