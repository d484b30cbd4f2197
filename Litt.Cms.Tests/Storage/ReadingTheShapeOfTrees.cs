using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core's navigation, publish status and picker roots expect.</summary>
public sealed class ReadingTheShapeOfTrees : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public void Tells_parents_before_children_and_leaves_the_trash_out()
    {
        var type = database.AddType("page");
        var late = database.AddDocument("late parent", type);
        var early = database.AddDocument("early", type, change: node => node.SortOrder = -1);
        var child = database.AddDocument("child", type, early);
        var trashed = database.AddDocument("trashed", type, change: node => (node.ParentId, node.Trashed) = (Constants.System.RecycleBinContent, true));

        database.Do<INavigationRepository>(navigation =>
        {
            var nodes = navigation.GetContentNodesByObjectType(Constants.ObjectTypes.Document).ToList();
            Assert.Equal([early.Id, late.Id, child.Id], nodes.Select(node => node.Id));
            Assert.Equal((child.Key, type.Key, early.Id), (nodes[2].Key, nodes[2].ContentTypeKey, nodes[2].ParentId));
            Assert.Equal([trashed.Id], navigation.GetTrashedContentNodesByObjectType(Constants.ObjectTypes.Document).Select(node => node.Id));
            Assert.Equal([early.Id, child.Id], navigation.GetContentNodeWithAncestors(child.Key, Constants.ObjectTypes.Document).Select(node => node.Id));
        });
    }

    [Fact]
    public void Tells_folders_of_elements_with_the_elements()
    {
        var folder = database.AddNode(NodeKind.ElementContainer, "folder");

        var nodes = database.Do((INavigationRepository navigation) => navigation.GetContentNodesByObjectType([Constants.ObjectTypes.Element, Constants.ObjectTypes.ElementContainer]));

        Assert.Equal((folder.Id, Guid.Empty), (Assert.Single(nodes).Id, nodes.Single().ContentTypeKey));
    }

    [Fact]
    public async Task Knows_in_which_cultures_documents_are_published()
    {
        database.AddLanguage("en-US");
        database.AddLanguage("da-DK");
        var page = database.AddType("page");
        var variant = database.AddType("variant", ContentVariation.Culture);
        var home = database.AddDocument("home", page, state: content => content.Published = true);
        var draft = database.AddDocument("draft", page, home);
        var danish = database.AddDocument("danish", variant, home, state: content =>
        {
            content.Published = true;
            content.Cultures = """{ "en-US": { "name": "a", "edited": true, "published": false, "updateDate": "2026-01-01T00:00:00Z" }, "da-DK": { "name": "b", "edited": false, "published": true, "updateDate": "2026-01-01T00:00:00Z" } }""";
        });
        var other = database.AddDocument("other", page, state: content => content.Published = true);

        var all = await database.DoAsync((IPublishStatusRepository status) => status.GetAllPublishStatusAsync(default));
        var below = await database.DoAsync((IPublishStatusRepository status) => status.GetDescendantsOrSelfPublishStatusAsync(home.Key, default));

        Assert.Equal(["da-DK", "en-US"], all[home.Key].Order());
        Assert.Equal(["da-DK"], all[danish.Key]);
        Assert.Empty(all[draft.Key]);
        Assert.Equal([home.Key, draft.Key, danish.Key], below.Keys.OrderBy(key => key == home.Key ? 0 : key == draft.Key ? 1 : 2));
        Assert.DoesNotContain(other.Key, below.Keys);
        Assert.Equal(["da-DK"], await database.DoAsync((IPublishStatusRepository status) => status.GetPublishStatusAsync(danish.Key, default)));
        Assert.Empty(await database.DoAsync((IPublishStatusRepository status) => status.GetPublishStatusAsync(Guid.NewGuid(), default)));
    }

    [Fact]
    public async Task Finds_roots_for_pickers()
    {
        var (site, page) = (database.AddType("site"), database.AddType("page"));
        var root = database.AddDocument("root", site);
        var home = database.AddDocument("home", site, root);
        var article = database.AddDocument("article", page, home);
        var step = new DynamicRootQueryStep { AnyOfDocTypeKeys = [site.Key] };

        Assert.Equal(home.Key, await database.DoAsync((IDynamicRootRepository roots) => roots.NearestAncestorOrSelfAsync([article.Key], step)));
        Assert.Equal(root.Key, await database.DoAsync((IDynamicRootRepository roots) => roots.FurthestAncestorOrSelfAsync([article.Key], step)));
        Assert.Equal([root.Key], await database.DoAsync((IDynamicRootRepository roots) => roots.NearestDescendantOrSelfAsync([root.Key], step)));
        Assert.Equal([home.Key], await database.DoAsync((IDynamicRootRepository roots) => roots.FurthestDescendantOrSelfAsync([root.Key], step)));
    }

    public void Dispose() => database.Dispose();
}
