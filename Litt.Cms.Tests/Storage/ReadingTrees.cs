using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core's entity service expects of the read side of the trees.</summary>
public sealed class ReadingTrees : IDisposable
{
    private static readonly Guid Document = Constants.ObjectTypes.Document;
    private readonly TreeDatabase database = new();

    [Fact]
    public void Shows_a_document_with_its_type_and_state()
    {
        var type = database.AddType("page", ContentVariation.Culture);
        var home = database.AddDocument("Home", type, change: node => node.SortOrder = 3, state: content =>
        {
            (content.Published, content.Edited) = (true, true);
            content.Cultures = """
                {
                  "en-US": { "name": "Home", "edited": true, "published": true, "updateDate": "2026-01-01T00:00:00Z" },
                  "da-DK": { "name": "Hjem", "edited": false, "published": false, "updateDate": "2026-01-01T00:00:00Z" }
                }
                """;
        });
        database.AddDocument("Below", type, home);

        var read = Assert.IsType<DocumentEntitySlim>(Read(entities => entities.Get(home.Key, Document)));

        Assert.Equal((home.Id, home.Key, "Home", Constants.System.Root, 1, home.Path, 3), (read.Id, read.Key, read.Name, read.ParentId, read.Level, read.Path, read.SortOrder));
        Assert.Equal(("page", type.Key, "icon-page", ContentVariation.Culture), (read.ContentTypeAlias, read.ContentTypeKey, read.ContentTypeIcon, read.Variations));
        Assert.Equal((true, true, true, false), (read.Published, read.Edited, read.HasChildren, read.Trashed));
        Assert.Equal(["Home", "Hjem"], read.CultureNames.Values);
        Assert.Equal(["en-US"], read.PublishedCultures);
        Assert.Equal(["en-US"], read.EditedCultures);
        Assert.Equal(Document, read.NodeObjectType);
    }

    [Theory]
    [InlineData("/media/one.txt")]
    [InlineData("""{"src":"/media/one.txt","crops":[]}""")]
    public void Shows_where_the_file_of_a_media_item_is(string value)
    {
        var file = new PropertyDefinition { Id = 7, Key = Guid.NewGuid(), Alias = Constants.Conventions.Media.File, Name = "File", DataTypeId = 1 };
        var type = database.AddType("image", properties: file);
        var media = database.AddNode(NodeKind.Media, "one");
        var version = new VersionRow { NodeId = media.Id, Current = true, Data = new VersionData { Values = [StoredValue.Of(7, null, null, value)] }.ToJson() };
        database.Insert(version);
        database.Insert(new ContentRow { NodeId = media.Id, ContentTypeId = type.Id, CurrentVersionId = version.Id });

        Assert.Equal("/media/one.txt", Assert.IsType<MediaEntitySlim>(Read(entities => entities.Get(media.Id))).MediaPath);
    }

    [Fact]
    public void Finds_only_what_is_of_the_object_type()
    {
        var type = database.AddType("page");
        var home = database.AddDocument("Home", type);

        Assert.Null(Read(entities => entities.Get(home.Id, Constants.ObjectTypes.Media)));
        Assert.NotNull(Read(entities => entities.Get(home.Id)));
        Assert.True(Read(entities => entities.Exists(home.Key, Document)));
        Assert.False(Read(entities => entities.Exists(home.Id, Constants.ObjectTypes.Media)));
        Assert.True(Read(entities => entities.Exists([home.Key, type.Key])));
        Assert.False(Read(entities => entities.Exists([home.Key, Guid.NewGuid()])));
        Assert.Equal(UmbracoObjectTypes.DocumentType, Read(entities => entities.GetObjectType(type.Key)));
        Assert.Equal([home.Id], Read(entities => entities.GetAll(Document, home.Id, type.Id)).Select(entity => entity.Id));
        Assert.Equal([(home.Id, home.Path)], Read(entities => entities.GetAllPaths(Document, home.Key)).Select(path => (path.Id, path.Path)));
    }

    [Fact]
    public void Pages_children_in_the_order_that_is_asked_for()
    {
        var type = database.AddType("page");
        var home = database.AddDocument("Home", type);
        foreach (var (index, name) in new[] { "b", "D", "a", "C", "e" }.Index())
            database.AddDocument(name, type, home, node => node.SortOrder = index);
        database.AddDocument("trashed", type, home, node => node.Trashed = true);

        Assert.Equal(["b", "D"], Page(home, 0, 2, null, out var total));
        Assert.Equal(5, total);
        Assert.Equal(["e"], Page(home, 2, 2, null, out total));
        Assert.Equal(5, total);
        Assert.Equal(["a", "b", "C", "D", "e"], Page(home, 0, 10, Ordering.By("name"), out total));
        Assert.Equal(["e", "D"], Page(home, 0, 2, Ordering.By("Text", Direction.Descending), out _));
    }

    [Fact]
    public void Counts_as_children_what_is_of_the_asked_types()
    {
        var folder = database.AddNode(NodeKind.DocumentTypeContainer, "Folder");
        database.AddNode(NodeKind.DocumentType, "page", folder);
        ISet<Guid> folders = new HashSet<Guid> { Constants.ObjectTypes.DocumentTypeContainer };
        ISet<Guid> both = new HashSet<Guid>(folders) { Constants.ObjectTypes.DocumentType };

        Assert.False(Assert.Single(Read(entities => entities.GetPagedResultsByQuery(Query(), folders, 0, 10, out _, null, null))).HasChildren);
        Assert.Equal(
            [("Folder", true), ("page", false)],
            Read(entities => entities.GetPagedResultsByQuery(Query(), both, 0, 10, out _, null, Ordering.By("nodeObjectType", Direction.Descending))).Select(entity => (entity.Name, entity.HasChildren)));
    }

    [Fact]
    public void Filters_by_name_and_path()
    {
        var type = database.AddType("page");
        var home = database.AddDocument("Home", type);
        var page = database.AddDocument("About us", type, home);
        var below = database.AddDocument("Deep about", type, page);
        ISet<Guid> documents = new HashSet<Guid> { Document };

        var descendants = Query().Where(entity => entity.Path.SqlStartsWith(home.Path + ",", TextColumnType.NVarchar));
        var filter = Query().Where(entity => entity.Name!.SqlContains("ABOUT", TextColumnType.NVarchar));

        Assert.Equal([page.Id, below.Id], Read(entities => entities.GetPagedResultsByQuery(descendants, documents, 0, 10, out _, filter, Ordering.By("Path"))).Select(entity => entity.Id));
        Assert.Equal(2, Read(entities => entities.CountByQuery(descendants, documents, filter)));
        Assert.Equal([page.Id], Read(entities => entities.GetByQuery(Query().Where(entity => entity.ParentId == home.Id), Document)).Select(entity => entity.Id));
    }

    [Theory]
    [InlineData("c", 1, 1, "b,c,d", 1, 1)]
    [InlineData("a", 2, 1, "a,b", 0, 3)]
    [InlineData("e", 2, 5, "c,d,e", 2, 0)]
    [InlineData("c", 0, 0, "c", 2, 2)]
    public void Shows_the_neighbours_of_an_item(string name, int before, int after, string expected, long above, long below)
    {
        var type = database.AddType("page");
        var home = database.AddDocument("Home", type);
        var rows = new[] { "e", "d", "c", "b", "a" }.Select(one => database.AddDocument(one, type, home, node => node.SortOrder = 7)).ToDictionary(node => node.Name!);
        long totalBefore = 0;
        long totalAfter = 0;

        var byName = Read(entities => entities.GetSiblings(new HashSet<Guid> { Document }, rows[name].Key, before, after, null, Ordering.By("name"), out totalBefore, out totalAfter));

        Assert.Equal(expected, string.Join(',', byName.Select(entity => entity.Name)));
        Assert.Equal((above, below), (totalBefore, totalAfter));
    }

    [Fact]
    public void Orders_neighbours_with_equal_sort_order_by_their_ids()
    {
        var type = database.AddType("page");
        var rows = new[] { "1", "2", "3" }.Select(one => database.AddDocument(one, type)).ToList();
        long totalBefore = 0;

        var found = Read(entities => entities.GetSiblings(new HashSet<Guid> { Document }, rows[1].Key, 0, 1, null, Ordering.By("sortOrder"), out totalBefore, out _));

        Assert.Equal([rows[1].Id, rows[2].Id], found.Select(entity => entity.Id));
        Assert.Equal(1, totalBefore);
    }

    [Fact]
    public void Keeps_what_is_trashed_apart()
    {
        var type = database.AddType("page");
        var trashed = database.AddDocument("Old", type, change: node => (node.ParentId, node.Trashed) = (Constants.System.RecycleBinContent, true));
        ISet<Guid> documents = new HashSet<Guid> { Document };

        Assert.Empty(Read(entities => entities.GetSiblings(documents, trashed.Key, 1, 1, null, Ordering.By("sortOrder"), out _, out _)));
        Assert.Single(Read(entities => entities.GetTrashedSiblings(documents, trashed.Key, 1, 1, null, Ordering.By("sortOrder"), out _, out _)));
    }

    [Fact]
    public void Reserves_an_id_for_a_key_once()
    {
        var key = Guid.NewGuid();

        var id = Read(entities => entities.ReserveId(key));

        Assert.Equal(id, database.Do((IIdKeyMapRepository map) => map.GetIdForKey(key, UmbracoObjectTypes.Document)));
        Assert.Throws<InvalidOperationException>(() => Read(entities => entities.ReserveId(key)));
    }

    [Fact]
    public void Maps_ids_and_keys()
    {
        var type = database.AddType("page");

        database.Do<IIdKeyMapRepository>(map =>
        {
            Assert.Equal(type.Id, map.GetIdForKey(type.Key, UmbracoObjectTypes.DocumentType));
            Assert.Equal(type.Key, map.GetIdForKey(type.Id, UmbracoObjectTypes.Unknown));
            Assert.Null(map.GetIdForKey(type.Key, UmbracoObjectTypes.Document));
            Assert.Null(map.GetIdForKey(Guid.NewGuid(), UmbracoObjectTypes.Unknown));
        });
    }

    public void Dispose() => database.Dispose();

    private IQuery<IUmbracoEntity> Query() => database.Get<ICoreScopeProvider>().CreateQuery<IUmbracoEntity>();

    private T Read<T>(Func<IEntityRepository, T> read) => database.Do(read);

    private List<string?> Page(NodeRow parent, long index, int size, Ordering? ordering, out long total)
    {
        long records = 0;
        var query = Query().Where(entity => entity.ParentId == parent.Id && !entity.Trashed);
        var found = Read(entities => entities.GetPagedResultsByQuery(query, new HashSet<Guid> { Document }, index, size, out records, null, ordering));
        total = records;
        return [.. found.Select(entity => entity.Name)];
    }
}
