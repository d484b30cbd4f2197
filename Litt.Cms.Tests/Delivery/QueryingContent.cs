using Litt.Cms.Delivery;
using Litt.Cms.Published;
using Umbraco.Cms.Core.Models.PublishedContent;
using static Litt.Cms.Tests.Published.SampleTree;

namespace Litt.Cms.Tests.Delivery;

public sealed class QueryingContent
{
    private static readonly DateTime Day = new(2025, 11, 20, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Snapshot Site = Snapshot(Tree(
        Named(10, -1, 0, "Home", 0),
        Named(12, 10, 1, "banana", 1),
        Named(11, 10, 0, "Cherry", 3),
        Named(13, 11, 0, "apple", 2)));

    [Theory]
    [InlineData(null, "Home,Cherry,apple,banana")]
    [InlineData("children:10", "Cherry,banana")]
    [InlineData("descendants:10", "Cherry,apple,banana")]
    [InlineData("ancestors:13", "Home,Cherry")]
    [InlineData("children:99", "")]
    [InlineData("siblings:10", null)]
    public void Fetches_from_the_tree(string? fetch, string? names) => Assert.Equal(names, Names(ContentQuery.Fetch(
        new DeliveryQuestion(Site, null, null, false, null), fetch, id => Site.Document(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))));

    [Theory]
    [InlineData("name:AN", "banana")]
    [InlineData("name:!an", "Home,Cherry,apple")]
    [InlineData("contentType:page", "Home,Cherry,apple,banana")]
    [InlineData("contentType:!PAGE", "")]
    [InlineData("contentType:article,page", "Home,Cherry,apple,banana")]
    [InlineData("createDate>2025-11-21", "Cherry,apple")]
    [InlineData("createDate>:2025-11-21", "Cherry,apple,banana")]
    [InlineData("createDate<2025-11-21T00:00:00Z", "Home")]
    [InlineData("updateDate<:2025-11-21", "Home,banana")]
    [InlineData("createDate>yesterday", null)]
    [InlineData("level:1", null)]
    [InlineData("name", null)]
    public void Filters(string filter, string? names) =>
        Assert.Equal(names, ContentQuery.Filter(filter) is { } fits ? Names(All.Where(fits)) : null);

    [Theory]
    [InlineData("name:asc", "apple,banana,Cherry,Home")]
    [InlineData("name:desc", "Home,Cherry,banana,apple")]
    [InlineData("createDate:desc", "Cherry,apple,banana,Home")]
    [InlineData("sortOrder:desc,name:asc", "banana,apple,Cherry,Home")]
    [InlineData("", "Home,Cherry,apple,banana")]
    [InlineData("colour:asc", null)]
    [InlineData("name", null)]
    public void Sorts(string sorts, string? names) =>
        Assert.Equal(names, Names(ContentQuery.Sort(All, sorts.Split(',', StringSplitOptions.RemoveEmptyEntries))));

    private static IEnumerable<IPublishedContent> All =>
        Site.Tops.SelectMany(top => top.Descendants().Prepend(top));

    private static PublishedNode Named(int id, int parentId, int sortOrder, string name, int days) =>
        Node(id, parentId, sortOrder, name) with { Name = name, CreateDate = Day.AddDays(days), UpdateDate = Day.AddDays(days) };

    private static string? Names(IEnumerable<IPublishedContent>? found) =>
        found is null ? null : string.Join(',', found.Select(one => one.Name));
}
