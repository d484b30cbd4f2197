using System.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of the repositories of types, data types and their folders.</summary>
public sealed class StoringTypes : IDisposable
{
    private readonly StorageFixture database = new();

    [Fact]
    public void Reads_a_document_type_as_it_was_saved()
    {
        var text = Text();
        var below = Type("below");
        var type = new ContentType(Strings, Constants.System.Root)
        {
            Alias = "page",
            Name = "Page",
            Description = "A page.",
            Icon = "icon-page",
            AllowedAsRoot = true,
            IsElement = false,
            AllowedInLibrary = true,
            Variations = ContentVariation.Culture,
            ListView = Guid.NewGuid(),
            AllowedContentTypes = [new ContentTypeSort(below.Key, 4, below.Alias)],
            HistoryCleanup = new HistoryCleanup { PreventCleanup = true, KeepAllVersionsNewerThanDays = 7 },
        };
        type.AddPropertyGroup("content", "Content");
        type.PropertyGroups["content"].Type = PropertyGroupType.Tab;
        type.AddPropertyType(
            new PropertyType(Strings, text, "title")
            {
                Name = "Title",
                Description = "What it says.",
                Mandatory = true,
                MandatoryMessage = "Say it.",
                ValidationRegExp = ".+",
                ValidationRegExpMessage = "More.",
                Variations = ContentVariation.Culture,
                LabelOnTop = true,
                SortOrder = 3,
            },
            "content");
        type.AddPropertyType(new PropertyType(Strings, text, "loose") { Name = "Loose" });

        Save(type);

        Assert.False(type.IsDirty());
        Assert.True(type.WasPropertyDirty("Alias"));
        Assert.True(type.HasIdentity);
        Assert.Equal(($"-1,{type.Id}", 1), (type.Path, type.Level));
        var read = Get(type.Id);
        Assert.False(read.IsDirty());
        Assert.Equal((type.Key, "page", "Page", "A page.", "icon-page", true, true), (read.Key, read.Alias, read.Name, read.Description, read.Icon, read.AllowedAsRoot, read.AllowedInLibrary));
        Assert.Equal((ContentVariation.Culture, type.ListView, type.Path, 1), (read.Variations, read.ListView, read.Path, read.Level));
        Assert.Equal([(below.Key, 4, "below")], read.AllowedContentTypes!.Select(allowed => (allowed.Key, allowed.SortOrder, allowed.Alias)));
        Assert.Equal((true, 7, null), (read.HistoryCleanup!.PreventCleanup, read.HistoryCleanup.KeepAllVersionsNewerThanDays, read.HistoryCleanup.KeepLatestVersionPerDayForDays));
        var group = Assert.Single(read.PropertyGroups);
        Assert.Equal((type.PropertyGroups["content"].Id, type.PropertyGroups["content"].Key, "content", "Content", PropertyGroupType.Tab), (group.Id, group.Key, group.Alias, group.Name, group.Type));
        var title = Assert.Single(group.PropertyTypes!);
        Assert.Equal(("title", "Title", "What it says.", true, "Say it.", ".+", "More."), (title.Alias, title.Name, title.Description, title.Mandatory, title.MandatoryMessage, title.ValidationRegExp, title.ValidationRegExpMessage));
        Assert.Equal((ContentVariation.Culture, true, 3, text.Id, text.Key, "Umbraco.TextBox", ValueStorageType.Nvarchar, group.Id), (title.Variations, title.LabelOnTop, title.SortOrder, title.DataTypeId, title.DataTypeKey, title.PropertyEditorAlias, title.ValueStorageType, title.PropertyGroupId?.Value));
        Assert.Equal("loose", Assert.Single(read.NoGroupPropertyTypes).Alias);
        Assert.All(read.PropertyTypes, property => Assert.True(property.Id > 0));
    }

    [Fact]
    public void Keeps_the_ids_of_properties_and_groups_when_a_type_is_saved_again()
    {
        var type = Type("page", "title", "text");
        var ids = type.PropertyTypes.Select(property => property.Id).ToList();

        var read = Get(type.Id);
        read.Name = "Other";
        read.AddPropertyType(new PropertyType(Strings, Text(), "more") { Name = "More" }, "content");
        Save(read);

        var again = Get(type.Id);
        Assert.Equal("Other", again.Name);
        Assert.Equal(ids, again.PropertyTypes.Take(2).Select(property => property.Id));
        Assert.DoesNotContain(again.PropertyTypes.Last().Id, ids);
    }

    [Fact]
    public void Hands_out_types_of_the_callers_own()
    {
        var type = Type("page", "title");

        Get(type.Id).Name = "Changed by nobody";
        Get(type.Id).RemovePropertyType("title");

        Assert.Equal("page", Get(type.Id).Name);
        Assert.Single(Get(type.Id).PropertyTypes);
    }

    [Fact]
    public void Composes_types()
    {
        var seo = Type("seo", "keywords");
        var page = Type("page", "title");
        page.AddContentType(seo);
        Save(page);
        var special = Type("special");
        special.AddContentType(page);
        Save(special);

        var read = Get(special.Id);

        Assert.Equal(["page"], read.ContentTypeComposition.Select(type => type.Alias));
        Assert.Equal(["keywords", "title"], read.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.Equal([seo.Id, page.Id], read.CompositionIds().Order());
        Assert.Equal(["content"], read.CompositionPropertyGroups.Select(group => group.Alias).Distinct());
    }

    [Fact]
    public void Finds_types_by_query_alias_and_key()
    {
        var page = Type("page", "title");
        var news = Type("news");

        Assert.Equal(page.Id, Types(types => types.Get("PAGE"))!.Id);
        Assert.Equal(news.Id, Types(types => types.Get(news.Key))!.Id);
        Assert.Null(Types(types => types.Get(Guid.NewGuid())));
        Assert.Equal([news.Id], Types(types => types.GetMany([news.Key])).Select(type => type.Id));
        Assert.Equal([page.Id, news.Id], Types(types => types.GetMany(Array.Empty<int>())).Select(type => type.Id));
        Assert.Equal(["news"], Types(types => types.Get(database.Query<IContentType>().Where(type => type.Name == "news"))).Select(type => type.Alias));
        Assert.Equal(2, Types(types => types.Count(database.Query<IContentType>().Where(type => type.ParentId == -1))));
        var dataType = page.PropertyTypes.Single().DataTypeId;
        Assert.Equal(["page"], Types(types => types.GetByQuery(database.Query<PropertyType>().Where(property => property.DataTypeId == dataType))).Select(type => type.Alias));
        Assert.Equal(["title"], Types(types => types.GetAllPropertyTypeAliases()));
        Assert.Equal("page1", Types(types => types.GetUniqueAlias("page")));
        Assert.Equal([page.Id], Types(types => types.GetAllContentTypeIds(["page"])));
    }

    [Fact]
    public void Tells_which_types_allow_another_below()
    {
        var page = Type("page");
        var list = Type("list");
        list.AllowedContentTypes = [new ContentTypeSort(page.Key, 0, page.Alias)];
        Save(list);

        Assert.Equal([list.Key], Types(types => types.GetAllowedParentKeys(page.Key)));
    }

    [Fact]
    public void Refuses_an_alias_that_is_taken()
    {
        Type("page");

        Assert.Throws<DuplicateNameException>(() => Type("Page"));
    }

    [Fact]
    public void Refuses_a_property_that_varies_more_than_its_type()
    {
        var type = new ContentType(Strings, -1) { Alias = "page", Name = "Page" };
        type.AddPropertyType(new PropertyType(Strings, Text(), "title") { Name = "Title", Variations = ContentVariation.Culture });

        Assert.Throws<InvalidOperationException>(() => Save(type));
    }

    [Fact]
    public void Moves_a_type_into_a_folder_and_out_again()
    {
        var folder = new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = "Pages" };
        database.Do<IDocumentTypeContainerRepository>(folders => folders.Save(folder));
        var type = Type("page");

        var moved = Types(types => types.Move(Get(type.Id), folder)).ToList();

        Assert.Equal(($"-1,{type.Id}", (Guid?)folder.Key), (moved.Single().OriginalPath, moved.Single().NewParentKey));
        Assert.Equal((folder.Id, $"-1,{folder.Id},{type.Id}", 2), (Get(type.Id).ParentId, Get(type.Id).Path, Get(type.Id).Level));
        Types(types => types.Move(Get(type.Id), null!).ToList());
        Assert.Equal((-1, $"-1,{type.Id}", 1), (Get(type.Id).ParentId, Get(type.Id).Path, Get(type.Id).Level));
    }

    [Fact]
    public void Takes_a_deleted_type_out_of_the_others()
    {
        var seo = Type("seo", "keywords");
        var page = Type("page");
        page.AddContentType(seo);
        page.AllowedContentTypes = [new ContentTypeSort(seo.Key, 0, seo.Alias)];
        Save(page);

        database.Do<IContentTypeRepository>(types => types.Delete(Get(seo.Id)));

        Assert.Null(Types(types => types.Get(seo.Id)));
        Assert.Empty(Get(page.Id).ContentTypeComposition);
        Assert.Empty(Get(page.Id).AllowedContentTypes!);
    }

    [Fact]
    public void Keeps_folders_as_a_tree()
    {
        var pages = new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = "Pages" };
        database.Do<IDocumentTypeContainerRepository>(folders => folders.Save(pages));
        var news = new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = "News", ParentId = pages.Id, Key = Guid.NewGuid() };
        database.Do<IDocumentTypeContainerRepository>(folders => folders.Save(news));

        Assert.Equal(($"-1,{pages.Id},{news.Id}", 2), (news.Path, news.Level));
        var read = database.Do<IDocumentTypeContainerRepository, EntityContainer?>(folders => folders.Get(news.Key))!;
        Assert.Equal((news.Id, "News", pages.Id, news.Path, 2, Constants.ObjectTypes.DocumentType), (read.Id, read.Name, read.ParentId, read.Path, read.Level, read.ContainedObjectType));
        Assert.True(database.Do<IDocumentTypeContainerRepository, bool>(folders => folders.HasDuplicateName(pages.Id, "NEWS")));
        Assert.True(database.Do<IDocumentTypeContainerRepository, bool>(folders => folders.HasDuplicateName(pages.Key, "News")));
        Assert.False(database.Do<IDocumentTypeContainerRepository, bool>(folders => folders.HasDuplicateName(-1, "News")));
        Assert.Null(database.Do<IMediaTypeContainerRepository, EntityContainer?>(folders => folders.Get(news.Id)));
        Assert.Single(database.Do<IDocumentTypeContainerRepository, IEnumerable<EntityContainer>>(folders => folders.Get("News", 2)));
    }

    [Fact]
    public void Keeps_media_types_apart_from_document_types()
    {
        var image = new MediaType(Strings, -1) { Alias = "page", Name = "Image" };
        Type("page");
        database.Do<IMediaTypeRepository>(types => types.Save(image));

        Assert.Null(Types(types => types.Get(image.Id)));
        Assert.IsType<MediaType>(database.Do<IMediaTypeRepository, IMediaType?>(types => types.Get("page")));
    }

    [Fact]
    public void Reads_a_data_type_as_it_was_saved_with_its_whole_configuration()
    {
        var type = Text("Limited", new Dictionary<string, object> { ["maxChars"] = 12, ["ofAnotherPackage"] = "kept" });

        var read = DataTypes(types => types.Get(type.Key))!;

        Assert.False(type.IsDirty());
        Assert.Equal((type.Id, "Limited", "Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox", ValueStorageType.Nvarchar), (read.Id, read.Name, read.EditorAlias, read.EditorUiAlias, read.DatabaseType));
        Assert.Equal(($"-1,{type.Id}", 1), (read.Path, read.Level));
        Assert.Equal(("12", "kept"), (read.ConfigurationData["maxChars"].ToString(), read.ConfigurationData["ofAnotherPackage"].ToString()));
    }

    [Fact]
    public void Gives_data_types_names_of_their_own()
    {
        Text("Text");

        Assert.Equal(("Text (1)", "Text (2)"), (Text("Text").Name, Text("Text").Name));
    }

    [Fact]
    public void Shows_types_what_their_data_types_have_become()
    {
        var type = Type("page", "title");
        var dataType = DataTypes(types => types.Get(type.PropertyTypes.Single().DataTypeId))!;

        dataType.DatabaseType = ValueStorageType.Ntext;
        database.Do<IDataTypeRepository>(types => types.Save(dataType));

        Assert.Equal(ValueStorageType.Ntext, Get(type.Id).PropertyTypes.Single().ValueStorageType);
    }

    [Fact]
    public void Tells_who_uses_a_data_type()
    {
        var list = Text("List");
        var type = Type("page", "title");
        type.ListView = list.Key;
        Save(type);
        var dataType = type.PropertyTypes.Single().DataTypeId;

        Assert.Equal([(Udi.Create("document-type", type.Key), "title")], DataTypes(types => types.FindUsages(dataType)).Select(usage => (usage.Key, usage.Value.Single())));
        Assert.Equal([(Udi.Create("document-type", type.Key), "page")], DataTypes(types => types.FindListViewUsages(list.Id)).Select(usage => (usage.Key, usage.Value.Single())));
    }

    [Fact]
    public void Takes_the_properties_of_a_deleted_data_type_along()
    {
        var type = Type("page", "title");
        var dataType = DataTypes(types => types.Get(type.PropertyTypes.Single().DataTypeId))!;

        database.Do<IDataTypeRepository>(types => types.Delete(dataType));

        Assert.Empty(Get(type.Id).PropertyTypes);
        Assert.Null(DataTypes(types => types.Get(dataType.Id)));
    }

    [Fact]
    public void Sees_within_a_scope_what_is_not_committed_yet_and_forgets_it_when_the_scope_fails()
    {
        Type("before");
        using (database.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            Save(new ContentType(Strings, -1) { Alias = "lost", Name = "Lost" });
            Assert.NotNull(Types(types => types.Get("lost")));
        }

        Assert.Null(Types(types => types.Get("lost")));
        Assert.NotNull(Types(types => types.Get("before")));
    }

    public void Dispose() => database.Dispose();

    private IShortStringHelper Strings => database.Get<IShortStringHelper>();

    private DataType Text(string name = "Text", Dictionary<string, object>? configuration = null)
    {
        var type = new DataType(database.Get<PropertyEditorCollection>()["Umbraco.TextBox"], database.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name,
            EditorUiAlias = "Umb.PropertyEditorUi.TextBox",
            DatabaseType = ValueStorageType.Nvarchar,
            ConfigurationData = configuration ?? [],
        };
        database.Do<IDataTypeRepository>(types => types.Save(type));
        return type;
    }

    private ContentType Type(string alias, params string[] properties)
    {
        var type = new ContentType(Strings, -1) { Alias = alias, Name = alias };
        var text = properties.Length == 0 ? null : Text();
        type.AddPropertyGroup("content", "Content");
        foreach (var property in properties)
            type.AddPropertyType(new PropertyType(Strings, text!, property) { Name = property }, "content");
        Save(type);
        return type;
    }

    private void Save(IContentType type) => database.Do<IContentTypeRepository>(types => types.Save(type));

    private IContentType Get(int id) => Types(types => types.Get(id))!;

    private TResult Types<TResult>(Func<IContentTypeRepository, TResult> work) => database.Do(work);

    private TResult DataTypes<TResult>(Func<IDataTypeRepository, TResult> work) => database.Do(work);
}
