using Litt.Cms.Published;
using Moq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using static Litt.Cms.Tests.Published.SampleTree;

namespace Litt.Cms.Tests.Published;

public sealed class SwappingASnapshot
{
    [Fact]
    public void Leaves_the_snapshot_before_as_it_was()
    {
        var before = Tree(Node(10, -1, 0, "home"), Node(11, 10, 0, "old-name"));
        var after = before.With([Node(11, 10, 0, "new-name") with { Version = (2, 0) }, Node(12, 10, 1, "more")], []);

        Assert.Equal(["old-name"], before.ChildrenOf(10).Select(node => node.Name));
        Assert.Equal(["new-name", "more"], after.ChildrenOf(10).Select(node => node.Name));
        Assert.Null(Snapshot(after).At("/old-name/"));
        Assert.Equal(11, Snapshot(before).At("/old-name/")?.Id);
    }

    [Fact]
    public void Shares_what_did_not_change()
    {
        var before = Tree(Node(10, -1, 0, "home"), Node(11, 10, 0, "same"), Node(12, 10, 1, "other"));
        var after = before.With([Node(12, 10, 1, "changed") with { Version = (2, 0) }], []);

        Assert.Same(before.Find(11), after.Find(11));
        Assert.NotSame(before.Find(12), after.Find(12));
    }

    [Fact]
    public void Does_not_happen_when_nothing_that_visitors_see_has_changed()
    {
        var before = Tree(Node(10, -1, 0, "home"), Node(11, 10, 0, "page"));

        Assert.Same(before, before.With([Node(11, 10, 0, "page")], [Key(99)]));
    }

    [Fact]
    public void Follows_a_document_to_another_parent_and_place()
    {
        var before = Tree(Node(10, -1, 0, "home"), Node(11, 10, 0, "a"), Node(12, 10, 1, "b"), Node(13, 12, 0, "c"));
        var moved = before.With([Node(13, 11, 0, "c")], []);
        var sorted = before.With([Node(12, 10, 0, "b"), Node(11, 10, 1, "a")], []);

        Assert.Equal(13, Snapshot(moved).At("/a/c/")?.Id);
        Assert.Null(Snapshot(moved).At("/b/c/"));
        Assert.Equal([12, 11], sorted.ChildrenOf(10).Select(node => node.Id));
    }

    [Fact]
    public void Equals_reading_all_anew_whatever_the_changes()
    {
        var random = new Random(7);
        var rows = new Dictionary<int, PublishedNode> { [1] = Node(1, -1, 0, "home") };
        var tree = Tree([.. rows.Values]);
        for (var step = 0; step < 500; step++)
        {
            var id = random.Next(2, 40);
            var parent = random.Next(1, id);
            if (random.Next(4) == 0)
            {
                rows.Remove(id);
                tree = tree.With([], [Key(id)]);
                continue;
            }

            rows[id] = Node(id, parent, random.Next(5), $"s{random.Next(4)}") with { Version = (step, 0) };
            tree = tree.With([rows[id]], []);
        }

        Assert.Equal(Everything(Tree([.. rows.Values])), Everything(tree));
    }

    [Fact]
    public void Is_not_seen_by_what_was_read_from_the_one_before()
    {
        var type = Type(3, "noted", ContentVariation.Nothing, ("text", Upper().Object));
        var before = Tree(Node(10, -1, 0, "home", type) with { Details = Details("one") });
        var seen = Snapshot(before).Document(10)!;
        var after = Snapshot(before.With([Node(10, -1, 0, "home", type) with { Details = Details("two"), Version = (2, 0) }], []));

        Assert.Equal("ONE", seen.Value<string>("text"));
        Assert.Equal("TWO", after.Document(10)!.Value<string>("text"));
        Assert.Equal("ONE", seen.Value<string>("text"));
    }

    [Fact]
    public void Converts_a_value_once_for_each_snapshot()
    {
        var converter = Upper();
        var type = Type(3, "noted", ContentVariation.Nothing, ("text", converter.Object));
        var tree = Tree(Node(10, -1, 0, "home", type) with { Details = Details("one") });
        var first = Snapshot(tree);

        _ = first.Document(10)!.Value<string>("text");
        _ = first.Document(10)!.Value<string>("text");
        _ = Snapshot(tree).Document(10)!.Value<string>("text");

        converter.Verify(one => one.ConvertIntermediateToObject(
            It.IsAny<IPublishedElement>(), It.IsAny<IPublishedPropertyType>(), It.IsAny<PropertyCacheLevel>(), "one", false), Times.Exactly(2));
    }

    private static Mock<IPropertyValueConverter> Upper()
    {
        var converter = new Mock<IPropertyValueConverter>();
        converter.Setup(one => one.IsConverter(It.IsAny<IPublishedPropertyType>())).Returns(true);
        converter.Setup(one => one.GetPropertyValueType(It.IsAny<IPublishedPropertyType>())).Returns(typeof(string));
        converter.Setup(one => one.GetPropertyCacheLevel(It.IsAny<IPublishedPropertyType>())).Returns(PropertyCacheLevel.Elements);
        converter.Setup(one => one.IsValue(It.IsAny<object?>(), It.IsAny<PropertyValueLevel>())).Returns(true);
        converter.Setup(one => one.ConvertSourceToIntermediate(It.IsAny<IPublishedElement>(), It.IsAny<IPublishedPropertyType>(), It.IsAny<object?>(), false))
            .Returns((IPublishedElement _, IPublishedPropertyType _, object? source, bool _) => source);
        converter.Setup(one => one.ConvertIntermediateToObject(
                It.IsAny<IPublishedElement>(), It.IsAny<IPublishedPropertyType>(), It.IsAny<PropertyCacheLevel>(), It.IsAny<object?>(), false))
            .Returns((IPublishedElement _, IPublishedPropertyType _, PropertyCacheLevel _, object? value, bool _) => value?.ToString()?.ToUpperInvariant());
        return converter;
    }

    private static IEnumerable<string> Everything(PublishedTree tree) => Enumerable.Range(-1, 42).SelectMany(id =>
        tree.ChildrenOf(id).Select(child => $"{id}>{child.Id}:{child.SortOrder}")
            .Concat(Enumerable.Range(0, 4).Select(segment => $"{id}/s{segment}={tree.ChildOf(id, English, $"s{segment}")?.Id}")));
}
