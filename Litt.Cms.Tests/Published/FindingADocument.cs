using System.Collections.Frozen;
using Litt.Cms.Published;
using Umbraco.Cms.Core.Routing;
using static Litt.Cms.Tests.Published.SampleTree;

namespace Litt.Cms.Tests.Published;

public sealed class FindingADocument
{
    private static readonly PublishedNode[] Litt =
    [
        Node(10, -1, 0, "love-in-the-trenches"),
        Node(11, 10, 0, "harm-reduction-principles"),
        Node(12, 10, 1, "advocacy-statement"),
        Node(13, 11, 0, "accepts") with { Path = "-1,10,11,13" },
    ];

    [Theory]
    [InlineData("/", 10)]
    [InlineData("/harm-reduction-principles/", 11)]
    [InlineData("/harm-reduction-principles", 11)]
    [InlineData("/Harm-Reduction-PRINCIPLES/", 11)]
    [InlineData("/harm-reduction-principles/accepts/", 13)]
    [InlineData("/accepts/", null)]
    [InlineData("/harm-reduction-principles/nothing/", null)]
    public void Walks_the_segments_of_its_address(string address, int? id) => Assert.Equal(id, Snapshot(Tree(Litt)).At(address)?.Id);

    [Theory]
    [InlineData(10, "/")]
    [InlineData(11, "/harm-reduction-principles")]
    [InlineData(13, "/harm-reduction-principles/accepts")]
    public void Is_the_reverse_of_its_route(int id, string route)
    {
        var snapshot = Snapshot(Tree(Litt));

        Assert.Equal(route, snapshot.Routes.Of(snapshot.Documents.Find(id)!, null)?.ToString());
    }

    [Fact]
    public void Shows_the_top_level_in_the_address_where_the_settings_say_so()
    {
        var snapshot = Snapshot(Tree(Litt), rules: new RouteRules(HideTopLevel: false));

        Assert.Equal(13, snapshot.At("/love-in-the-trenches/harm-reduction-principles/accepts/")?.Id);
        Assert.Null(snapshot.At("/harm-reduction-principles/"));
        Assert.Equal("/love-in-the-trenches/harm-reduction-principles", snapshot.Routes.Of(Litt[1], null)?.ToString());
    }

    [Fact]
    public void Gives_a_second_site_its_own_segment()
    {
        var snapshot = Snapshot(Tree([.. Litt, Node(20, -1, 1, "archive"), Node(21, 20, 0, "old")]));

        Assert.Equal(20, snapshot.At("/archive/")?.Id);
        Assert.Equal("/archive", snapshot.Routes.Of(snapshot.Documents.Find(20)!, null)?.ToString());
        Assert.Equal(21, snapshot.At("/old/")?.Id);
    }

    [Fact]
    public void Takes_the_first_of_two_with_the_same_segment()
    {
        var snapshot = Snapshot(Tree(Litt[0], Node(32, 10, 5, "twin"), Node(31, 10, 2, "twin")));

        Assert.Equal(31, snapshot.At("/twin/")?.Id);
        var alone = snapshot.Documents.With([], [Key(31)]);
        Assert.Equal(32, Snapshot(alone).At("/twin/")?.Id);
    }

    [Fact]
    public void Does_not_lead_below_a_document_that_is_not_published()
    {
        var snapshot = Snapshot(Tree(Litt[0], Litt[3]));

        Assert.Null(snapshot.At("/harm-reduction-principles/accepts/"));
        Assert.Null(snapshot.Document(13));
        Assert.Null(snapshot.Routes.Of(Litt[3], null));
    }

    [Fact]
    public void Tells_whether_it_is_for_members()
    {
        var tree = Tree(Litt);
        var snapshot = new Snapshot(tree, PublishedTree.Empty, PublishedTree.Empty, Site() with { Protected = new[] { 11 }.ToFrozenSet() }, Services());

        Assert.False(snapshot.IsProtected(snapshot.Document(10)!));
        Assert.False(snapshot.IsProtected(snapshot.Document(12)!));
        Assert.True(snapshot.IsProtected(snapshot.Document(11)!));
        Assert.True(snapshot.IsProtected(snapshot.Document(13)!));
    }

    [Fact]
    public void Speaks_the_language_of_the_domain()
    {
        Domain[] domains = [new(1, "litt.example/en", 10, English, false, 0), new(2, "litt.example/da", 10, Danish, false, 1)];
        var snapshot = Snapshot(Tree(Variant(10, -1, 0, (English, "home"), (Danish, "hjem")), Variant(11, 10, 0, (English, "about"), (Danish, "om"))), domains);

        Assert.Equal(11, snapshot.At("/da/om/")?.Id);
        Assert.Null(snapshot.At("/da/about/"));
        Assert.Equal(Danish, snapshot.Routes.Find(new Uri("https://litt.example/da/om/"))?.Culture);
        Assert.Equal("10/om", snapshot.Routes.Of(snapshot.Documents.Find(11)!, Danish)?.ToString());
    }

    [Fact]
    public void Is_closed_to_languages_that_are_not_published()
    {
        var snapshot = Snapshot(Tree(Variant(10, -1, 0, (English, "home")), Variant(11, 10, 0, (English, "about"), (Danish, "om"))));

        Assert.NotNull(snapshot.Routes.Of(snapshot.Documents.Find(11)!, English));
        Assert.Null(snapshot.Routes.Of(snapshot.Documents.Find(11)!, Danish));
    }
}
