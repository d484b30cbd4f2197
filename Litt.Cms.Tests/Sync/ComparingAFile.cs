using System.Xml.Linq;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Tests.Sync;

/// <summary>When a file and an item say the same, and what is kept of a file that is written anew.</summary>
public sealed class ComparingAFile
{
    private static readonly SyncShape Shape = SyncShape.Of("Thing Info Name Flag Config Path SortOrder Parts Part Properties Value", derived: "Path");

    [Theory]
    [InlineData("<Thing Key=\"k\"><Info><Name>a</Name></Info></Thing>", "<Thing Key=\"k\"><Info><Name>a</Name></Info></Thing>")]
    [InlineData("<Thing><Info><Flag>False</Flag></Info></Thing>", "<Thing><Info><Flag>false</Flag></Info></Thing>")]
    [InlineData("<Thing><Info /></Thing>", "<Thing><Info><Flag>false</Flag><Parts /></Info></Thing>")]
    [InlineData("<Thing><Config>{\"b\":1,\"a\":2}</Config></Thing>", "<Thing><Config>{\"a\":2, \"b\":1}</Config></Thing>")]
    [InlineData("<Thing Tag=\"x\"><Info><Unknown>1</Unknown></Info></Thing>", "<Thing><Info /></Thing>")]
    public void Finds_it_the_same(string file, string current)
    {
        Assert.False(SyncComparer.ImportChanges(XElement.Parse(file), XElement.Parse(current), Shape));
        Assert.False(SyncComparer.IsStale(XElement.Parse(file), XElement.Parse(current), Shape));
    }

    [Theory]
    [InlineData("<Thing><Info><Name>a</Name></Info></Thing>", "<Thing><Info><Name>b</Name></Info></Thing>")]
    [InlineData("<Thing><Info /></Thing>", "<Thing><Info><Flag>true</Flag></Info></Thing>")]
    [InlineData("<Thing><Parts><Part Key=\"1\">a</Part></Parts></Thing>", "<Thing><Parts /></Thing>")]
    [InlineData("<Thing><Parts /></Thing>", "<Thing><Parts><Part Key=\"1\">a</Part></Parts></Thing>")]
    [InlineData("<Thing><Parts><Part Key=\"1\">a</Part></Parts></Thing>", "<Thing><Parts><Part Key=\"2\">a</Part></Parts></Thing>")]
    [InlineData("<Thing><Config>{\"a\":[1,2]}</Config></Thing>", "<Thing><Config>{\"a\":[2,1]}</Config></Thing>")]
    public void Finds_it_changed(string file, string current)
    {
        Assert.True(SyncComparer.ImportChanges(XElement.Parse(file), XElement.Parse(current), Shape));
        Assert.True(SyncComparer.IsStale(XElement.Parse(file), XElement.Parse(current), Shape));
    }

    [Theory]
    [InlineData("<Thing><Info><Path>/a</Path></Info></Thing>", "<Thing><Info><Path>/b</Path></Info></Thing>")]
    [InlineData("<Thing><Properties /></Thing>", "<Thing><Properties><title><Value>a</Value></title></Properties></Thing>")]
    [InlineData("<Thing><Info /></Thing>", "<Thing><Info><SortOrder>3</SortOrder></Info></Thing>")]
    public void Writes_but_does_not_import_what_the_file_leaves_open(string file, string current)
    {
        Assert.False(SyncComparer.ImportChanges(XElement.Parse(file), XElement.Parse(current), Shape));
        Assert.True(SyncComparer.IsStale(XElement.Parse(file), XElement.Parse(current), Shape));
    }

    [Fact]
    public void Keeps_unknown_elements_and_attributes_at_their_place()
    {
        var old = XElement.Parse("<Thing Key=\"k\" Later=\"1\"><Info><Name Note=\"n\">a</Name><New><Deep /></New><Flag>true</Flag></Info></Thing>");
        var fresh = XElement.Parse("<Thing Key=\"k\"><Info><Name>b</Name><Flag>false</Flag></Info></Thing>");

        SyncMerge.Carry(old, fresh, Shape);

        Assert.Equal(
            "<Thing Key=\"k\" Later=\"1\"><Info><Name Note=\"n\">b</Name><New><Deep /></New><Flag>false</Flag></Info></Thing>",
            fresh.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public void Keeps_comments_at_their_place_and_what_is_unknown_in_a_property()
    {
        var old = XElement.Parse("<Thing><!-- 1 --><Info><Name>a</Name><!-- 2 --><!-- 3 --><Flag>true</Flag></Info><Properties><!-- 4 --><t><Value>a</Value><Note>n</Note></t></Properties></Thing>");
        var fresh = XElement.Parse("<Thing><Info><Name>b</Name><Flag>true</Flag></Info><Properties><t><Value>b</Value></t></Properties></Thing>");

        SyncMerge.Carry(old, fresh, Shape);

        Assert.Equal(
            "<Thing><!-- 1 --><Info><Name>b</Name><!-- 2 --><!-- 3 --><Flag>true</Flag></Info><Properties><!-- 4 --><t><Value>b</Value><Note>n</Note></t></Properties></Thing>",
            fresh.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public void Does_not_keep_the_names_of_cultures_in_a_file_that_becomes_whole()
    {
        var fresh = XElement.Parse("<Thing Key=\"k\" />");

        SyncMerge.Carry(XElement.Parse("<Thing Key=\"k\" Cultures=\"sv\" DefaultValues=\"true\" Segments=\"young\" />"), fresh, Shape);

        Assert.Equal("<Thing Key=\"k\" />", fresh.ToString());
    }

    [Fact]
    public void Does_not_keep_a_property_that_the_type_has_lost()
    {
        var old = XElement.Parse("<Thing><Properties><gone><Value>a</Value></gone></Properties></Thing>");
        var fresh = XElement.Parse("<Thing><Properties /></Thing>");

        SyncMerge.Carry(old, fresh, Shape);

        Assert.Empty(fresh.Element("Properties")!.Elements());
    }
}
